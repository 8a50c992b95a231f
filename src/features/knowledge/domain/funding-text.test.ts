import { describe, expect, test } from 'vitest';
import { fundingText } from './funding-text.ts';

const scheme = {
  code: 'sool',
  amountCents: 500_000,
  windows: [{ opensOn: '2025-01-01', closesOn: '2025-10-15' }],
  knownUntil: '2025-12-31',
  source: 'oud',
  checkedOn: '2025-11-01',
  certainty: 'confirmed-before',
};
const fields = {
  opensOn: '2027-01-01',
  closesOn: '2027-10-15',
  knownUntil: '2027-12-31',
  amount: '',
  source: 'https://www.dus-i.nl',
  checkedOn: '2026-11-24',
  certainty: 'confirmed',
};
const after = (more: Partial<typeof fields>): unknown =>
  JSON.parse(fundingText(JSON.stringify(scheme), { ...fields, ...more }));

describe('the data of a scheme', () => {
  test('get a window more, with who said so and until when it is known', () => {
    expect(after({})).toEqual({
      code: 'sool',
      amountCents: 500_000,
      windows: [scheme.windows[0], { opensOn: '2027-01-01', closesOn: '2027-10-15' }],
      knownUntil: '2027-12-31',
      source: 'https://www.dus-i.nl',
      checkedOn: '2026-11-24',
      certainty: 'confirmed',
    });
  });

  test.each([
    ['without a day no window', { opensOn: '', closesOn: '' }, { windows: scheme.windows }],
    ['half a window is kept, to be refused by its form', { closesOn: '' }, { windows: { length: 2 } }],
    ['known without end', { knownUntil: '' }, { knownUntil: null }],
    ['another amount', { amount: ' 2500,50 ' }, { amountCents: 250_050 }],
    ['an amount that is none', { amount: 'veel' }, { amountCents: 500_000 }],
  ])('%s', (_, more, expected) => {
    expect(after(more)).toMatchObject(expected);
  });

  test.each(['', '[]', '{', '{"code":"x"}'])('«%s» stays as it was', (text) => {
    expect(fundingText(text, fields)).toBe(text);
  });
});
