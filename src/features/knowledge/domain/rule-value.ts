import type { RuleUnit } from '#core/knowledge.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';

export type ValueFault = 'required' | 'not-a-number' | 'ambiguous-number' | 'not-whole' | 'not-yes-or-no';

/** Units that only come in whole numbers. */
const whole: readonly RuleUnit[] = ['years', 'months', 'count'];

/**
 * Reads a value as people type it: «41,475», «€ 500,50», «40%». Money becomes cents, yes and no 1 and 0. A point
 * before exactly three figures is refused: it may be thousands or thousandths.
 */
export function readValue(text: string, unit: RuleUnit): Result<number, ValueFault> {
  const plain = text.replaceAll(/[\s€%]/g, '');
  if (plain === '') return err('required');
  if (unit === 'yes-no') return plain === '1' || plain === '0' ? ok(Number(plain)) : err('not-yes-or-no');
  if (!/^\d{1,9}([.,]\d{1,4})?$/.test(plain)) return err('not-a-number');
  if (/\.\d{3}$/.test(plain)) return err('ambiguous-number');
  const number = Number(plain.replace(',', '.'));
  if (unit === 'eur-cents') {
    const cents = Math.round(number * 100);
    return Math.abs(cents - number * 100) < 1e-6 ? ok(cents) : err('not-a-number');
  }
  return whole.includes(unit) && !Number.isInteger(number) ? err('not-whole') : ok(number);
}

/** What no unit can read is known to be wrong before the rule is. */
export function valueFault(text: string): ValueFault | null {
  const read = readValue(text, 'percent');
  return read.ok ? null : read.error;
}

/** The value as somebody would type it again. */
export function writeValue(value: number, unit: RuleUnit): string {
  return String(unit === 'eur-cents' ? value / 100 : value).replace('.', ',');
}
