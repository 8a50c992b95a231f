import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { calculateFiguresCommand } from './calculate-figures.ts';

let out = '';
let err = '';
beforeEach(() => {
  [out, err] = ['', ''];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => (out += String(text)) !== '');
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => (err += String(text)) !== '');
});
afterEach(() => vi.restoreAllMocks());

const folder = mkdtempSync(path.join(tmpdir(), 'od-figures-'));
const run = (content: unknown, ...rest: string[]): Promise<number> => {
  const place = path.join(folder, 'figures.json');
  writeFileSync(place, typeof content === 'string' ? content : JSON.stringify(content));
  return calculateFiguresCommand.run([place, ...rest]);
};

const ids = (from: number, count: number): number[] => Array.from({ length: count }, (_, at) => from + at);
const school = { key: 'a', parent: 'all', people: ids(0, 12), cuts: { wish: ids(0, 6) } };
const small = { key: 'b', parent: 'all', people: ids(20, 13), cuts: { wish: ids(20, 3) } };
const all = {
  key: 'all',
  people: [...school.people, ...small.people],
  cuts: { wish: [...school.cuts.wish, ...small.cuts.wish] },
};
const groups = [all, school, small];

test('prints what may be shown, and takes it back as what was published', async () => {
  expect(await run({ threshold: 5, groups })).toBe(0);
  const shown = {
    groups: [
      { key: 'all', people: 25, cuts: { wish: 9 } },
      { key: 'a', people: 12, cuts: { wish: null } },
      { key: 'b', people: 13, cuts: { wish: null } },
    ],
  };
  expect(JSON.parse(out)).toEqual(shown);
  out = '';
  const later = groups.map((group) => ({
    ...group,
    people: group.people.filter((id) => id !== 0),
    cuts: { wish: group.cuts.wish.filter((id) => id !== 0) },
  }));
  for (const before of [shown, shown.groups]) {
    out = '';
    expect(await run({ threshold: 5, groups: later, published: [{ groups, out: before }] })).toBe(0);
    expect(JSON.parse(out)).toEqual({
      groups: [
        { key: 'all', people: null, cuts: { wish: null } },
        { key: 'a', people: null, cuts: { wish: null } },
        { key: 'b', people: 13, cuts: { wish: null } },
      ],
    });
  }
});

describe('refuses by name', () => {
  const withGroup = (change: object) => ({ threshold: 5, groups: [all, { ...school, ...change }, small] });
  test.each([
    [{ threshold: 5, groups, extra: 1 }, 'extra'],
    [withGroup({ colour: 'red' }), 'groups.1.colour'],
    [{ groups }, 'threshold'],
    [{ threshold: 4, groups }, 'threshold'],
    [{ threshold: 5.5, groups }, 'threshold'],
    [withGroup({ parent: 'nowhere' }), 'groups.1.parent'],
    [withGroup({ key: 'all' }), 'groups.1.key'],
    [withGroup({ people: [...school.people, 0] }), 'groups.1.people'],
    [withGroup({ people: ids(0, 11) }), 'groups.0.people'],
    [withGroup({ cuts: { wish: [99] } }), 'groups.1.cuts.wish'],
    [withGroup({ cuts: { wish: [0, 0] } }), 'groups.1.cuts.wish'],
    [{ threshold: 5, groups: [{ ...all, parent: 'a' }, school, small] }, 'groups.0.parent'],
    [
      { threshold: 5, groups, published: [{ groups, out: [{ key: 'c', people: 1, cuts: {} }] }] },
      'published.0.out.0.key',
    ],
    [
      { threshold: 5, groups, published: [{ groups, out: [{ key: 'a', people: 11, cuts: {} }] }] },
      'published.0.out.0.people',
    ],
    [
      { threshold: 5, groups, published: [{ groups, out: [{ key: 'a', people: 12, cuts: { wish: 13 } }] }] },
      'published.0.out.0.cuts.wish',
    ],
    [[], ''],
  ])('%#', async (content, field) => {
    for (const language of ['nl', 'en']) {
      err = '';
      expect(await run(content, '--language', language)).toBe(1);
      expect(err.split('\n').some((line) => line.startsWith(`${field}: `))).toBe(true);
    }
    expect(out).toBe('');
  });

  test('what is no file, no JSON or no use of it', async () => {
    expect(await run('{')).toBe(1);
    expect(await calculateFiguresCommand.run([path.join(folder, 'nowhere.json')])).toBe(1);
    expect(await calculateFiguresCommand.run([])).toBe(2);
    expect(await run({ threshold: 5, groups }, '--language', 'fr')).toBe(2);
    expect(await run({ threshold: 5, groups }, '--what')).toBe(2);
  });
});

test('a name that every object knows is a name like any other', async () => {
  const content = `{"threshold":5,"groups":[{"key":"a","people":${JSON.stringify(ids(0, 12))},"cuts":{"constructor":${JSON.stringify(ids(0, 6))}}},{"key":"toString","people":[],"cuts":{}}]}`;
  expect(await run(content)).toBe(0);
  const expected: unknown = {
    groups: [
      { key: 'a', people: 12, cuts: { constructor: 6 } },
      { key: 'toString', people: null, cuts: {} },
    ],
  };
  expect(JSON.parse(out)).toEqual(expected);
});
