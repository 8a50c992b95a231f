import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corners, onSpoke, toPoints, wrap } from './compass.ts';

describe('spokes', () => {
  test('the first points up, the rest go clockwise', () => {
    expect([0, 1, 2, 3].map((index) => onSpoke(index, 4, 100))).toEqual([
      { x: 0, y: -100 },
      { x: 100, y: 0 },
      { x: 0, y: 100 },
      { x: -100, y: 0 },
    ]);
  });

  test('every point lies at its radius', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 12 }),
        fc.nat(11),
        fc.double({ min: 1, max: 200, noNaN: true }),
        (count, at, radius) => {
          const { x, y } = onSpoke(at % count, count, radius);
          expect(Math.abs(Math.hypot(x, y) - radius)).toBeLessThan(0.2);
        },
      ),
    );
  });
});

describe('corners', () => {
  test('scale with the value and skip what nobody answered', () => {
    const found = corners([5, null, 1, 0], 5, 100);
    const rounded = found.map(({ x, y }) => [Math.round(x), Math.round(y)].map((value) => value + 0));
    expect(rounded).toEqual([
      [0, -100],
      [0, 20],
      [0, 0],
    ]);
  });

  test('are written as SVG reads them', () => {
    expect(
      toPoints([
        { x: 1.5, y: -2 },
        { x: 0, y: 3 },
      ]),
    ).toBe('1.5,-2 0,3');
  });
});

describe('wrap', () => {
  test.each([
    ['Groter bereik', ['Groter bereik']],
    ['Andere taken en rollen', ['Andere taken', 'en rollen']],
    ['Andere school of specialisatie', ['Andere school of', 'specialisatie']],
    ['Verantwoordelijkheidsgevoel', ['Verantwoordelijkheidsgevoel']],
    ['', []],
  ])('%s', (text, lines) => {
    expect(wrap(text, 16)).toEqual(lines);
  });

  test('keeps every word in its order and breaks no line that can be shorter', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), fc.integer({ min: 5, max: 25 }), (words, width) => {
        const lines = wrap(words.join(' '), width);
        expect(lines.join(' ')).toBe(words.join(' '));
        for (const line of lines) expect(line.length <= width || !line.includes(' ')).toBe(true);
      }),
    );
  });
});
