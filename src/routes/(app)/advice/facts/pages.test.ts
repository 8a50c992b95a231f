import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import type { Contradiction } from '#features/advice/domain/contradiction.ts';
import { factGroups } from '#features/advice/domain/fact-groups.ts';
import type { FactGroup } from '#features/advice/domain/fact-groups.ts';
import { noFacts } from '#features/advice/domain/facts.form.ts';
import type { OwnFacts } from '#features/advice/domain/facts.form.ts';
import { potsOn } from '#features/advice/domain/told.ts';
import { messages } from '#i18n/messages.ts';
import { readNational } from '#server/knowledge/national.ts';
import { all, only } from '#tests/support/html.ts';
import type { Node } from '#tests/support/html.ts';
import { hrefs, locales, showPage } from '#tests/support/page.ts';
import type { Returned } from '#tests/support/page.ts';
import Overview from './+page.svelte';
import Screen from './[group]/+page.svelte';

const day = isoDate('2026-11-24');
const { rules } = readNational();
const { advicePages } = messages('nl');
const t = advicePages.facts;

const own = (told: Partial<OwnFacts> = {}, questions: readonly Contradiction[] = []) => {
  const facts = { ...noFacts, ...told };
  const choices = { regions: ['utrecht'], schoolPlaces: ['Oudeveer'] };
  return {
    own: {
      facts,
      questions,
      choices,
      version: 2,
      today: day,
      goals: ['diploma:ad'],
      pots: potsOn(facts.saved, rules, 60, day),
    },
  };
};
const screen = (group: FactGroup, data = own(), more: { isChange?: boolean; form?: Returned } = {}): Node =>
  showPage(Screen, { ...data, group, isChange: more.isChange ?? false }, { form: more.form });
const valueOf = (root: Node, name: string) => only(root, 'input', { name }).attributes['value'];

const everything: OwnFacts = {
  ...noFacts,
  birthMonth: 4,
  birthYear: 1984,
  ownMinutes: 450,
  leaveMinutes: 0,
  budgetCents: 12_550,
  wantsQualification: 'no',
  goal: 'diploma:ad',
  note: 'Druk thuis.',
  history: isoDate('2026-01-10'),
  saved: [
    { pot: 'di', startYear: 2025, minutes: 750 },
    { pot: 'di', startYear: 2021, minutes: 60 },
  ],
  travel: ['own-place', 'zeeland'],
};
const years: Contradiction = {
  ...{ code: 'years-and-age', field: 'yearsWorking', other: 'age' },
  ...{ here: 40, there: 16 },
};

describe('the six screens of her facts', () => {
  test.each(factGroups.map((group, index) => [group, index] as const))(
    '%s says where she is, and leads on, back and past it',
    (group, index) => {
      const root = screen(group);
      expect(root.text).toContain(`${String(index + 1)} van 6`);
      const to = (at: number): string =>
        factGroups[at] === undefined ? '/advice/facts' : `/advice/facts/${factGroups[at]}`;
      expect(hrefs(root)[0]).toBe(to(index - 1));
      expect(hrefs(root).at(-1)).toBe(to(index + 1));
      expect(only(root, 'button').text).toBe(index === 5 ? t.last : t.save);
    },
  );

  test('opened to change one thing lead back to all that she told', () => {
    const root = screen('room', own(everything), { isChange: true });
    expect(only(root, 'form').attributes['action']).toBe('?/save&change');
    expect(hrefs(root)).toEqual(['/advice/facts', '/advice/facts']);
  });

  test('ask at the field about what does not go together, with both values', () => {
    const data = own({}, [years]);
    expect(screen('birth', data).text).toContain('Je vertelde 40 jaar werk, en je bent 16.');
    expect(screen('room', data).text).not.toContain(advicePages.questions.title);
  });

  test('show what she saved per year, and where lessons are given or she said to go', () => {
    const data = own(everything);
    const saved = screen('saved', data);
    expect(valueOf(saved, 'saved.di.2025')).toBe('12,5');
    expect(saved.text).toContain(t.carried('12 uur en 30 minuten'));
    expect(saved.text).toContain(t.toTalkAbout('1 uur'));
    expect(saved.text).toContain(t.pots['older']);
    const older = own({ saved: [{ pot: 'prof', startYear: 2015, minutes: 90 }] });
    expect(only(screen('saved', older), 'input', { type: 'hidden', name: 'saved.prof.2015' })).toMatchObject({
      attributes: { value: '1,5' },
    });
    const boxes = all(screen('around', data), 'input', { name: 'travel[]', type: 'checkbox' });
    expect(boxes.map(({ attributes: { value, checked } }) => [value, checked !== undefined])).toEqual([
      ['own-place', true],
      ['utrecht', false],
      ['online-only', false],
      ['zeeland', true],
    ]);
  });

  test('say that another window kept something else, and keep what she typed here', () => {
    const form = { action: 'save', values: { ownHours: '3', version: '1' }, theirs: {} };
    const root = screen('room', own(everything), { form });
    expect(root.text).toContain(t.conflictText);
    expect([valueOf(root, 'ownHours'), valueOf(root, 'version')]).toEqual(['3', '2']);
  });
});

describe('what she told', () => {
  test('begins with the first screen while there is nothing', () => {
    const root = showPage(Overview, own());
    expect(only(root, 'a', { href: '/advice/facts/wants' }).text).toBe(t.begin);
    expect(all(root, 'dd')).toEqual([]);
  });

  test('stands together, each part with its way to change it', () => {
    const root = showPage(Overview, own(everything));
    expect(all(root, 'dd').map(({ text }) => text)).toEqual([
      t.fields.wantsQualification.options.no,
      advicePages.goals['diploma:ad'],
      '7,5 uur per week',
      '0 uur per week',
      '€ 125,50',
      'april 1984',
      'zaterdag 10 januari 2026',
      '13 uur en 30 minuten',
      expect.stringContaining('Zeeland'),
      'Druk thuis.',
    ]);
    for (const group of factGroups) expect(hrefs(root)).toContain(`/advice/facts/${group}?change`);
  });

  test('goes on at the first that she did not tell', () => {
    const root = showPage(Overview, own({ wantsQualification: 'yes', birthYear: 1984 }, [years]));
    expect(only(root, 'a', { href: '/advice/facts/room' }).text).toBe(t.goOn);
    expect(root.text).toContain('Je vertelde 40 jaar werk, en je bent 16.');
  });

  test.each(locales)('is whole in %s', (locale) => {
    for (const data of [own(), own(everything)])
      expect(showPage(Overview, data, { locale }).text).not.toContain('undefined');
  });
});
