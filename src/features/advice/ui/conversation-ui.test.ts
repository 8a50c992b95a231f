import { render } from '#tests/support/render.ts';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { formView } from '#i18n/form-view.ts';
import type { Locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';
import { readNational } from '#server/knowledge/national.ts';
import { aPerson } from '#tests/support/advice.ts';
import { all, byId, only, rendered } from '#tests/support/html.ts';
import { advise } from '../domain/advise.ts';
import { placesOf } from '../domain/reach.ts';
import { rejectionReasons } from '../domain/rejection.ts';
import type { Rejection } from '../domain/rejection.ts';
import RejectLine from './RejectLine.svelte';
import RouteOffers from './RouteOffers.svelte';
import SchoolAsks from './SchoolAsks.svelte';
import { adviceTextsIn } from './advice-texts.ts';

const texts = adviceTextsIn('nl');
const person = aPerson();
const { steps, routes } = advise(readNational(), person, isoDate('2026-11-24'));
const places = placesOf(steps, routes, person.school);

describe('what her wishes ask of the school', () => {
  const asks = (first?: number) => rendered(render(SchoolAsks, { props: { places, first } }));

  test('is said for the steps that fit best, with who does it', () => {
    const terms = all(asks(), 'dt');
    expect(terms).toHaveLength(5);
    expect(terms[0]?.text).toBe(places.find(({ step }) => step.counterparts.length > 0)?.step.name.nl);
    for (const { text } of all(asks(), 'dd')) expect(text).toMatch(/\(.+\)/);
  });

  test('leaves out what asks nothing', () => {
    const asking = places.filter(({ step }) => step.counterparts.length > 0);
    expect(all(asks(1000), 'dt')).toHaveLength(asking.length);
  });
});

describe('a coach who finds a line wrong', () => {
  const form = (rejections: readonly Rejection[] = [], returned: unknown = null, locale: Locale = 'nl') =>
    rendered(
      render(RejectLine, {
        props: {
          view: formView(locale, returned, 'reject'),
          places,
          rejections,
        },
        locale,
      }),
    );

  test.each(['nl', 'en'] as const)('chooses among the lines and the reasons, in %s', (locale) => {
    const root = form([], null, locale);
    expect(all(root, 'option')).toHaveLength(places.length + 1);
    expect(all(root, 'input', { type: 'radio' }).map(({ attributes }) => attributes['value'])).toEqual([
      ...rejectionReasons,
    ]);
    expect(only(root, 'form').attributes['action']).toBe('?/reject');
    expect(root.text).toContain(messages(locale).common.noHealth);
  });

  test('reads what was said before, by the name of the line', () => {
    const [first] = places;
    const step = first?.step.code ?? '';
    const root = form([
      { step, reason: 'already-does', note: 'Al sinds mei.' },
      { step: 'gone-from-the-knowledge', reason: 'other', note: '' },
    ]);
    expect(all(root, 'li').map(({ text }) => text)).toEqual([
      `${first?.step.name.nl ?? ''}: Zij doet dit al. Al sinds mei.`,
      'gone-from-the-knowledge: Iets anders',
    ]);
  });

  test('who forgot the reason finds it said at the field, and the rest still there', () => {
    const root = form([], {
      action: 'reject',
      values: { step: places[0]?.step.code, reason: '', note: 'Zij wil dit niet.' },
      fields: { reason: [{ code: 'required' }] },
      problem: null,
      theirs: null,
    });
    expect(only(root, 'textarea').text).toBe('Zij wil dit niet.');
    expect(root.text).toContain('Vul dit in.');
    expect(byId(root, 'step').attributes['aria-invalid']).toBeUndefined();
  });
});

describe('where a route can be followed', () => {
  const offer = {
    id: '0190aaaa-0000-7000-8000-000000000001',
    name: 'Ad PEP in deeltijd',
    institute: 'Hogeschool Voorbeeld',
    place: 'Utrecht',
    months: 24,
    hoursPerWeek: 16,
    costCents: 520_200,
    startsOn: isoDate('2027-09-01'),
  };
  const drawn = (offers: readonly (typeof offer | (Omit<typeof offer, 'startsOn'> & { startsOn: null }))[]) =>
    rendered(render(RouteOffers, { props: { offers } }));

  test('is said with institute, length, money and day', () => {
    const root = drawn([offer]);
    expect(root.text).toContain('Hogeschool Voorbeeld, Utrecht. Begint op woensdag 1 september 2027.');
    expect(root.text).toContain('2 jaar, 16 uur per week');
    expect(all(root, 'a')[0]?.attributes['href']).toBe(`/offers/${offer.id}`);
  });

  test('without fixed days one begins when one wants', () => {
    expect(drawn([{ ...offer, place: '', startsOn: null }]).text).toContain(
      'Hogeschool Voorbeeld. Begint wanneer jij wilt.',
    );
  });

  test('nobody who offers it is said too, with the way to all offers', () => {
    const root = drawn([]);
    expect(root.text).toContain(texts.page.route.noOffers);
    expect(only(root, 'a').attributes['href']).toBe('/offers');
  });
});
