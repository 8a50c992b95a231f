import { z } from 'zod';
import { refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { profileLifecycle } from '../domain/states.ts';
import { insertVersion, readVersions } from './profile.store.ts';
import { lastSettled, stateOf } from './versions.ts';

/** A new version begins with the words and the advice of the settled one, which stays as it is. */
export const reviseProfile = command({
  permission: 'profile.write',
  audit: 'profile.revised',
  input: z.strictObject({ personId: z.uuid() }),
  run: async ({ db, actor, now, changed }, { personId }) => {
    const { tenantId, personId: coachId } = personOf(actor);
    const versions = await readVersions(db, personId);
    const settled = lastSettled(versions);
    if (settled === null || !profileLifecycle.allows(stateOf(versions), 'revise-profile')) {
      return err(refused('not-now'));
    }
    const next = { tenantId, personId, coachId, number: settled.number + 1, content: settled.content };
    const profileId = await insertVersion(db, next, now);
    if (profileId === null) return err(refused('changed-meanwhile'));
    changed(profileId, { number: next.number });
    return ok({ profileId });
  },
});
