import { z } from 'zod';
import { refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { profileLifecycle } from '../domain/states.ts';
import { insertVersion, moveVersion, readVersions } from './profile.store.ts';
import { openVersion, stateOf } from './versions.ts';

const nothing = { qualities: '', ambitions: '', learningNeed: '', steps: [] };

/** The coach begins, or goes on with what was closed; what another coach began is hers to hand over. */
export const startProfile = command({
  permission: 'profile.write',
  audit: 'profile.started',
  input: z.strictObject({ personId: z.uuid() }),
  run: async ({ db, actor, now, changed }, { personId }) => {
    const { tenantId, personId: coachId } = personOf(actor);
    const versions = await readVersions(db, personId);
    if (!profileLifecycle.allows(stateOf(versions), 'start-profile')) return err(refused('not-now'));
    const closed = openVersion(versions);
    if (closed !== null) {
      if (closed.coachId !== coachId) return err(refused('hand-over-first'));
      if (!(await moveVersion(db, closed, { state: 'draft' }, now))) return err(refused('changed-meanwhile'));
      changed(closed.id);
      return ok({ profileId: closed.id });
    }
    const profileId = await insertVersion(
      db,
      { tenantId, personId, coachId, number: 1, content: nothing },
      now,
    );
    if (profileId === null) return err(refused('changed-meanwhile'));
    changed(profileId);
    return ok({ profileId });
  },
});
