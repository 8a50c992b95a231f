import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { all, byId, findAll, only, rendered, type Node } from '#tests/support/html.ts';
import BothSides from './BothSides.svelte';
import DotSpread from './DotSpread.svelte';
import HeatTable from './HeatTable.svelte';
import PictureTable from './PictureTable.svelte';
import RadarCompass from './RadarCompass.svelte';
import YearStrip from './YearStrip.svelte';

const cells = (row: Node) => [...all(row, 'th'), ...all(row, 'td')].map((cell) => cell.text);
const bodyRows = (root: Node) => all(only(root, 'tbody'), 'tr').map(cells);

describe('compass', () => {
  const props = {
    title: 'Wat jij wilt en wat er kan',
    description: 'Groeien wil je graag.',
    axes: [
      { label: 'Groeien', own: 5, other: 2 },
      { label: 'Leiding geven', own: 1, other: null },
      { label: 'Bereik', own: 3, other: 3 },
    ],
    ownTitle: 'Jij wilt',
    otherTitle: 'De school kan',
    axisTitle: 'Richting',
    noneText: 'niet ingevuld',
    words: ['niet', 'beetje', 'misschien', 'graag', 'heel graag'],
  };

  test('the drawing has a name and a description', () => {
    const root = rendered(render(RadarCompass, { props }));
    const drawing = only(root, 'svg', { role: 'img' });
    const [title = '', description = ''] = drawing.attributes['aria-labelledby']?.split(' ') ?? [];
    expect(byId(root, title)).toMatchObject({ name: 'title', text: props.title });
    expect(byId(root, description)).toMatchObject({ name: 'desc', text: props.description });
  });

  test('the table says every value, also the missing one', () => {
    const root = rendered(render(RadarCompass, { props }));
    expect(cells(only(root, 'thead'))).toEqual(['Richting', 'Jij wilt', 'De school kan']);
    expect(bodyRows(root)).toEqual([
      ['Groeien', '5, heel graag', '2, beetje'],
      ['Leiding geven', '1, niet', 'niet ingevuld'],
      ['Bereik', '3, misschien', '3, misschien'],
    ]);
  });

  test('the two shapes differ in more than colour: filled circles, hollow squares', () => {
    const drawing = only(rendered(render(RadarCompass, { props })), 'svg', { role: 'img' });
    expect(all(drawing, 'circle')).toHaveLength(3);
    expect(all(drawing, 'rect')).toHaveLength(2);
  });
});

describe('spread', () => {
  const props = {
    caption: 'Jij en anderen',
    labelTitle: 'Kwaliteit',
    low: '1 = nooit',
    high: '5 = altijd',
    ownTitle: 'Jij',
    othersTitle: 'Anderen',
    noneText: 'geen antwoord',
    rows: [
      { label: 'Rustig', own: 3, others: [5, 4] },
      { label: 'Helder', own: null, others: [] },
      { label: 'Hulp', own: 2, others: [], othersText: 'te weinig antwoorden' },
    ],
  };

  test('each row says its figures beside the dots', () => {
    const root = rendered(render(DotSpread, { props }));
    expect(bodyRows(root)).toEqual([
      ['Rustig', '', '3', '4, 5'],
      ['Helder', '', 'geen antwoord', 'geen antwoord'],
      ['Hulp', '', '2', 'te weinig antwoorden'],
    ]);
    expect(only(root, 'caption').text).toBe('Jij en anderen');
  });

  test('the own view is a diamond, the others are circles', () => {
    const [first] = all(only(rendered(render(DotSpread, { props })), 'tbody'), 'tr');
    if (first === undefined) return expect.fail('no row');
    expect(all(first, 'path')).toHaveLength(1);
    expect(all(first, 'circle')).toHaveLength(2);
  });
});

describe('year', () => {
  const props = {
    title: 'Schooljaar',
    start: '2026-08-01',
    end: '2027-07-31',
    months: [{ label: 'aug', start: '2026-08-01', end: '2026-08-31' }],
    breaks: [{ label: 'Herfstvakantie', start: '2026-10-17', end: '2026-10-25' }],
    moments: [
      { date: '2026-10-27', dateText: 'dinsdag 27 oktober', label: 'Gesprek', href: '#g', done: true },
      { date: '2027-05-18', dateText: 'dinsdag 18 mei', label: 'Terugkijken', side: 'other' as const },
    ],
    today: { date: '2026-11-21', label: 'Vandaag, 21 november' },
    doneText: 'Klaar',
  };

  test('the list says every moment, the key says today and the holidays', () => {
    const root = rendered(render(YearStrip, { props }));
    expect(all(root, 'li').map((item) => item.text)).toEqual([
      'dinsdag 27 oktober Gesprek Klaar',
      'dinsdag 18 mei Terugkijken',
    ]);
    expect(all(root, 'p').map((line) => line.text)).toEqual(['Vandaag, 21 november', 'Herfstvakantie']);
  });

  test('the numbers in the strip are those of the list, for who looks', () => {
    const root = rendered(render(YearStrip, { props }));
    const strip = findAll(root, (node) => (node.attributes['class'] ?? '').includes('strip'))[0];
    expect(strip?.attributes['aria-hidden']).toBe('true');
    const numbers = all(root, 'text').filter((node) => (node.attributes['class'] ?? '').includes('number'));
    expect(numbers.map((node) => node.text)).toEqual(['1', '2']);
  });
});

describe('heat', () => {
  test('the figure always stands in the cell, and the shade follows the share', () => {
    const shares = [null, 0, 0.1, 0.5, 0.51, 1, 7];
    const props = {
      caption: 'C',
      corner: 'R',
      columns: shares.map((_, index) => `k${String(index)}`),
      rows: [{ label: 'rij', cells: shares.map((share, index) => ({ text: String(index), share })) }],
    };
    const root = rendered(render(HeatTable, { props }));
    const found = all(root, 'td');
    expect(found.map((cell) => cell.text)).toEqual(['0', '1', '2', '3', '4', '5', '6']);
    const shade = (cell: Node) => /shade-(\d)/.exec(cell.attributes['class'] ?? '')?.[1];
    expect(found.map(shade)).toEqual([undefined, '0', '1', '2', '3', '4', '4']);
  });

  test('a table wider than a phone can be scrolled with the keyboard', () => {
    const root = rendered(
      render(HeatTable, { props: { caption: 'C', corner: 'R', columns: ['a'], rows: [] } }),
    );
    expect(only(root, 'div').attributes).toMatchObject({ role: 'region', tabindex: '0', 'aria-label': 'C' });
  });
});

test('a folded table is still there', () => {
  const root = rendered(
    render(PictureTable, {
      props: { caption: 'C', head: ['a', 'b'], rows: [['x', '1']], summary: 'Bekijk als tabel' },
    }),
  );
  expect(only(root, 'summary').text).toBe('Bekijk als tabel');
  expect(bodyRows(root)).toEqual([['x', '1']]);
});

describe('both sides from above', () => {
  const props = {
    caption: 'Stappen per school',
    labelTitle: 'School',
    leftTitle: 'Medewerkers',
    rightTitle: 'De school',
    bothText: 'Beide',
    leftOnlyText: 'Alleen links',
    rightOnlyText: 'Alleen rechts',
    rows: [
      { label: 'A', both: 5, leftOnly: 5, rightOnly: 0 },
      { label: 'B', both: 1, leftOnly: 2, rightOnly: 3, hidden: 'Minder dan vijf mensen' },
    ],
  };
  const root = rendered(render(BothSides, { props }));

  test('every figure stands beside its bar', () => {
    expect(bodyRows(root)[0]).toEqual(['A', '', '5', '5', '0']);
  });

  test('a group that is too small shows words and nothing to count from', () => {
    const [, second] = all(only(root, 'tbody'), 'tr');
    if (second === undefined) return expect.fail('no row');
    expect(cells(second)).toEqual(['B', 'Minder dan vijf mensen']);
    expect(all(second, 'rect')).toEqual([]);
  });

  test('bars grow from the middle, the one-sided part is hollow', () => {
    const bars = all(root, 'rect').map(({ attributes }) => [attributes['x'], attributes['width']]);
    expect(bars).toEqual([
      ['-50', '50'],
      ['-100', '50'],
      ['0', '50'],
      ['50', '0'],
    ]);
  });
});
