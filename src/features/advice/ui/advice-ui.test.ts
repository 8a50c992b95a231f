import { render } from '#tests/support/render.ts';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { adviceDirections } from '#core/direction.ts';
import { counterpartKinds, ownerRoles } from '#core/counterpart.ts';
import { certainties, checkCodes, routeFacts, ruleUnits, stepKinds } from '#core/knowledge.ts';
import type { Locale } from '#i18n/locale.ts';
import { readNational } from '#server/knowledge/national.ts';
import { aPerson, aTaughtOffer } from '#tests/support/advice.ts';
import { all, byId, only, rendered } from '#tests/support/html.ts';
import type { Node } from '#tests/support/html.ts';
import { advise } from '../domain/advise.ts';
import { admissions } from '../domain/admission.ts';
import { goalsOf } from '../domain/goal.ts';
import type { Person } from '../domain/person.ts';
import { waysWithin } from '../domain/choice.ts';
import type { NamedWay } from '../domain/choice.ts';
import { placesOf, reaches } from '../domain/reach.ts';
import { gaps } from '../domain/standing.ts';
import { potsOn } from '../domain/told.ts';
import AdviceList from './AdviceList.svelte';
import AdviceMap from './AdviceMap.svelte';
import ChosenWay from './ChosenWay.svelte';
import ComparedRoute from './ComparedRoute.svelte';
import Entitlements from './Entitlements.svelte';
import MissingFacts from './MissingFacts.svelte';
import RouteCan from './RouteCan.svelte';
import RouteChecks from './RouteChecks.svelte';
import RouteInShort from './RouteInShort.svelte';
import RouteMoney from './RouteMoney.svelte';
import RouteRows from './RouteRows.svelte';
import RouteUnknowns from './RouteUnknowns.svelte';
import RulesUsed from './RulesUsed.svelte';
import FoundWays from './FoundWays.svelte';
import SavedHours from './SavedHours.svelte';
import StepPlaces from './StepPlaces.svelte';
import WayRows from './WayRows.svelte';
import { loadYears, stepName } from './plan-years.ts';
import { counterpartsText, doubt, forAndAgainst, unknownsOf } from './words.ts';
import { adviceTextsIn } from './advice-texts.ts';

const locales = ['nl', 'en'] as const satisfies readonly Locale[];
const day = isoDate('2026-11-24');
const knowledge = readNational();
const texts = adviceTextsIn('nl');
const adviceFor = (over: Partial<Person> = {}) => {
  const person = aPerson(over);
  const advice = advise(knowledge, person, day);
  return { person, advice, places: placesOf(advice.steps, advice.routes, person.school) };
};
const routeOf = (code: string, over: Partial<Person> = {}) => {
  const found = adviceFor(over).advice.routes.find(({ route }) => route.code === code);
  if (found === undefined) throw new Error(`no route ${code}`);
  return found;
};

describe('the catalogue', () => {
  test.each(locales)('in %s has a word for everything that advice can say', (locale) => {
    const { page, directions: names } = adviceTextsIn(locale);
    const has = (words: Readonly<Record<string, unknown>>, codes: readonly string[]) => {
      for (const code of codes) expect(words[code], code).toBeTruthy();
    };
    has(page.map.zones, reaches);
    has(page.map.legend, reaches);
    has(page.kinds, stepKinds);
    has(page.asks, counterpartKinds);
    has(page.owners, ownerRoles);
    has(page.routes.admission, admissions);
    has(page.route.checks, checkCodes);
    has(page.route.facts, routeFacts);
    has(page.certainty, certainties);
    has(page.missing.gaps, gaps);
    has(page.goals, ['stay', ...goalsOf(knowledge, day, { diplomas: [] })]);
    has(names, adviceDirections);
    expect(Object.keys(page.given.units)).toEqual(
      expect.arrayContaining(ruleUnits.filter((unit) => unit !== 'eur-cents')),
    );
  });

  test.each([
    [12, 12, '1 jaar'],
    [24, 48, '2 jaar tot 4 jaar'],
    [1, 6, '1 maand tot 6 maanden'],
    [18, 25, '1 jaar en 6 maanden tot 2 jaar en één maand'],
  ])('%i to %i months is «%s»', (least, most, text) => {
    expect(texts.page.route.months(least, most)).toBe(text);
    expect(adviceTextsIn('en').page.route.months(least, most)).toMatch(/year|month/);
  });
});

describe('the map', () => {
  test('has a stop for every step, and tells the same in its table', () => {
    const { places, person } = adviceFor();
    const root = rendered(render(AdviceMap, { props: { places, wishes: person.wishes } }));
    expect(all(root, 'a')).toHaveLength(places.length);
    const table = only(root, 'table').text;
    for (const { step } of places) expect(table).toContain(step.name.nl);
    for (const { attributes } of all(root, 'a'))
      expect(attributes['aria-label']).toMatch(/Kan nu|Eerst iets|Ver weg/);
  });
});

describe('the list', () => {
  const drawn = (over?: Partial<Person>): Node =>
    rendered(render(AdviceList, { props: { places: adviceFor(over).places } }));

  test('says of every line why, and who moves', () => {
    const root = drawn();
    const lines = all(root, 'li').filter(({ attributes }) => attributes['id']?.startsWith('step-'));
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) expect(line.text).toContain(texts.page.list.because);
  });

  test('says beside each line what nobody found a source for, and only there', () => {
    const { places } = adviceFor();
    const root = drawn();
    expect(new Set(places.map(({ step }) => step.certainty)).size).toBeGreaterThan(1);
    for (const { step } of places) {
      const { text } = byId(root, `step-${step.code}`);
      for (const certainty of ['confirmed-before', 'best-knowledge'] as const)
        expect(text.includes(doubt(texts, certainty) ?? ''), step.code).toBe(step.certainty === certainty);
    }
  });

  test('keeps the long tail folded away', () => {
    const root = drawn();
    expect(only(root, 'summary').text).toMatch(/^Toon de andere \d+$/);
  });

  test('puts nothing into her plan: it is for whoever she shows it to, and for what she kept', () => {
    expect(all(drawn(), 'button')).toEqual([]);
  });

  test('who wants no diploma reads of no course of study', () => {
    const root = drawn({ wantsQualification: 'no' });
    expect(root.text).not.toContain(` ${texts.page.kinds['qualification'] ?? ''} `);
  });

  test('nothing to advise says what to do', () => {
    const root = rendered(render(AdviceList, { props: { places: [] } }));
    expect(root.text).toBe(texts.page.list.none);
  });

  test('what speaks against it is said apart', () => {
    const { advice } = adviceFor({ diplomas: [{ level: 'none', field: '' }], age: 19 });
    const against = advice.steps.map(forAndAgainst).filter(({ but }) => but.length > 0);
    expect(against.length).toBeGreaterThan(0);
    for (const { because, but } of against)
      expect(because.some((reason) => but.includes(reason))).toBe(false);
  });
});

describe('a route', () => {
  test.each(knowledge.routes.map(({ code }) => code))('%s is read in both languages', (code) => {
    for (const locale of locales) {
      const props = { texts: adviceTextsIn(locale), advice: routeOf(code) };
      for (const Part of [RouteInShort, RouteChecks, RouteCan, RouteMoney, RouteUnknowns]) {
        const { text } = rendered(render(Part, { props }));
        expect(text.length).toBeGreaterThan(10);
        expect(text).not.toMatch(/undefined|\bnull\b|NaN|\[object/);
      }
    }
  });

  test('says of each check whether it is met, why, and what turns it', () => {
    const root = rendered(
      render(RouteChecks, {
        props: { advice: routeOf('pabo-deeltijd', { diplomas: [{ level: 'ad', field: '' }] }) },
      }),
    );
    expect(root.text).toContain(texts.page.route.outcome['met']);
    expect(root.text).toContain('Een associate degree geeft geen vrijstelling');
    expect(root.text).toContain('Nagekeken op');
    expect(root.text).toContain('met dyslexie 120');
  });

  test('names whose counterpart turns amber green', () => {
    const root = rendered(
      render(RouteCan, {
        props: { advice: routeOf('ad-pep', { ownHoursPerWeek: 12, budgetCents: 0 }) },
      }),
    );
    expect(root.text).toContain('Dat kan HR regelen.');
  });

  test('says what nobody knows', () => {
    const unknowns = unknownsOf(texts, routeOf('pabo-deeltijd'));
    expect(unknowns.some((text) => text.startsWith('Subsidie onderwijsassistenten'))).toBe(true);
    expect(new Set(unknowns).size).toBe(unknowns.length);
  });

  test('stands in a list with whether she may and can', () => {
    const { advice } = adviceFor();
    const root = rendered(render(RouteRows, { props: { routes: advice.routes, label: 'routes' } }));
    expect(all(root, 'a').map(({ attributes }) => attributes['href'])).toEqual(
      advice.routes.map(({ route }) => `/advice/routes/${route.code}`),
    );
  });
});

test('entitlements are amounts with their reason and their day', () => {
  const { advice } = adviceFor();
  const root = rendered(render(Entitlements, { props: { entitlements: advice.entitlements } }));
  expect(root.text).toContain('24 uur');
  expect(root.text).toContain('Nagekeken op');
  expect(rendered(render(Entitlements, { props: { entitlements: [] } })).text).toBe(
    texts.page.entitlements.none,
  );
});

test('rules are shown with their value in their own unit', () => {
  const root = rendered(render(RulesUsed, { props: { rules: knowledge.rules } }));
  expect(all(root, 'tr')).toHaveLength(knowledge.rules.length + 1);
  expect(root.text).toContain('€ 500');
});

test('what is missing is named, with the place to tell it', () => {
  const root = rendered(render(MissingFacts, { props: { missing: [...gaps] } }));
  expect(all(root, 'li')).toHaveLength(gaps.length);
  expect(all(root, 'a').map(({ attributes }) => attributes['href'])).toContain('/compass/answer');
  expect(rendered(render(MissingFacts, { props: { missing: [] } })).text).toBe('');
});

test('saved hours are named with what becomes of them; without any nothing is said', () => {
  const drawn = (saved: Parameters<typeof potsOn>[0]) =>
    rendered(render(SavedHours, { props: { pots: potsOn(saved, knowledge.rules, null, day) } })).text;
  const text = drawn([
    { pot: 'prof', startYear: 2025, minutes: 120 },
    { pot: 'older', startYear: 2015, minutes: 60 },
  ]);
  expect(text).toContain(texts.page.facts.carried('2 uur'));
  expect(text).toContain(texts.page.facts.toTalkAbout('1 uur'));
  expect(text).not.toContain(texts.page.facts.pots['di']);
  expect(drawn([])).toBe('');
});

test('who moves is said in words', () => {
  const step = {
    counterparts: [
      { kind: 'time', owner: 'hr' },
      { kind: 'task', owner: 'leader' },
    ],
  } as const;
  expect(counterpartsText(texts, step)).toBe('tijd (HR), een nieuwe taak (je leidinggevende)');
});

describe('the ways', () => {
  const { ways } = waysWithin({
    knowledge,
    person: aPerson({ diplomas: [] }),
    goal: 'licence:teacher-primary',
    ceiling: 40,
    asOf: day,
    taught: [],
  });

  test('stand side by side with what each is best in; the chosen one says so', () => {
    const root = rendered(
      render(WayRows, {
        props: { ways, chosen: 1, hrefOf: (place: number) => `?way=${String(place)}` },
      }),
    );
    const links = all(root, 'a');
    expect(links.map(({ attributes }) => attributes['aria-current'])).toEqual(
      ways.map((_, place) => (place === 1 ? 'true' : undefined)),
    );
    expect(new Set(links.map(({ text }) => text)).size).toBe(ways.length);
    expect(links[0]?.text).toContain('het snelst');
  });

  test.each(locales)('are drawn per school year in %s, with a table that says the same', (locale) => {
    for (const way of ways) {
      const root = rendered(render(ChosenWay, { props: { way, today: day, ceiling: 40 }, locale }));
      expect(all(root, 'li')).toHaveLength(way.steps.length);
      expect(root.text).not.toMatch(/undefined|NaN/);
      expect(all(only(root, 'table'), 'tr').length).toBeGreaterThan(1);
    }
  });

  test('the school years hold every hour and every euro of the way', () => {
    const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
    for (const way of ways) {
      const drawn = loadYears(texts, way, day);
      expect(sum(drawn.flatMap(({ months }) => months.map(({ amount }) => amount)))).toBeCloseTo(
        sum(way.months.map(({ hoursPerWeek }) => hoursPerWeek)),
      );
      for (const { months } of drawn) expect(months).toHaveLength(12);
      expect(drawn.filter(({ note }) => note.startsWith('€'))).toHaveLength(
        way.years.filter(({ dueCents }) => dueCents > 0).length,
      );
    }
  });

  test.each(locales)('name who teaches a step, who might, or that nobody is known, in %s', (locale) => {
    const own = adviceTextsIn(locale);
    const offer = aTaughtOffer({ id: 'o9', name: 'Pabo deeltijd', institute: 'Rijn', place: 'Oudeveer' });
    const [way] = ways;
    if (way === undefined) throw new Error('no way');
    const index = way.offers.findIndex(({ routeCode }) => routeCode !== null);
    const drawn = (places: NamedWay['places']) =>
      rendered(render(StepPlaces, { props: { way: { ...way, places }, index }, locale }));
    const at = (place: NamedWay['places'][number]) => way.places.with(index, place);
    const taught = drawn(at({ at: offer, elsewhere: [] }));
    expect(taught.text).toBe(own.page.plans.at('Rijn, Oudeveer'));
    expect(only(taught, 'a').attributes['href']).toBe('/offers/o9');
    const many = ['1', '2', '3', '4'].map((id) => aTaughtOffer({ id }));
    const might = drawn(at({ at: null, elsewhere: many }));
    expect(might.text).toContain(own.page.plans.elsewhere);
    expect(all(might, 'a')).toHaveLength(3);
    expect(drawn(at({ at: null, elsewhere: [] })).text).toBe(own.page.plans.nowhere);
  });

  test.each(locales)('stand in two lists in %s; what is not reckoned to the end says so', (locale) => {
    const own = adviceTextsIn(locale);
    const t = own.page.plans;
    const drawn = (taughtWays: number, isComplete = true) =>
      rendered(
        render(FoundWays, {
          props: {
            found: { ways, taughtWays, isComplete },
            chosen: 0,
            hrefOf: (place: number) => `?way=${String(place)}`,
          },
          locale,
        }),
      );
    const hrefs = (root: Node) => all(root, 'a').map(({ attributes }) => attributes['href']);
    const places = ways.map((_, place) => `?way=${String(place)}`);
    for (const taughtWays of [0, 1, ways.length]) {
      const root = drawn(taughtWays);
      expect(hrefs(root)).toEqual(places);
      expect(root.text.includes(t.noTaughtWays)).toBe(taughtWays === 0);
      expect(root.text.includes(t.routeWays)).toBe(taughtWays < ways.length);
      expect(root.text).not.toContain(t.notCompleteText);
    }
    expect(drawn(1, false).text).toContain(t.notCompleteText);
  });

  test('are numbered on where another list ends', () => {
    const root = rendered(
      render(WayRows, {
        props: { ways, from: 2, chosen: 2, hrefOf: (place: number) => `?way=${String(place)}` },
      }),
    );
    const [first] = all(root, 'a');
    expect(first?.text).toContain('Weg 3');
    expect(first?.attributes).toMatchObject({ href: '?way=2', 'aria-current': 'true' });
    expect(only(root, 'ol').attributes['start']).toBe('3');
  });

  test('every step has a name that people know', () => {
    for (const way of ways)
      for (const index of way.steps.keys()) expect(stepName(texts, way, index)).toMatch(/^[A-Z]/);
    const [first] = ways;
    expect(first && stepName(texts, first, 99)).toBe('');
  });
});

test.each(knowledge.routes.map(({ code }) => code))('%s can be laid beside another', (code) => {
  const root = rendered(render(ComparedRoute, { props: { advice: routeOf(code) } }));
  expect(only(root, 'h2').text.length).toBeGreaterThan(3);
  expect(only(root, 'a').attributes['href']).toBe(`/advice/routes/${code}`);
  expect(root.text).not.toMatch(/undefined|NaN/);
});
