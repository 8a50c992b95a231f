import { everyRule } from '#core/figures/rules.ts';
import type { HidingRule } from '#core/figures/rules.ts';

/** Does something in a product that has forgotten one rule of hiding. */
export async function without<Value>(rule: HidingRule, work: () => Promise<Value>): Promise<Value> {
  if (!(everyRule instanceof Set)) throw new Error('the rules cannot be taken from');
  everyRule.delete(rule);
  try {
    return await work();
  } finally {
    everyRule.add(rule);
  }
}
