import type { PersonActor } from '#access/actor.ts';
import type { Scope } from '#access/sentence.ts';
import type { IsoDate } from '#core/date.ts';
import { together } from '#server/db/together.ts';
import type { Reader } from '#server/db/transaction.ts';
import type { JourneyFacts, WorkAbilities, WorkFacts } from '../domain/next-step.ts';
import { journeyOf } from './journey.store.ts';
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
}

/** Everything on the first page of one person, in one statement. */
export async function readHomeFacts(
  db: Reader,
  actor: PersonActor,
  wanted: {
    readonly ownJourney: boolean;
    readonly can: WorkAbilities;
    /** Whose work is looked at besides; wide: as numbers only. */
    readonly others: { readonly scope: Scope; readonly wide: boolean } | null;
  },
  today: IsoDate,
): Promise<HomeFacts> {
  const { ownJourney, can, others } = wanted;
  const { journey, asked, work, waitingWith } = await together(db, {
    journey: ownJourney ? journeyOf(actor.personId, today) : null,
    asked: ownJourney ? waitingFor(actor.personId, today, shownWaiting) : null,
    work: workOf(actor, can, today),
    waitingWith: others === null ? null : waitingWithOthers(actor, others.scope, others.wide, today),
  });
  const [facts] = work;
  if (facts === undefined) throw new Error('an aggregate always gives one row');
  return { journey: journey[0] ?? null, asked, work: facts, waitingWith };
}
