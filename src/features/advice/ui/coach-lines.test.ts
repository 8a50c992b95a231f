import { render } from '#tests/support/render.ts';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import type { Locale } from '#i18n/locale.ts';
import { readNational } from '#server/knowledge/national.ts';
import { aPerson } from '#tests/support/advice.ts';
import { all, rendered } from '#tests/support/html.ts';
import { advise } from '../domain/advise.ts';
import { placesOf } from '../domain/reach.ts';
import type { Rejection } from '../domain/rejection.ts';
import CoachLines from './CoachLines.svelte';
import { adviceTextsIn } from './advice-texts.ts';

const person = aPerson();
const { steps, routes } = advise(readNational(), person, isoDate('2026-11-24'));
const places = placesOf(steps, routes, person.school);
const [first, second] = places;
const code = (place: typeof first): string => place?.step.code ?? '';

const drawn = (
  over: { taken?: string[]; rejections?: Rejection[]; first?: number } = {},
  locale: Locale = 'nl',
) =>
  rendered(
    render(CoachLines, {
      props: { places, taken: [], rejections: [], form: 'profile', ...over },
      locale,
    }),
  );
const t = adviceTextsIn('nl').page.lines;

describe('lines beside the profile that a coach writes', () => {
  test.each(['nl', 'en'] as const)('each can be taken over, changed or doubted, in %s', (locale) => {
    const words = adviceTextsIn(locale).page.lines;
    const buttons = all(drawn({}, locale), 'button');
    expect(buttons).toHaveLength(places.length * 3);
    expect(buttons.slice(0, 3).map(({ text }) => text)).toEqual(
      [words.take, words.takeAndChange, words.doubt].map(
        (label) => `${label} ${first?.step.name[locale] ?? ''}`,
      ),
    );
  });

  test('every button sends the form of the profile along, so that nothing typed is lost', () => {
    const buttons = all(drawn(), 'button').map(({ attributes }) => attributes);
    expect(new Set(buttons.map(({ form }) => form))).toEqual(new Set(['profile']));
    expect(buttons.slice(0, 3).map(({ formaction }) => formaction)).toEqual([
      '?/take',
      '?/take&change=1',
      `?/keep&doubt=${code(first)}`,
    ]);
    expect(buttons.slice(0, 3).map(({ name, value }) => [name, value])).toEqual([
      ['line', code(first)],
      ['line', code(first)],
      [undefined, undefined],
    ]);
  });

  test('a line that was taken over says so and has no buttons', () => {
    const root = drawn({ taken: [code(first)] });
    expect(root.text).toContain(t.taken);
    expect(all(root, 'button')).toHaveLength((places.length - 1) * 3);
  });

  test('a line that does not fit says why, and can still be taken over', () => {
    const rejection: Rejection = { step: code(second), reason: 'already-does', note: 'Al sinds mei.' };
    const root = drawn({ rejections: [rejection] });
    expect(root.text).toContain(t.rejected('Zij doet dit al'));
    expect(root.text).toContain('Al sinds mei.');
    expect(root.text).toContain(t.otherReason);
    expect(all(root, 'button')).toHaveLength(places.length * 3);
  });

  test('the reasons of each stand with it, for and against', () => {
    const text = drawn().text;
    const { because } = places[0]?.step ?? { because: [] };
    for (const { code: reason, values } of because.filter((one) => Number(one.values['points']) > 0))
      expect(text).toContain(adviceTextsIn('nl').reasons[reason]?.(values));
  });

  test('the rest is folded away, and goes on counting', () => {
    const root = drawn({ first: 2 });
    expect(root.text).toContain(adviceTextsIn('nl').page.list.more(places.length - 2));
    expect(all(root, 'ol').map(({ attributes }) => attributes['start'])).toEqual(['1', '3']);
    expect(all(drawn({ first: 1000 }), 'ol')).toHaveLength(1);
  });
});
