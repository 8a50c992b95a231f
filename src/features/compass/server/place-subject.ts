import type { Subject } from '#access/subject.ts';
import type { SchoolId, TenantId } from '#core/id.ts';

/** What is possible belongs to a school, or to the whole organisation; to no person. */
export const placeSubject = (tenantId: TenantId, schoolId: SchoolId | null): Subject => ({
  tenantId,
  personId: null,
  schoolIds: schoolId === null ? [] : [schoolId],
  coachIds: [],
  audiences: [],
  participantIds: [],
});
