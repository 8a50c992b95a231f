import type { Subject } from '#access/subject.ts';
import type { ReadTools } from '#server/usecase.ts';
import { readSchools } from './maturity.store.ts';

const nobody = { personId: null, coachIds: [], audiences: [], participantIds: [] };

/** A school of the own board, as it is today; null when it is none. */
export async function schoolSubject(
  { db, actor, today }: ReadTools,
  { schoolId }: { readonly schoolId: string },
): Promise<Subject | null> {
  if (actor.kind !== 'person') return null;
  const all = { wholeTenant: true, schoolIds: [], personIds: [] };
  const school = (await readSchools(db, actor.tenantId, all, today)).find(({ id }) => id === schoolId);
  return school === undefined ? null : { ...nobody, tenantId: actor.tenantId, schoolIds: [school.id] };
}
