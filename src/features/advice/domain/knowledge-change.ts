import { addDays } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type {
  FundingScheme,
  Knowledge,
  LearningRoute,
  NextStep,
  RuleVersion,
  SchoolFunction,
} from '#core/knowledge.ts';
import type { Advice } from './advise.ts';

/** A piece of knowledge that somebody wants to write down. */
export type KnowledgeChange =
  | { readonly kind: 'rule'; readonly version: RuleVersion }
  | { readonly kind: 'route'; readonly route: LearningRoute }
  | { readonly kind: 'funding'; readonly scheme: FundingScheme }
  | (Dated & { readonly kind: 'function'; readonly function: SchoolFunction })
  | (Dated & { readonly kind: 'step'; readonly step: NextStep });

/** From which day a change would hold. */
export function startOf(change: KnowledgeChange): IsoDate {
  switch (change.kind) {
    case 'rule':
      return change.version.validFrom;
    case 'route':
      return change.route.validFrom;
    case 'funding':
      return change.scheme.validFrom;
    case 'function':
    case 'step':
      return change.validFrom;
  }
}

/**
 * What would be known with the change: what it follows ends the day before, everything else stays. `day` is the one on
 * which it is looked at: of functions and steps only those of one day are known.
 */
export function withChange(
  knowledge: Knowledge,
  change: KnowledgeChange,
  day: IsoDate = startOf(change),
): Knowledge {
  switch (change.kind) {
    case 'rule': {
      const { key, setBy } = change.version;
      const same = (one: RuleVersion): boolean => one.key === key && one.setBy === setBy;
      return { ...knowledge, rules: followed(knowledge.rules, change.version, same) };
    }
    case 'route': {
      const same = ({ code }: LearningRoute): boolean => code === change.route.code;
      return { ...knowledge, routes: followed(knowledge.routes, change.route, same) };
    }
    case 'funding': {
      const same = ({ code }: FundingScheme): boolean => code === change.scheme.code;
      return { ...knowledge, funding: followed(knowledge.funding, change.scheme, same) };
    }
    case 'function':
      return { ...knowledge, functions: replaced(knowledge.functions, change.function, holds(change, day)) };
    case 'step':
      return { ...knowledge, steps: replaced(knowledge.steps, change.step, holds(change, day)) };
  }
}

interface Dated {
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}

const holds = ({ validTo }: Dated, day: IsoDate): boolean => validTo === null || validTo >= day;

/** In the place of the one with its code, or at the end; gone when it has ended by then. */
function replaced<One extends { readonly code: string }>(
  all: readonly One[],
  next: One,
  isThere: boolean,
): One[] {
  const at = all.findIndex(({ code }) => code === next.code);
  const kept = isThere ? [next] : [];
  return at === -1 ? [...all, ...kept] : all.toSpliced(at, 1, ...kept);
}

/** In the place of what it follows, so that the order of the others says nothing. */
function followed<One extends Dated>(all: readonly One[], next: One, same: (one: One) => boolean): One[] {
  const last = addDays(next.validFrom, -1);
  const cut = all.map((one) =>
    same(one) && one.validFrom <= last && (one.validTo === null || one.validTo > last)
      ? { ...one, validTo: last }
      : one,
  );
  const place = cut.findLastIndex(same);
  return place === -1 ? [...cut, next] : cut.toSpliced(place + 1, 0, next);
}

export const differences = ['entitlements', 'admission', 'feasible', 'steps'] as const;

export type Difference = (typeof differences)[number];

/** In what two pieces of advice differ; reasons and sources alone are no difference. */
export function differencesOf(before: Advice, after: Advice): readonly Difference[] {
  const of = (advice: Advice): Readonly<Record<Difference, string>> => ({
    entitlements: said(advice.entitlements.map(({ rule, amount }) => [rule, amount])),
    admission: said(advice.routes.map(({ route, admission }) => [route.code, admission])),
    feasible: said(advice.routes.map(({ route, feasible }) => [route.code, feasible])),
    steps: JSON.stringify(advice.steps.slice(0, stepsShown).map(({ code }) => code)),
  });
  const [one, other] = [of(before), of(after)];
  return differences.filter((difference) => one[difference] !== other[difference]);
}

/** As many steps as count as «first». */
const stepsShown = 3;

const said = (pairs: readonly (readonly [string, unknown])[]): string =>
  JSON.stringify([...pairs].sort(([one], [other]) => (one < other ? -1 : 1)));

/**
 * How many people, as far as it may be said: none; few, that is fewer than five; or about a number, a multiple of five,
 * so that asking twice with another value does not single anybody out.
 */
export type AboutMany =
  { readonly kind: 'none' | 'few' } | { readonly kind: 'about'; readonly people: number };

export function aboutMany(people: number): AboutMany {
  if (people === 0) return { kind: 'none' };
  return people < 5 ? { kind: 'few' } : { kind: 'about', people: Math.round(people / 5) * 5 };
}
