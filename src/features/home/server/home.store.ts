import { sql } from 'kysely';
import type { Scope } from '#access/sentence.ts';
import type { IsoDate } from '#core/date.ts';
import { together } from '#server/db/together.ts';
import type { Reader } from '#server/db/transaction.ts';
import type { JourneyFacts, WorkAbilities, WorkFacts } from '../domain/next-step.ts';
import { journeyOf } from './journey.store.ts';
import { boardRow } from '#server/figures/board.store.ts';
import type { BoardRow } from '#server/figures/board.store.ts';
import { lastDayOf } from '#server/employment/standing.store.ts';
import { waitingOf } from '#server/waiting/read.ts';
import type { Asked } from '#server/waiting/waiting.ts';
import { waitingFor, waitingWithOthers } from './waiting.store.ts';
import type { Waiting, WaitingWith } from './waiting.store.ts';
import { workOf } from './work.store.ts';

const shownWaiting = 3;

export interface HomeFacts {
  /** Null for who has no journey of her own here. */
  readonly journey: JourneyFacts | null;
  readonly asked: readonly Waiting[];
  readonly work: WorkFacts;
  readonly waitingWith: readonly WaitingWith[];
  /** Null for who does not look at figures here. */
  readonly figures: BoardRow | null;
  /** Her last day, when it is known. */
  readonly lastDay: IsoDate | null;
}

/** Everything on the first page of one person, in one statement. */
export async function readHomeFacts(
  db: Reader,
  asker: Asked,
  wanted: {
    readonly ownJourney: boolean;
    readonly can: WorkAbilities;
    /** Whose work is looked at besides; wide: as published numbers only. */
    readonly others: { readonly scope: Scope; readonly wide: boolean } | null;
  },
): Promise<HomeFacts> {
  const { actor, today } = asker;
  const { ownJourney, can, others } = wanted;
  const { journey, asked, waits, work, waitingWith, figures, leaving } = await together(db, {
    journey: ownJourney ? journeyOf(actor.personId, today) : null,
    asked: ownJourney ? waitingFor(actor.personId, today, shownWaiting) : null,
    waits: waitingOf(asker),
    work: workOf(actor, can, today),
    waitingWith: others === null || others.wide ? null : waitingWithOthers(actor, others.scope, today),
    figures: others?.wide === true ? boardRow(today) : null,
    leaving: sql<{ lastDay: IsoDate | null }>`
      select ${lastDayOf('p.tenant_id', 'p.id')} as "lastDay" from person p where p.id = ${actor.personId}`,
  });
  const [facts] = work;
  if (facts === undefined) throw new Error('an aggregate always gives one row');
  return {
    journey: journey[0] ?? null,
    asked,
    work: { ...facts, waits },
    waitingWith,
    figures: figures[0] ?? null,
    lastDay: leaving[0]?.lastDay ?? null,
  };
}
