import { render } from '#tests/support/render.ts';
import { describe, expect, test } from 'vitest';
import type { Locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';
import { all, only, rendered } from '#tests/support/html.ts';
import { demandGroups } from '../domain/demand.ts';
import type { DemandRow } from '../domain/demand.ts';
import DemandBar from './DemandBar.svelte';
import DemandGaps from './DemandGaps.svelte';
import DemandTable from './DemandTable.svelte';

const locales = ['nl', 'en'] as const satisfies readonly Locale[];
const t = messages('nl').demand;
const routeNames = { modules: { nl: 'Losse modules', en: 'Separate modules' } };
const row = (over: Partial<DemandRow> = {}): DemandRow => ({
  group: 'direction',
  code: 'expert',
  people: 12,
  possible: 7,
  offers: 3,
  ...over,
});
const table = (rows: readonly DemandRow[], over: { locale?: Locale; withPossible?: boolean } = {}) => {
  const { locale = 'nl', withPossible = true } = over;
  const group = rows[0]?.group ?? 'direction';
  return rendered(render(DemandTable, { props: { group, rows, routeNames, withPossible }, locale }));
};

describe('the table to take along', () => {
  test('has a row for each topic, most wished first, with every figure and the same in words', () => {
    const root = table([
      row({ code: 'tasks', people: 5 }),
      row(),
      row({ code: 'reach', people: 8, offers: 0 }),
    ]);
    expect(all(root, 'td').map(({ text }) => text)).toEqual(['12', '7', '3', '8', '7', '0', '5', '7', '3']);
    expect(root.text).toContain(t.gap.offers(12, 3));
    expect(root.text).toContain(t.gap['no-offers'](8));
  });

  test('stays a table for who hears it, with a caption and heads that belong to their rows and columns', () => {
    const root = table([row()]);
    expect(only(root, 'table').attributes['role']).toBe('table');
    expect(only(root, 'caption').text).toBe(t.groups.direction.title);
    expect(all(root, 'th', { scope: 'col' }).map(({ text }) => text)).toEqual([
      t.groups.direction.label,
      t.people,
      t.possible,
      t.offers,
    ]);
    expect(all(root, 'th', { scope: 'row' })).toHaveLength(1);
  });

  test('shows no figure about too few, and names what it leaves out', () => {
    const root = table([row(), row({ code: 'tasks', people: null, possible: null, offers: 2 })]);
    expect(all(root, 'th', { scope: 'row' })).toHaveLength(1);
    expect(root.text).toContain(t.hiddenOne(t.directions['tasks'] ?? '', 2));
    expect(table([row(), row({ code: 'reach', possible: null })]).text).toContain(t.hidden);
    // With nothing in it the column is not there.
    expect(table([row({ possible: null })]).text).not.toContain(t.possible);
  });

  test('of topics that are all too small there is no table at all', () => {
    const root = table([row({ people: null, possible: null })]);
    expect(all(root, 'table')).toEqual([]);
    expect(root.text).toContain(t.directions['expert']);
  });

  test('of one school says nothing of what that school made possible', () => {
    const root = table([row()], { withPossible: false });
    expect(all(root, 'th', { scope: 'col' })).toHaveLength(3);
    expect(root.text).not.toContain(t.possible);
  });

  test.each([
    ['step', 'practice', t.atSchool],
    ['theme', 'option:coaching', t.notCounted],
  ] as const)('says of a %s that no institute teaches it', (group, code, words) => {
    expect(all(table([row({ group, code, offers: null })]), 'td').at(-1)?.text).toBe(words);
  });

  test.each(locales)('reads well in %s', (locale) => {
    for (const group of demandGroups) {
      const { text } = table([row({ group, code: group === 'theme' ? 'route:modules' : 'expert' })], {
        locale,
      });
      expect(text).not.toMatch(/undefined|null|NaN/);
    }
    expect(table([row({ group: 'theme', code: 'route:modules' })], { locale }).text).toContain(
      routeNames.modules[locale],
    );
  });
});

describe('the bar', () => {
  const bar = (over: Partial<DemandRow> = {}) =>
    rendered(render(DemandBar, { props: { row: row(over), mostPeople: 24, mostOffers: 8 } }));

  test('grows to the left with people and to the right with a block for each offer', () => {
    const [people, possible, ...offers] = all(bar(), 'rect');
    expect(people?.attributes).toMatchObject({ x: '-50', width: '50' });
    expect(possible?.attributes).toMatchObject({ x: '-29.2', width: '29.2' });
    expect(offers).toHaveLength(3);
    expect(only(bar(), 'svg').attributes['aria-hidden']).toBe('true');
  });

  test('shows one open block where nothing is offered, and none where nothing could be', () => {
    expect(all(bar({ offers: 0 }), 'rect')).toHaveLength(3);
    expect(all(bar({ offers: null }), 'rect')).toHaveLength(2);
  });

  test('never runs out of its picture', () => {
    for (const offers of [1, 5, 8])
      for (const { attributes } of all(bar({ people: 24, possible: 24, offers }), 'rect')) {
        const x = Number(attributes['x']);
        expect(x).toBeGreaterThanOrEqual(-100);
        expect(x + Number(attributes['width'])).toBeLessThanOrEqual(100);
      }
  });
});

describe('the gaps', () => {
  const gaps = (rows: readonly DemandRow[]) =>
    rendered(render(DemandGaps, { props: { rows, routeNames }, locale: 'nl' as const }));

  test('name what nobody offers, most wished first', () => {
    const root = gaps([
      row(),
      row({ code: 'reach', people: 6, offers: 0 }),
      row({ code: 'tasks', people: 9, offers: 0 }),
      row({ code: 'switch', people: null, offers: 0 }),
    ]);
    expect(all(root, 'li').map(({ text }) => text)).toEqual([
      `${t.directions['tasks'] ?? ''}: ${t.gap['no-offers'](9)}`,
      `${t.directions['reach'] ?? ''}: ${t.gap['no-offers'](6)}`,
    ]);
  });

  test('are said not to be there when everything is offered', () => {
    expect(gaps([row()]).text).toBe(t.noGaps);
    // Nothing is said of offers where none are counted.
    expect(gaps([row({ offers: null })]).text).toBe('');
  });
});
