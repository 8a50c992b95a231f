import type { IsoDate } from '#core/date.ts';
import type { RuleDefinition } from '#core/knowledge.ts';
import { isStale, standingOn } from './follow.ts';
import type { KeptVersion, RuleSheet } from './judge-version.ts';

/** What a rule is about, in the order of the page. */
export const ruleGroups = ['learning', 'employability', 'money', 'talks', 'work', 'care', 'other'] as const;

export type RuleGroup = (typeof ruleGroups)[number];

const groupOfPrefix: Readonly<Record<string, RuleGroup>> = {
  prof: 'learning',
  study_leave: 'learning',
  ec: 'learning',
  di: 'employability',
  route: 'money',
  fee: 'money',
  school: 'money',
  substitute: 'money',
  cycle: 'talks',
  pop: 'talks',
  cao: 'work',
  fte: 'work',
  wtf: 'work',
  survey: 'care',
  retention: 'care',
  dsar: 'care',
};

/** A rule that no group knows stands at the end, so that a new one is never hidden. */
export const groupOf = (key: string): RuleGroup => groupOfPrefix[key.split('.')[0] ?? ''] ?? 'other';

/** One line of the list. */
export interface RuleLine {
  readonly definition: RuleDefinition;
  /** What holds in the country on the day; null when nothing does. */
  readonly national: KeptVersion | null;
  readonly board: KeptVersion | null;
  /** The first version to come, of the country or of the board. */
  readonly coming: KeptVersion | null;
  readonly isSure: boolean;
  readonly isStale: boolean;
}

/** What a rule comes down to on a day, for the board of whoever looks. */
export function lineOf({ definition, national, board }: RuleSheet, today: IsoDate): RuleLine {
  const on = (versions: readonly KeptVersion[]): KeptVersion | null =>
    versions.find((version) => standingOn(version, today) === 'now') ?? null;
  const coming = [...national, ...board]
    .filter((version) => standingOn(version, today) === 'coming')
    .sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
  const here = on(board) ?? on(national);
  return {
    definition,
    national: on(national),
    board: on(board),
    coming: coming[0] ?? null,
    isSure: here === null || here.certainty !== 'best-knowledge',
    isStale: here !== null && isStale(here.checkedOn, today),
  };
}
