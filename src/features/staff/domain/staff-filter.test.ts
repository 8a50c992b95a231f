import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readOrder, staffColumns, writeOrder } from './staff-filter.ts';

test.each([
  ['', { by: 'name', down: false }],
  ['talk', { by: 'talk', down: false }],
  ['-talk', { by: 'talk', down: true }],
  ['--talk', { by: 'name', down: false }],
  ['id; drop', { by: 'name', down: false }],
] as const)('«%s» as an order', (text, order) => {
  expect(readOrder(text)).toEqual(order);
});

test('an order reads back as it was written', () => {
  fc.assert(
    fc.property(fc.constantFrom(...staffColumns), fc.boolean(), (by, down) => {
      expect(readOrder(writeOrder({ by, down }))).toEqual({ by, down });
    }),
  );
});
