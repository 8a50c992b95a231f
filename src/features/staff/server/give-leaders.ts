import { z } from 'zod';
import { invalid, notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { newId } from '#server/ids.ts';
import { command, personOf } from '#server/usecase.ts';
import type { PresentGrant } from '../domain/present.ts';
import { addBatch, readLeadersToBe } from './leaders.store.ts';
import { ownOrganisation } from '#server/db/subject.ts';
import { addGrants } from './plan.store.ts';
import { takeTurn } from './present.store.ts';

/** HR gives everybody whom she ticked the role of leader at the school that she leads, in one act that can be taken back. */
export const giveLeaders = command({
  permission: 'roles.manage',
  audit: 'staff.leaders-given',
  input: z.strictObject({ jobs: z.array(z.uuid()).max(2000).default([]) }),
  about: ownOrganisation,
  run: async (tools, { jobs }) => {
    const { db, actor, today, now, changed, emit } = tools;
    const { tenantId, personId: by } = personOf(actor);
    await takeTurn(db, tenantId);
    const chosen = new Set(jobs);
    const leaders = (await readLeadersToBe(db, by, today)).filter(({ employmentId }) =>
      chosen.has(employmentId),
    );
    if (chosen.size === 0) return err(invalid('jobs', 'choose-leaders'));
    if (leaders.length === 0) return err(notFound);
    const grants = leaders.map(({ personId, schoolId }): PresentGrant => ({
      id: newId(),
      personId,
      role: 'leader',
      schoolId,
      validFrom: today,
      validTo: null,
    }));
    await addGrants(db, grants, { tenantId });
    const batchId = newId();
    await addBatch(db, { tenantId, id: batchId, grantIds: grants.map(({ id }) => id), by, givenAt: now });
    for (const { id, personId, role, schoolId } of grants)
      changed(id, { role, schoolId, validFrom: today, validTo: null }, personId);
    // Once for all: what waits without its usual owner is handed back to whoever came.
    await emit({ kind: 'staff.role-granted', payload: { batchId } });
    return ok({ batchId, count: grants.length });
  },
});
