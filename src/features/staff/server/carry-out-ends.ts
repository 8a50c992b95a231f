import { openEnding, underEnding } from '#server/ending/ending.store.ts';
import type { Ending } from '#server/ending/ending.store.ts';
import { newId } from '#server/ids.ts';
import { endAccess } from '#server/session/end-access.ts';
import type { WriteTools } from '#server/usecase.ts';
import { withdrawOpen } from './address-change.store.ts';
import { closeJobs, endCoachLinks, endRoles, endSessions } from './close-ended.store.ts';
import { readLeaversWithAccess } from './leavers.store.ts';

type Tools = Pick<WriteTools, 'actor' | 'db' | 'today' | 'now' | 'emit' | 'changed'>;

/**
 * Carries out every end whose last day lies behind us: signs out, ends coaching, tells the other slices. Called in the
 * transaction of the change, so that an end in the past works at once, and every night for ends that were foreseen.
 * What an end closes is written down under it, so that it can be taken back.
 */
export async function carryOutEnds(tools: Tools): Promise<{ jobs: number; roles: number }> {
  const { db, today, now, emit, changed } = tools;
  const jobs = await closeJobs(db, today, now);
  const roles = await endRoles(db, today, now);
  if (jobs.length + roles.length === 0) return { jobs: 0, roles: 0 };
  const people = [...new Set([...jobs, ...roles].map(({ personId }) => personId))];
  await endAccessOfLeavers(tools, people);
  await endSessions(db, people);
  const under = recordIn(tools);
  for (const { id, personId, schoolId, endsOn } of jobs) {
    changed(id, { closed: 'employment', schoolId, endsOn }, personId);
    await under({ kind: 'employment', entityId: id, personId }, async () => {
      await endCoachLinks(db, [personId], today, now);
      await emit({ kind: 'staff.employment-ended', payload: { personId } });
    });
  }
  for (const { id, personId, role, schoolId } of roles) {
    changed(id, { closed: 'role', role, schoolId }, personId);
    await under({ kind: 'role', entityId: id, personId }, async () => {
      await endCoachLinks(db, [personId], today, now);
      await emit({ kind: 'staff.role-ended', payload: { personId, role } });
    });
  }
  await emit({ kind: 'staff.ends-changed', payload: {} });
  return { jobs: jobs.length, roles: roles.length };
}

/** Writes what an end closes down under it; everything of one call belongs to one go. */
export function recordIn({
  actor,
  db,
  now,
}: Pick<Tools, 'actor' | 'db' | 'now'>): <T>(ending: Ending, work: () => Promise<T>) => Promise<T> {
  const tenantId = 'tenantId' in actor ? actor.tenantId : null;
  if (tenantId === null) throw new Error('an end belongs to an organisation');
  const moment = { tenantId, now, batchId: newId() };
  return async (ending, work) => underEnding(db, await openEnding(db, moment, ending), work);
}

/**
 * Whoever left altogether loses every way in: sessions, programs and passkeys, so that nobody who comes after her on the
 * same device or address inherits one. An address that was asked for her is one too. `people`: only of these, else of the whole organisation, for the night.
 */
export async function endAccessOfLeavers(
  { db, today, now, changed }: Pick<Tools, 'db' | 'today' | 'now' | 'changed'>,
  people?: readonly string[],
): Promise<number> {
  const leavers = await readLeaversWithAccess(db, { today, now }, people);
  await endAccess(db, leavers, { passkeys: true });
  await withdrawOpen(db, leavers, now);
  for (const personId of leavers) changed(personId, { closed: 'access' }, personId);
  return leavers.length;
}
