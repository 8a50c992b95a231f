import type { RuleUnit } from '#core/knowledge.ts';
import { centsOf, eurosText, numberText, readNumber } from '#core/quantity.ts';
import type { NumberFault } from '#core/quantity.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';

export type ValueFault = 'required' | NumberFault | 'not-whole' | 'not-yes-or-no';

/** Units that only come in whole numbers. */
const whole: readonly RuleUnit[] = ['years', 'months', 'count'];

/**
 * Reads a value as people type it: «41,475», «€ 500,50», «40%». Money becomes cents, yes and no 1 and 0. Of
 * what is no money a point before exactly three figures is refused: it may be thousands or thousandths.
 */
export function readValue(text: string, unit: RuleUnit): Result<number, ValueFault> {
  const plain = text.replaceAll(/[€%]/g, '').trim();
  if (plain === '') return err('required');
  if (unit === 'yes-no') return plain === '1' || plain === '0' ? ok(Number(plain)) : err('not-yes-or-no');
  if (unit === 'eur-cents') {
    const cents = centsOf(plain);
    return cents === null ? err('not-a-number') : ok(cents);
  }
  const number = readNumber(plain, 4);
  return number.ok && whole.includes(unit) && !Number.isInteger(number.value) ? err('not-whole') : number;
}

/** What no unit can read is known to be wrong before the rule is. */
export function valueFault(text: string): ValueFault | null {
  const read = readValue(text, 'percent');
  return read.ok ? null : read.error;
}

/** The value as somebody would type it again. */
export function writeValue(value: number, unit: RuleUnit): string {
  return unit === 'eur-cents' ? eurosText(value) : numberText(value);
}
