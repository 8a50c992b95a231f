import type { IsoDate } from '#core/date.ts';
import type { FundingScheme, LearningRoute, NextStep, SchoolFunction } from '#core/knowledge.ts';
import type { EntryKind } from './entry.ts';

/** What is proposed, as the reasoning takes it in order to say for whom advice would change. */
export function changeOf(
  { kind, validFrom, validTo }: { kind: EntryKind; validFrom: IsoDate; validTo: IsoDate | null },
  entry: FundingScheme | LearningRoute | NextStep | SchoolFunction,
): object {
  switch (kind) {
    case 'route':
      return { kind, route: entry };
    case 'funding':
      return { kind, scheme: entry };
    case 'function':
      return { kind, function: entry, validFrom, validTo };
    case 'step':
      return { kind, step: entry, validFrom, validTo };
  }
}
