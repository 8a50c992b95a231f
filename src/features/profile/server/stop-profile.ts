import { z } from 'zod';
import { refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { profileLifecycle } from '../domain/states.ts';
import { moveVersion, readVersions } from './profile.store.ts';
import { openVersion } from './versions.ts';

/** She wants no (new) profile now. What was settled stays; what was written waits until she begins again. */
export const stopProfile = command({
  permission: 'profile.answer',
  audit: 'profile.stopped',
  input: z.strictObject({ personId: z.uuid() }),
  run: async ({ db, now, changed }, { personId }) => {
    const open = openVersion(await readVersions(db, personId));
    if (open === null || !profileLifecycle.allows(open.state, 'stop-profile')) return err(refused('not-now'));
    if (!(await moveVersion(db, open, { state: 'closed' }, now))) return err(refused('changed-meanwhile'));
    changed(open.id);
    return ok({ profileId: open.id });
  },
});
