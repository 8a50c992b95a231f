import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { offerList } from '#features/demonstration/domain/words-offers.ts';
import { readTable } from '#features/offers/domain/catalogue-table.ts';
import { missingForPublishing } from '#features/offers/domain/offer.ts';

describe.each(['2026-11-21', '2027-01-31', '2027-08-31', '2028-02-29', '2026-03-20', '2026-06-28'])(
  'the list of the demonstration on %s',
  (day) => {
    const today = isoDate(day);
    const [header = [], ...cells] = offerList(today);
    const read = readTable({ header, rows: cells.map((row, at) => ({ row: at + 2, cells: row })) });

    test('reads without a fault, and can be opened at once', () => {
      expect(read.faults).toEqual([]);
      expect(read.leftOut).toEqual({});
      expect(read.offers).toHaveLength(20);
      expect(read.offers.flatMap(missingForPublishing)).toEqual([]);
    });

    test('starts in the days to come', () => {
      for (const { code, starts } of read.offers)
        for (const start of starts) expect(start > today, code).toBe(true);
    });

    test('starts on a working day outside the holidays', () => {
      for (const start of read.offers.flatMap(({ starts }) => starts)) {
        expect([0, 6], start).not.toContain(new Date(`${start}T12:00:00Z`).getUTCDay());
        expect(start.slice(5), start).not.toMatch(/^(?:08|12-2[0-9]|12-3|01-0[1-3]|05-0[1-9])/);
      }
    });

    test('holds every direction, and what the pabo asks for', () => {
      const directions = new Set(read.offers.flatMap((offer) => offer.directions));
      expect(directions.size).toBe(6);
      const granted = new Set(
        read.offers.flatMap(({ grants }) => grants.map(({ credential }) => credential)),
      );
      for (const test of ['geography', 'history', 'nature']) expect(granted).toContain(`test:pabo-${test}`);
    });
  },
);
