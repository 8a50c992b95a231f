import { counterpartContent, pairKeys } from '#core/counterpart.ts';
import type { CounterpartKind, OwnerRole, PairKey } from '#core/counterpart.ts';
import type { Asking } from './asking.ts';
import type { OwnerRule } from './owner.ts';
import { ownerRules } from './owner.ts';

export interface Pair {
  /** Number in the inventory, section (e); so it stands in the database. */
  readonly number: number;
  readonly key: PairKey;
  /** Who moves, when people name nobody else. */
  readonly owner: OwnerRule;
  /** Days that the owner has when nothing else sets a date. */
  readonly days: number;
  /** What it can ask; empty for a pair whose individual side comes with a later capability. */
  readonly kinds: readonly string[];
}

/** @throws RangeError when the content names an owner that no rule finds. */
function pairOf(key: PairKey): Pair {
  const { number, owner, days, kinds } = counterpartContent.pairs[key];
  const rule = ownerRules.find((one) => one === owner);
  if (rule === undefined) throw new RangeError(`pair ${key} has the unknown owner ${owner}`);
  return { number, key, owner: rule, days, kinds };
}

/** The 27 pairs of the inventory, section (e): whatever moves on the left asks something of the right. */
export const pairs: readonly Pair[] = pairKeys.map(pairOf);

const byKey = new Map(pairs.map((pair) => [pair.key, pair]));

/** @throws RangeError for a key or number that is no pair. */
export function pairNamed(named: PairKey | number): Pair {
  const found = typeof named === 'number' ? pairs.find(({ number }) => number === named) : byKey.get(named);
  if (found === undefined) throw new RangeError(`no pair ${String(named)}`);
  return found;
}

/** Who moves: the role that people named, else the rule of the pair. */
export const ownerOf = ({ pair, owner }: Pick<Asking, 'pair' | 'owner'>): OwnerRole =>
  owner ?? pairNamed(pair).owner;

interface Facts {
  readonly name: unknown;
  readonly isAftermath?: boolean;
}
const kinds: Readonly<Record<CounterpartKind, Facts>> = counterpartContent.kinds;

/** It follows from what changed, so that nothing waits for it; a no says that it is not needed. */
export const isAftermath = (kind: CounterpartKind): boolean => kinds[kind].isAftermath === true;
