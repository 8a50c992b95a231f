import fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { all, findAll, only, rendered } from '#tests/support/html.ts';
import type { Node } from '#tests/support/html.ts';
import { faults } from '#tests/support/sound.ts';
import BothSides from './BothSides.svelte';
import CompassDrawing from './CompassDrawing.svelte';
import DotSpread from './DotSpread.svelte';
import HeatTable from './HeatTable.svelte';
import LoadYears from './LoadYears.svelte';
import { layOut, zoneEdges } from './reach-map.ts';
import ReachMap from './ReachMap.svelte';
import TwoSidedPicture from './TwoSidedPicture.svelte';
import type { MapLane, PairState } from './types.ts';
import YearStrip from './YearStrip.svelte';

/** Where things stand in the pictures: inside the frame, at their place, and the same for who does not see them. */
const number = (node: Node, name: string): number => Number.parseFloat(node.attributes[name] ?? 'NaN');
const hasClass = (node: Node, name: string): boolean =>
  (node.attributes['class'] ?? '').split(' ').includes(name);
const classed = (root: Node, name: string): Node[] => findAll(root, (node) => hasClass(node, name));
/** Rectangles, circles and lines, whatever wraps them. */
const points = (root: Node): number[] =>
  findAll(root, ({ name }) => name === 'polygon').flatMap(({ attributes }) =>
    (attributes['points'] ?? '').split(/[ ,]/).filter(Boolean).map(Number),
  );

describe('both sides of several schools', () => {
  const drawn = (
    rows: readonly { both: number; leftOnly: number; rightOnly: number; hidden?: string }[],
  ): Node =>
    rendered(
      render(BothSides, {
        props: {
          caption: 'Per school',
          labelTitle: 'School',
          leftTitle: 'Medewerkers',
          rightTitle: 'School',
          bothText: 'Beide',
          leftOnlyText: 'Alleen links',
          rightOnlyText: 'Alleen rechts',
          rows: rows.map((row, index) => ({ label: `School ${String(index)}`, ...row })),
        },
      }),
    );
  const counts = fc.record({ both: fc.nat(300), leftOnly: fc.nat(300), rightOnly: fc.nat(300) });

  test('no bar leaves the picture, and both whole parts are equally long', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 4 }), (rows) => {
        for (const svg of all(drawn(rows), 'svg')) {
          const [leftWhole, leftAlone, rightWhole, rightAlone] = all(svg, 'rect').map((rect) => ({
            from: number(rect, 'x'),
            to: number(rect, 'x') + number(rect, 'width'),
            width: number(rect, 'width'),
          }));
          if (!leftWhole || !leftAlone || !rightWhole || !rightAlone) return expect.fail('four bars');
          for (const bar of [leftWhole, leftAlone, rightWhole, rightAlone]) {
            expect(bar.from).toBeGreaterThanOrEqual(-100.11);
            expect(bar.to).toBeLessThanOrEqual(100.11);
          }
          expect(leftWhole.width).toBe(rightWhole.width);
          expect(Math.abs(leftAlone.to - leftWhole.from)).toBeLessThan(0.15);
          expect(Math.abs(rightAlone.from - rightWhole.to)).toBeLessThan(0.15);
        }
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    ['nothing moved anywhere', [{ both: 0, leftOnly: 0, rightOnly: 0 }]],
    ['every school is too small', [{ both: 9, leftOnly: 9, rightOnly: 9, hidden: 'Te weinig mensen' }]],
    ['there is no school', []],
  ])('%s: no bar, and no figure that is none', (_, rows) => {
    const root = drawn(rows);
    expect(faults(root)).toEqual([]);
    for (const rect of all(root, 'rect')) expect(number(rect, 'width')).toBe(0);
    expect(root.text).not.toContain('NaN');
  });

  test('a school that is too small to show does not set the length of the others', () => {
    const big = { both: 1000, leftOnly: 0, rightOnly: 0, hidden: 'Te weinig mensen' };
    const [bar] = all(drawn([{ both: 4, leftOnly: 0, rightOnly: 0 }, big]), 'rect');
    expect(bar && number(bar, 'width')).toBe(100);
    expect(drawn([big]).text).not.toContain('1000');
  });
});

describe('the compass', () => {
  const axes = (values: readonly (number | null)[]) =>
    values.map((own, index) => ({ label: `Richting ${String(index)}`, own, other: null }));
  const drawn = (values: readonly (number | null)[]): Node =>
    rendered(render(CompassDrawing, { props: { title: 'T', description: 'D', axes: axes(values), max: 5 } }));

  test('has as many rings as figures, and as many spokes as directions', () => {
    const root = drawn([1, 2, 3, 4, 5, 1]);
    expect(classed(root, 'ring')).toHaveLength(5);
    expect(classed(root, 'rim')).toHaveLength(1);
    expect(classed(root, 'spoke')).toHaveLength(6);
  });

  test('nothing that is drawn leaves the frame', () => {
    const value = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });
    fc.assert(
      fc.property(fc.array(value, { minLength: 3, maxLength: 8 }), (values) => {
        const root = drawn(values);
        const [left = 0, top = 0, width = 0, height = 0] =
          only(root, 'svg').attributes['viewBox']?.split(' ').map(Number) ?? [];
        points(root).forEach((at, index) => {
          const [from, size] = index % 2 === 0 ? [left, width] : [top, height];
          expect(at).toBeGreaterThanOrEqual(from);
          expect(at).toBeLessThanOrEqual(from + size);
        });
        expect(all(root, 'circle')).toHaveLength(values.filter((one) => one !== null).length);
      }),
      { numRuns: 60 },
    );
  });

  test('nothing answered: the rings alone, no shape that claims something', () => {
    const root = drawn([null, null, null, null, null, null]);
    expect(classed(root, 'own').map(({ attributes }) => attributes['points'])).toEqual(['']);
    expect([...all(root, 'circle'), ...all(root, 'rect')]).toEqual([]);
  });

  test('a long name is broken into lines, and no word of it is lost', () => {
    const label = 'Meer verantwoordelijkheid voor onderwijsontwikkeling';
    const root = rendered(
      render(CompassDrawing, {
        props: { title: 'T', description: 'D', axes: [{ label, own: 1, other: 1 }, ...axes([2, 3])], max: 5 },
      }),
    );
    const [text] = all(root, 'text');
    expect(
      text &&
        all(text, 'tspan')
          .map((line) => line.text)
          .join(' '),
    ).toBe(label);
  });
});

describe('the spread of ratings', () => {
  const drawn = (own: number | null, others: readonly number[]): Node =>
    rendered(
      render(DotSpread, {
        props: {
          caption: 'C',
          labelTitle: 'Vraag',
          low: '1 = nooit',
          high: '5 = altijd',
          ownTitle: 'Jij',
          othersTitle: 'Anderen',
          noneText: 'geen antwoord',
          rows: [{ label: 'Rustig', own, others }],
        },
      }),
    );
  const body = (root: Node): Node => only(root, 'tbody');

  test.each([
    [1, '10%'],
    [3, '50%'],
    [5, '90%'],
  ])('a rating of %i stands at %s', (own, x) => {
    const marks = all(body(drawn(own, [])), 'svg').filter((svg) => all(svg, 'path').length === 1);
    expect(marks.at(-1)?.attributes['x']).toBe(x);
  });

  test('as many dots as answers, however many', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 12 }), (others) => {
        expect(classed(body(drawn(null, others)), 'dot')).toHaveLength(others.length);
      }),
      { numRuns: 30 },
    );
  });

  test('the words say the figures from low to high, whatever the order in which they came', () => {
    expect(all(body(drawn(2, [5, 1, 3])), 'td').map(({ text }) => text)).toEqual(['', '2', '1, 3, 5']);
  });
});

describe('the years of a plan', () => {
  const year = (label: string, amounts: readonly number[]) => ({
    label,
    note: '€ 500',
    months: amounts.map((amount) => ({ label: 'm', amount, text: `${String(amount)} u` })),
  });
  const drawn = (years: readonly ReturnType<typeof year>[], ceiling: number): Node =>
    rendered(
      render(LoadYears, {
        props: {
          title: 'Uren',
          years,
          ceiling,
          ceilingText: 'Grens',
          table: { summary: 'T', head: ['a'], rows: [] },
        },
      }),
    );

  test('all years are measured by the heaviest month of them all', () => {
    const root = drawn([year('1', [10]), year('2', [20])], 5);
    const heights = classed(root, 'bar').map((bar) => number(bar, 'height'));
    expect(heights[0]).toBe((heights[1] ?? 0) / 2);
  });

  test('a bar stands on the base and stays below the words', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 12, maxLength: 12 }), fc.nat(40), (amounts, ceiling) => {
        const root = drawn([year('1', amounts)], ceiling);
        const [base] = classed(root, 'base');
        for (const bar of classed(root, 'bar')) {
          expect(number(bar, 'y') + number(bar, 'height')).toBe(base && number(base, 'y1'));
          expect(number(bar, 'y')).toBeGreaterThanOrEqual(20);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('no line of a limit above an empty picture', () => {
    expect(faults(drawn([], 0))).toEqual([]);
    expect(classed(drawn([year('1', [0])], 0), 'ceiling')).toHaveLength(1);
  });
});

describe('the map of what is within reach', () => {
  const lane = fc.record({
    label: fc.string({ minLength: 1, maxLength: 12 }),
    weight: fc.integer({ min: 1, max: 5 }),
    stops: fc.array(
      fc.record({
        number: fc.nat(99),
        zone: fc.integer({ min: 0, max: 2 }),
        label: fc.constant('stop'),
        href: fc.constant('#s'),
      }),
      { maxLength: 12 },
    ),
  });

  test('every stop stands in its zone, and no two on one spot', () => {
    fc.assert(
      fc.property(fc.array(lane, { maxLength: 6 }), (lanes) => {
        const { lanes: placed, height } = layOut(lanes);
        const spots = placed.flatMap(({ stops }) => stops.map(({ x, y }) => `${String(x)} ${String(y)}`));
        expect(new Set(spots).size).toBe(spots.length);
        expect(spots).toHaveLength(lanes.reduce((sum, { stops }) => sum + stops.length, 0));
        for (const { stops, end } of placed)
          for (const { x, y, zone } of stops) {
            const [from, to] = zoneEdges[zone] ?? [0, 0];
            expect(x > from && x < to).toBe(true);
            expect(x).toBeLessThanOrEqual(end);
            expect(y).toBeLessThan(height);
          }
      }),
    );
  });

  test('lanes never overlap', () => {
    fc.assert(
      fc.property(fc.array(lane, { minLength: 2, maxLength: 6 }), (lanes) => {
        const { lanes: placed } = layOut(lanes);
        placed.slice(1).forEach(({ top }, index) => {
          const before = placed[index];
          const lowest = Math.max(before?.y ?? 0, ...(before?.stops ?? []).map(({ y }) => y));
          expect(top).toBeGreaterThan(lowest);
        });
      }),
    );
  });

  test('without anything within reach the map is still a named picture with its table', () => {
    const lanes: readonly MapLane[] = [];
    const root = rendered(
      render(ReachMap, {
        props: {
          title: 'De kaart',
          description: 'Nog niets.',
          lanes,
          zones: ['Nu', 'Straks', 'Ver'],
          legend: ['nu', 'straks', 'ver'],
          weightText: 'Dik is graag.',
          you: 'Jij',
          table: { summary: 'Als tabel', head: ['Richting'], rows: [] },
        },
      }),
    );
    expect(faults(root)).toEqual([]);
    expect(all(root, 'a')).toEqual([]);
    expect(root.text).toContain('Nog niets.');
  });
});

describe('a school year', () => {
  const drawn = (given: object): Node =>
    rendered(
      render(YearStrip, {
        props: {
          title: 'Schooljaar',
          start: '2027-08-01',
          end: '2028-07-31',
          months: [{ label: 'aug', start: '2027-08-01', end: '2027-08-31' }],
          moments: [],
          doneText: 'Klaar',
          ...given,
        },
      }),
    );

  test('empty: the months, and nothing that is not there', () => {
    const root = drawn({});
    expect(faults(root)).toEqual([]);
    expect(all(root, 'li')).toEqual([]);
  });

  test.each([
    ['before the year', '2027-07-31', '0%'],
    ['on the first day', '2027-08-01', '0%'],
    ['on a leap day', '2028-02-29', '58.08%'],
    ['on the last day', '2028-07-31', '100%'],
    ['after the year', '2028-08-01', '100%'],
  ])('today %s stands at the edge or within', (_, date, x) => {
    const root = drawn({ today: { date, label: 'Vandaag' } });
    const [mark] = findAll(
      root,
      (node) =>
        node.name === 'svg' &&
        all(node, 'path').some((path) => hasClass(path, 'today')) &&
        node.attributes['x'] !== undefined,
    );
    expect(mark?.attributes['x']).toBe(x);
  });

  test('moments on one day stand above each other, each with its number', () => {
    const moment = (label: string) => ({ date: '2027-11-24', dateText: 'woensdag', label });
    const root = drawn({ moments: [moment('a'), moment('b'), moment('c')] });
    const marks = classed(root, 'number').map(({ text }) => text);
    expect(marks).toEqual(['1', '2', '3']);
    const stems = classed(root, 'stem').map((stem) => number(stem, 'y1'));
    expect(new Set(stems).size).toBe(3);
  });
});

test.each<PairState>(['open', 'waits-left', 'waits-right', 'half', 'runs', 'done', 'refused'])(
  'a long name and no name beside it: %s is still sound and says its state',
  (state) => {
    const label = 'Onderwijsontwikkelingscoördinatorenoverleg '.repeat(4).trim();
    const root = rendered(
      render(TwoSidedPicture, {
        props: {
          leftTitle: 'Jij',
          rightTitle: 'De school',
          rows: [{ left: { label }, right: { label: '–' }, state, stateText: 'Zo staat het' }],
        },
      }),
    );
    expect(faults(root)).toEqual([]);
    expect(root.text).toContain(label);
    expect(root.text).toContain('Zo staat het');
  },
);

test('a table of shares links its rows and explains its shades', () => {
  const root = rendered(
    render(HeatTable, {
      props: {
        caption: 'C',
        corner: 'School',
        columns: ['a', 'b'],
        legend: 'Donker is veel.',
        rows: [
          {
            label: 'De Brug',
            href: '/s',
            cells: [
              { text: '–', share: null },
              { text: '0', share: -1 },
            ],
          },
        ],
      },
    }),
  );
  expect(only(root, 'a').attributes['href']).toBe('/s');
  expect(root.text).toContain('Donker is veel.');
  expect(all(root, 'td').map((cell) => hasClass(cell, 'shade-0'))).toEqual([false, true]);
});
