import { z } from 'zod';
import { invalid, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personSubject } from '#server/db/subject.ts';
import { command } from '#server/usecase.ts';
import { moveVersion, readVersions } from './profile.store.ts';
import { openVersion } from './versions.ts';

/** She hands what is not settled to another coach whom she accepts; the first sees it no more. */
export const handOverProfile = command({
  permission: 'profile.answer',
  audit: 'profile.handed-over',
  input: z.strictObject({ personId: z.uuid(), coachId: z.uuid() }),
  // Her coaches are part of the question.
  about: ({ db, today }, { personId }) => personSubject(db, personId, today, null),
  run: async ({ db, now, changed, subject }, { personId, coachId }) => {
    if (!subject?.coachIds.some((id) => id === coachId)) return err(invalid('coachId', 'not-an-option'));
    const open = openVersion(await readVersions(db, personId));
    if (open === null) return err(refused('not-now'));
    if (!(await moveVersion(db, open, { state: open.state, coachId }, now))) {
      return err(refused('changed-meanwhile'));
    }
    changed(open.id, { coachId });
    return ok({ profileId: open.id });
  },
});
