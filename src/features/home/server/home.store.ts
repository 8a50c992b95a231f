import { sql } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import { together } from '#server/db/together.ts';
import type { Reader } from '#server/db/transaction.ts';
import type { JourneyFacts, WorkAbilities, WorkFacts } from '../domain/next-step.ts';
import { journeyOf } from './journey.store.ts';
import { boardRow } from '#server/figures/board.store.ts';
import type { BoardRow } from '#server/figures/board.store.ts';
import { lastDayOf } from '#server/employment/standing.store.ts';
import { waitingWith } from '#server/waiting/counterparts.ts';
import type { WaitingWith } from '#server/waiting/counterparts.ts';
import { waitingOf } from '#server/waiting/read.ts';
import type { Asked } from '#server/waiting/waiting.ts';
import { workOf } from './work.store.ts';

export interface HomeFacts {
  /** Null for who has no journey of her own here. */
  readonly journey: JourneyFacts | null;
  /** Of what she set in motion herself, per owner on the other side. */
  readonly waiting: readonly WaitingWith[];
  readonly work: WorkFacts;
  /** Of what she looks after besides. */
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
    /** Whether the work of others is looked at besides: theirs, or as published numbers only. */
    readonly others: 'near' | 'published' | null;
  },
): Promise<HomeFacts> {
  const { actor, today } = asker;
  const { ownJourney, can, others } = wanted;
  const { journey, waiting, waits, work, elsewhere, figures, leaving } = await together(db, {
    journey: ownJourney ? journeyOf(actor.personId, today) : null,
    waiting: ownJourney ? waitingWith(asker, 'own') : null,
    waits: waitingOf(asker),
    work: workOf(actor, can, today),
    elsewhere: others === 'near' ? waitingWith(asker, 'others') : null,
    figures: others === 'published' ? boardRow(today) : null,
    leaving: sql<{ lastDay: IsoDate | null }>`
      select ${lastDayOf('p.tenant_id', 'p.id')} as last_day from person p where p.id = ${actor.personId}`,
  });
  const [facts] = work;
  if (facts === undefined) throw new Error('an aggregate always gives one row');
  return {
    journey: journey[0] ?? null,
    waiting,
    work: { ...facts, waits },
    waitingWith: elsewhere,
    figures: figures[0] ?? null,
    lastDay: leaving[0]?.lastDay ?? null,
  };
}
