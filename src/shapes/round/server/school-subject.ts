import type { Subject } from '#access/subject.ts';
import type { TenantId } from '#core/id.ts';
import type { ReadTools } from '#server/usecase.ts';
import { readSchools } from './school.store.ts';
import type { School } from './school.store.ts';

/** Of whom a thing is that belongs to this school, and to nobody by name. */
export const aboutSchool = (tenantId: TenantId, { id }: Pick<School, 'id'>): Subject => ({
  tenantId,
  personId: null,
  schoolIds: [id],
  coachIds: [],
  audiences: [],
  participantIds: [],
});

/** A school of the own board, as it is today; null when it is none. */
export async function schoolSubject(
  { db, actor, today }: ReadTools,
  { schoolId }: { readonly schoolId: string },
): Promise<Subject | null> {
  if (actor.kind !== 'person') return null;
  const school = (await readSchools(db, actor.tenantId, today)).find(({ id }) => id === schoolId);
  return school === undefined ? null : aboutSchool(actor.tenantId, school);
}
