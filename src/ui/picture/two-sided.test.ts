import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { all, findAll, only, rendered, type Node } from '#tests/support/html.ts';
import TwoSidedPicture from './TwoSidedPicture.svelte';
import type { Pair, PairState } from './types.ts';

const pair = (more: Partial<Pair> & { state: PairState }): Pair => ({
  left: { label: 'Meelopen', sub: 'In groep 8', href: '#stap' },
  right: { label: 'Een dag vinden' },
  stateText: 'Woorden',
  ...more,
});

const drawn = (row: Pair, compact = false): Node =>
  rendered(
    render(TwoSidedPicture, { props: { leftTitle: 'Jij', rightTitle: 'De school', rows: [row], compact } }),
  );

const hasClass = (node: Node, name: string) => (node.attributes['class'] ?? '').split(' ').includes(name);
const drawing = (root: Node, axis: string) =>
  findAll(root, (node) => node.name === 'svg' && hasClass(node, axis))[0];

describe('the words say all that the lines say', () => {
  test.each<[PairState, Partial<Pair>, string]>([
    [
      'runs',
      { stateText: 'Loopt', note: 'Toegezegd' },
      'Jij: Meelopen In groep 8 Loopt De school: Een dag vinden Toegezegd',
    ],
    [
      'waits-right',
      { stateText: 'Wacht op Karin', note: 'Karin, 24 november' },
      'Jij: Meelopen In groep 8 Wacht op Karin De school: Een dag vinden Karin, 24 november',
    ],
    [
      'waits-left',
      { stateText: 'Wacht op jou', note: 'Jij, 24 november' },
      'Jij: Meelopen In groep 8 Jij, 24 november Wacht op jou De school: Een dag vinden',
    ],
    ['done', { stateText: 'Klaar' }, 'Jij: Meelopen In groep 8 Klaar De school: Een dag vinden'],
    [
      'refused',
      { stateText: 'Nu niet', note: 'Geen vervanging' },
      'Jij: Meelopen In groep 8 Nu niet De school: Een dag vinden Geen vervanging',
    ],
    [
      'refused',
      { stateText: 'Nu niet', note: 'Ik wil niet meer', noteSide: 'left', refusedBy: 'left' },
      'Jij: Meelopen In groep 8 Ik wil niet meer Nu niet De school: Een dag vinden',
    ],
    [
      'open',
      { stateText: 'Nog niet begonnen' },
      'Jij: Meelopen In groep 8 Nog niet begonnen De school: Een dag vinden',
    ],
  ])('%s %o', (state, more, words) => {
    expect(only(drawn(pair({ state, ...more })), 'li').text).toBe(words);
  });

  test('a summary stands above, links stay links, and both drawings are silent', () => {
    const props = {
      leftTitle: 'Jij',
      rightTitle: 'De school',
      rows: [pair({ state: 'runs' })],
      summary: 'Eén stap loopt.',
    };
    const root = rendered(render(TwoSidedPicture, { props }));
    expect(only(root, 'figcaption').text).toBe('Eén stap loopt.');
    expect(only(root, 'a').attributes['href']).toBe('#stap');
    for (const axis of ['across', 'down'])
      expect(drawing(root, axis)?.attributes['aria-hidden']).toBe('true');
  });

  test('the small one leaves out the second lines, never the state or who is waited for', () => {
    const text = only(drawn(pair({ state: 'waits-right', note: 'Karin' }), true), 'li').text;
    expect(text).not.toContain('In groep 8');
    expect(text).toContain('Woorden');
    expect(text).toContain('Karin');
  });
});

describe.each(['across', 'down'])('the line that runs %s', (axis) => {
  const parts = (row: Pair) => {
    const svg = drawing(drawn(row), axis);
    if (svg === undefined) return expect.fail('no drawing');
    const count = (name: string, side: string) =>
      all(svg, name).filter((node) => hasClass(node, side)).length;
    return {
      own: count('line', 'own'),
      other: count('line', 'other'),
      moved: all(svg, 'circle').filter((node) => hasClass(node, 'moved')).length,
      crosses: count('path', 'cross'),
    };
  };

  test.each<[PairState, Partial<Pair>, ReturnType<typeof parts>]>([
    ['open', {}, { own: 0, other: 0, moved: 0, crosses: 0 }],
    ['waits-right', {}, { own: 1, other: 0, moved: 1, crosses: 0 }],
    ['waits-left', {}, { own: 0, other: 1, moved: 1, crosses: 0 }],
    ['half', {}, { own: 1, other: 1, moved: 2, crosses: 0 }],
    ['runs', {}, { own: 1, other: 1, moved: 2, crosses: 0 }],
    ['done', {}, { own: 1, other: 1, moved: 2, crosses: 0 }],
    ['refused', {}, { own: 1, other: 0, moved: 1, crosses: 1 }],
    ['refused', { refusedBy: 'left' }, { own: 0, other: 1, moved: 1, crosses: 1 }],
  ])('%s %o: whole when both move, a gap on the side that does not', (state, more, expected) => {
    expect(parts(pair({ state, ...more }))).toEqual(expected);
  });
});

test('late is said with an icon of its own beside the words', () => {
  const icons = (row: Pair) =>
    findAll(drawn(row), (node) => hasClass(node, 'note')).flatMap((note) => all(note, 'path'));
  const shape = (row: Pair) => icons(row).map((path) => path.attributes['d']);
  const waiting = shape(pair({ state: 'waits-right', note: 'Karin' }));
  const late = shape(pair({ state: 'waits-right', note: 'Karin', late: true }));
  expect(waiting).toHaveLength(1);
  expect(late).toHaveLength(1);
  expect(late).not.toEqual(waiting);
});
