import type { Subject } from '#access/subject.ts';
import { personSubject } from '#server/db/subject.ts';
import type { ReadTools } from '#server/usecase.ts';
import type { RoundKind } from './kind.ts';
import { readOwner } from './round.store.ts';

interface Asked {
  readonly roundId: string;
}

/** The person or the school that a round of this kind is about; null when there is no such round. */
export const roundSubject =
  ({ key }: RoundKind) =>
  async ({ db, today }: Pick<ReadTools, 'db' | 'today'>, { roundId }: Asked): Promise<Subject | null> => {
    const owner = await readOwner(db, key, roundId);
    if (owner?.personId) return personSubject(db, owner.personId, today, key);
    return owner === null ? null : nobodyIn(owner);
  };

/**
 * The same for reading, in one statement: what is hers alone, or her school's, so her coaches and shares are not loaded,
 * and nobody can come in by them.
 */
export const ownRoundSubject =
  ({ key }: RoundKind) =>
  async ({ db }: Pick<ReadTools, 'db'>, { roundId }: Asked): Promise<Subject | null> => {
    const owner = await readOwner(db, key, roundId);
    return owner === null ? null : nobodyIn(owner);
  };

type Owner = NonNullable<Awaited<ReturnType<typeof readOwner>>>;

const nobodyIn = ({ tenantId, personId, schoolId }: Owner): Subject => ({
  tenantId,
  personId,
  schoolIds: schoolId === null ? [] : [schoolId],
  coachIds: [],
  audiences: [],
  participantIds: [],
});
