import type { WriteTools } from '#server/usecase.ts';
import { closeJobs, endCoachLinks, endRoles, endSessions } from './close-ended.store.ts';

type Tools = Pick<WriteTools, 'db' | 'today' | 'now' | 'emit' | 'changed'>;

/**
 * Carries out every end whose last day lies behind us: signs out, ends coaching, tells the other slices. Called in the
 * transaction of the change, so that an end in the past works at once, and every night for ends that were foreseen.
 */
export async function carryOutEnds({
  db,
  today,
  now,
  emit,
  changed,
}: Tools): Promise<{ jobs: number; roles: number }> {
  const jobs = await closeJobs(db, today, now);
  const roles = await endRoles(db, today, now);
  if (jobs.length + roles.length === 0) return { jobs: 0, roles: 0 };
  const people = [...new Set([...jobs, ...roles].map(({ personId }) => personId))];
  await endSessions(db, people);
  await endCoachLinks(db, people, today, now);
  for (const { id, personId, schoolId, endsOn } of jobs) {
    changed(id, { closed: 'employment', schoolId, endsOn }, personId);
    await emit({ kind: 'staff.employment-ended', payload: { personId, schoolId, endsOn } });
  }
  for (const { id, personId, role, schoolId } of roles) {
    changed(id, { closed: 'role', role, schoolId }, personId);
    await emit({ kind: 'staff.role-ended', payload: { personId, role, schoolId } });
  }
  return { jobs: jobs.length, roles: roles.length };
}
