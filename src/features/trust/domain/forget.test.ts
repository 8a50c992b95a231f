import { describe, expect, test } from 'vitest';
import { register } from '#server/db/schema/register.ts';
import { erasures, leftAlone } from './forget.ts';

/** Tables about a person through something else, that go along with it or with its history. */
const alongWith = [
  'counterpart_event',
  'round_question',
  'round_invitation',
  'round_answer',
  'round_remark',
];

describe('the register of processing and what is erased', () => {
  test.each(
    Object.entries(register).filter(([, { subject, through }]) => subject !== null || through !== undefined),
  )('%s is erased, goes along, or is left alone for a reason', (table, { subject }) => {
    const own = erasures.filter((one) => one.table === table);
    const elsewhere = table in leftAlone || alongWith.includes(table);
    expect(own.length > 0, table).toBe(!elsewhere);
    if (elsewhere) return;
    if (subject !== null) expect(own.map(({ by }) => by)).toContain(subject);
  });

  test('nothing is erased that the register does not know', () => {
    for (const { table } of erasures) expect(Object.keys(register)).toContain(table);
    for (const table of [...Object.keys(leftAlone), ...alongWith])
      expect(Object.keys(register)).toContain(table);
  });

  test('parts go before the whole', () => {
    const last = (table: string): number => erasures.findLastIndex((one) => one.table === table);
    for (const [place, one] of erasures.entries())
      if ('of' in one) expect(place, one.table).toBeLessThan(last(one.of.table));
  });
});
