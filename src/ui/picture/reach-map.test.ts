import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { all, only, rendered } from '#tests/support/html.ts';
import ReachMap from './ReachMap.svelte';
import { layOut, zoneEdges } from './reach-map.ts';
import type { MapLane } from './types.ts';

const lane = (label: string, zones: readonly number[], from = 1): MapLane => ({
  label,
  weight: 3,
  stops: zones.map((zone, index) => ({
    number: from + index,
    zone,
    label: `stop ${String(from + index)}`,
    href: `#stop-${String(from + index)}`,
  })),
});

describe('the layout', () => {
  test('puts every stop inside its own zone', () => {
    const { lanes } = layOut([lane('a', [0, 0, 0, 0, 0, 1, 1, 2, 2, 2, 2])]);
    for (const stop of lanes[0]?.stops ?? []) {
      const [from, to] = zoneEdges[stop.zone] ?? [0, 0];
      expect(stop.x).toBeGreaterThan(from);
      expect(stop.x).toBeLessThan(to);
    }
  });

  test('never lays two stops on each other, nor a lane on the next', () => {
    const { lanes, height } = layOut([lane('a', [0, 0, 0, 0, 0, 0, 2]), lane('b', []), lane('c', [1])]);
    const spots = lanes.flatMap(({ stops }) => stops.map(({ x, y }) => `${String(x)}/${String(y)}`));
    expect(new Set(spots).size).toBe(spots.length);
    const deepest = Math.max(...(lanes[0]?.stops.map(({ y }) => y) ?? []));
    expect(lanes[1]?.top).toBeGreaterThan(deepest);
    expect(height).toBeGreaterThan(lanes[2]?.y ?? Infinity);
  });

  test('a line runs to its last stop, and a little way when there is none', () => {
    const { lanes } = layOut([lane('a', [0, 2]), lane('b', [])]);
    expect(lanes[0]?.end).toBe(lanes[0]?.stops[1]?.x);
    expect(lanes[1]?.end).toBe(18);
    expect(layOut([])).toMatchObject({ lanes: [] });
  });
});

test('the map is read without seeing it: named links, a description and a table', () => {
  const root = rendered(
    render(ReachMap, {
      props: {
        title: 'De kaart',
        description: 'Twee stappen.',
        lanes: [lane('Groeien', [0, 2])],
        zones: ['Nu', 'Eerst iets', 'Ver'],
        legend: ['kan nu', 'eerst iets', 'ver weg'],
        weightText: 'Dik is graag.',
        you: 'Jij',
        table: {
          summary: 'Als tabel',
          head: ['Richting', 'Nu', 'Ver'],
          rows: [['Groeien', 'stop 1', 'stop 2']],
        },
      },
    }),
  );
  expect(all(root, 'a').map(({ attributes }) => [attributes['aria-label'], attributes['href']])).toEqual([
    ['stop 1', '#stop-1'],
    ['stop 2', '#stop-2'],
  ]);
  expect(only(root, 'table').text).toContain('Groeien stop 1 stop 2');
  expect(root.text).toContain('Twee stappen.');
  expect(root.text).toContain('ver weg');
});
