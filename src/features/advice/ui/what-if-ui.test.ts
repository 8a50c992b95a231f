import { render } from '#tests/support/render.ts';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import type { Locale } from '#i18n/locale.ts';
import { readNational } from '#server/knowledge/national.ts';
import { aPerson } from '#tests/support/advice.ts';
import { all, description, only, rendered } from '#tests/support/html.ts';
import { advise } from '../domain/advise.ts';
import { meansOf, routeChanges } from '../domain/difference.ts';
import { movedBetween, placesOf } from '../domain/reach.ts';
import { changed, hoursMissing, standsAt } from '../domain/what-if.ts';
import type { Opening, WhatIf as Asked } from '../domain/what-if.ts';
import AdviceMap from './AdviceMap.svelte';
import WhatIf from './WhatIf.svelte';
import WhatIfAnswer from './WhatIfAnswer.svelte';
import { adviceTextsIn } from './advice-texts.ts';

const day = isoDate('2026-11-24');
const knowledge = readNational();
const texts = adviceTextsIn('nl');
const person = aPerson();
const asNow: Asked = { days: null, leaveHours: null, ownHours: null, diploma: null };

const form = (
  asked: Asked | null,
  stands = standsAt(person, day, knowledge.rules),
  locale: Locale = 'nl',
  opened: readonly Opening[] = [],
) => {
  const props = { asked, stands, holds: ['mbo-4'] as const, openings: opened };
  return rendered(render(WhatIf, { props, locale }));
};

describe('the form', () => {
  test('stands as it is now, and works without a script', () => {
    const root = form(null);
    expect(only(root, 'form').attributes).toMatchObject({ method: 'get', action: '/advice/what-if#what-if' });
    const sliders = all(root, 'input', { type: 'range' });
    expect(sliders.map(({ attributes }) => [attributes['name'], attributes['value']])).toEqual([
      ['days', '3'],
      ['leaveHours', '0'],
      ['ownHours', '4'],
    ]);
    expect(root.text).toContain('Nu: 3 dagen per week');
    expect(only(root, 'button').text).toBe(texts.page.whatIf.show);
  });

  test('shows what is tried, with the stop of today still marked', () => {
    const root = form({ ...asNow, days: 4.5, diploma: 'ad' });
    expect(only(root, 'input', { name: 'days' }).attributes['value']).toBe('4.5');
    expect(root.text).toContain('4,5 dagen per week');
    const chosen = all(root, 'input', { name: 'diploma' }).filter(
      ({ attributes }) => 'checked' in attributes,
    );
    expect(chosen.map(({ attributes }) => attributes['value'])).toEqual(['ad']);
    expect(only(root, 'input', { name: 'days' }).attributes['data-range']).toContain('Nu: 3 dagen');
  });

  test('marks the stop at which a route opens, and says which', () => {
    const [route] = knowledge.routes.filter(({ code }) => code === 'ad-pep');
    if (route === undefined) throw new Error('no route');
    const root = form(null, undefined, 'nl', [{ scale: 'ownHours', at: 10, route, to: 'if' }]);
    expect(description(root, only(root, 'input', { name: 'ownHours' }))).toBe(
      `Bij 10 uur per week wordt meer mogelijk: ${route.name.nl}.`,
    );
    expect(all(root, 'circle')).toHaveLength(1);
  });

  test('offers no diploma that she holds, and always «as it is now»', () => {
    const values = all(form(null), 'input', { name: 'diploma' }).map(({ attributes }) => attributes['value']);
    expect(values).toEqual(['', 'ad', 'hbo']);
  });

  test('says her own amount where it lies between two stops', () => {
    const root = form(null, { days: 3.27, leaveHours: 0, ownHours: 7.5 });
    expect(root.text).toContain('Nu: 3,3 dagen per week');
    expect(root.text).toContain('Nu: 7,5 uur per week');
    expect(only(root, 'input', { name: 'days' }).attributes['value']).toBe('3.5');
  });

  test.each(['nl', 'en'] as const)('has a word for every stop in %s', (locale) => {
    for (const { attributes } of all(form(null, undefined, locale), 'input', { type: 'range' })) {
      const { min, max, step } = attributes;
      const words = attributes['data-range']?.split('|') ?? [];
      expect(words).toHaveLength((Number(max) - Number(min)) / Number(step) + 1);
      expect(new Set(words).size).toBe(words.length);
      expect(words.filter((word) => word.startsWith(locale === 'nl' ? 'Nu: ' : 'Now: '))).toHaveLength(1);
    }
  });
});

describe('the answer', () => {
  const answer = (asked: Asked, locale: Locale = 'nl') => {
    const then = changed(person, asked, day, knowledge.rules);
    const difference = {
      before: meansOf(knowledge, person, day),
      after: meansOf(knowledge, then, day),
      routes: routeChanges(advise(knowledge, person, day).routes, advise(knowledge, then, day).routes),
    };
    const trying = Object.values(asked).some((value) => value !== null);
    return {
      difference,
      root: rendered(
        render(WhatIfAnswer, {
          props: {
            trying,
            difference,
            missing: hoursMissing(advise(knowledge, then, day).routes),
          },
          locale,
        }),
      ),
    };
  };

  test('is what she has now as long as nothing is tried', () => {
    const { root } = answer(asNow);
    expect(all(root, 'a')).toEqual([]);
    expect(all(root, 'dt')).toHaveLength(3);
    expect(root.text).toContain('Geld uit de cao, per schooljaar € 300');
    expect(root.text).not.toContain(texts.page.whatIf.after);
  });

  test('says why nothing changes: what is missing in a week', () => {
    const { root, difference } = answer({ ...asNow, leaveHours: 1 });
    expect(difference.routes).toEqual([]);
    expect(root.text).toContain(texts.page.whatIf.why);
    expect(root.text).toContain('Associate degree Pedagogisch Educatief Professional: nog 12 uur');
  });

  test('says every change beside what it was', () => {
    const { root, difference } = answer({ ...asNow, days: 5, leaveHours: 8, ownHours: 12 });
    expect(root.text).toContain('Nu: € 300 Dan: € 500');
    expect(difference.routes.length).toBeGreaterThan(0);
    const links = all(root, 'a').map(({ attributes }) => attributes['href']);
    expect(links).toEqual([
      ...difference.routes.map(({ route }) => `/advice/routes/${route.code}`),
      '/advice/what-if#what-if',
    ]);
    expect(root.text).toContain('Nu: Zo past het nog niet Dan: Het past als er iets geregeld wordt');
  });

  test.each(['nl', 'en'] as const)('has words for every change in %s', (locale) => {
    for (const diploma of ['ad', 'hbo'] as const) {
      const { root } = answer({ ...asNow, diploma, ownHours: 12 }, locale);
      expect(root.text).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  test.each([
    [0, 0, 'Bij geen enkele route verandert het antwoord.', 'The answer stays the same for every route.'],
    [1, 0, 'Eén route komt dichterbij.', 'One route comes nearer.'],
    [
      3,
      1,
      '3 routes komen dichterbij. Eén route komt verder weg.',
      '3 routes come nearer. One route goes farther away.',
    ],
    [0, 2, '2 routes komen verder weg.', '2 routes go farther away.'],
  ])('%i nearer and %i farther is «%s»', (nearer, farther, nl, en) => {
    expect(texts.page.whatIf.changes(nearer, farther)).toBe(nl);
    expect(adviceTextsIn('en').page.whatIf.changes(nearer, farther)).toBe(en);
  });
});

test('what moved on the map has a ring, and says so', () => {
  const places = (of: typeof person) => {
    const { steps, routes } = advise(knowledge, of, day);
    return placesOf(steps, routes, of.school);
  };
  const then = places(
    changed(person, { ...asNow, ownHours: 12, leaveHours: 8, days: 5 }, day, knowledge.rules),
  );
  const moved = movedBetween(places(person), then);
  const root = rendered(render(AdviceMap, { props: { places: then, wishes: person.wishes, moved } }));
  const labels = all(root, 'a').map(({ attributes }) => attributes['aria-label'] ?? '');
  expect(moved.length).toBeGreaterThan(0);
  expect(labels.filter((label) => label.includes(texts.page.whatIf.movedLabel))).toHaveLength(moved.length);
  expect(root.text).toContain(texts.page.whatIf.moved);
});
