import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { undoSince } from '../domain/staff-import.ts';
import { dropBatch, readBatch } from './leaders.store.ts';
import { ownOrganisation } from '#server/db/subject.ts';
import { takeTurn } from './present.store.ts';
import { readGrants } from './role.store.ts';
import { stopRoles } from './stop-roles.ts';

/** Takes back, within a day, the roles that were given by one button; who lost hers since is left as she is. */
export const undoLeaders = command({
  permission: 'roles.manage',
  audit: 'staff.leaders-undone',
  input: z.strictObject({ batchId: z.uuid() }),
  about: ownOrganisation,
  run: async (tools, { batchId }) => {
    const { db, actor, now, changed } = tools;
    await takeTurn(db, personOf(actor).tenantId);
    const batch = await readBatch(db, undoSince(now), batchId);
    if (batch === null) return err(notFound);
    const grants = (await readGrants(db, batch.grantIds)).filter(({ validTo }) => validTo === null);
    await stopRoles(tools, grants);
    await dropBatch(db, batchId);
    changed(batchId, { roles: grants.length });
    return ok({ count: grants.length });
  },
});
