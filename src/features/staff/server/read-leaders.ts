import { z } from 'zod';
import { ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { undoSince } from '../domain/staff-import.ts';
import { readBatch, readLeadersToBe, readSchoolsWithoutLeader } from './leaders.store.ts';
import { ownOrganisation } from '#server/db/subject.ts';

/** Whose function is leading a school and who has no role there yet; and the schools that nobody leads. */
export const readLeaders = query({
  permission: 'roles.places',
  audit: 'staff.leaders-read',
  input: z.strictObject({}),
  about: ownOrganisation,
  run: async ({ db, actor, today, now }) => {
    const batch = await readBatch(db, undoSince(now));
    return ok({
      leaders: await readLeadersToBe(db, personOf(actor).personId, today),
      withoutLeader: await readSchoolsWithoutLeader(db, today),
      last: batch === null ? null : { batchId: batch.id, count: batch.grantIds.length },
    });
  },
});
