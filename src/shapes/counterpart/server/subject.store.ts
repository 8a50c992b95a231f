import type { Subject } from '#access/subject.ts';
import type { CounterpartItem } from '#core/counterpart.ts';
import type { PersonId, SchoolId, TenantId } from '#core/id.ts';
import { rowOf } from '#server/db/rows.ts';
import type { Reader } from '#server/db/transaction.ts';
import { isShareBehind, standsForOthers } from '#server/waiting/visible.ts';

/**
 * The facts on which access to one counterpart is decided; null when there is no such counterpart here. What she took
 * back, or shows no more, is hers alone: nobody owns it and nobody was let in.
 */
export async function counterpartSubject(db: Reader, id: string): Promise<Subject | null> {
  const row = await rowOf<SubjectRow>(db)`
    select c.tenant_id, c.person_id, c.school_id, c.owner_role, c.owner_school_id, c.owner_person_id, c.item_kind,
      ${standsForOthers} as stands,
      array(select distinct s.audience from share s where ${isShareBehind} and s.audience in ('leader', 'hr')) as shown_to
    from counterpart c where c.id = ${id}`;

  if (row === null) return null;
  const open = row.itemKind === 'agreement' ? (['leader'] as const) : (['leader', 'hr'] as const);
  const isFromShare = row.itemKind === 'compass-direction' || row.itemKind === 'card';
  const hers = {
    tenantId: row.tenantId,
    personId: row.personId,
    schoolIds: row.stands && row.schoolId !== null ? [row.schoolId] : [],
    coachIds: [],
    audiences: [],
    participantIds: [],
  };
  if (!row.stands) return hers;
  return {
    ...hers,
    audiences: (isFromShare ? row.shownTo : open).map((kind) => ({ kind })),
    owner: { role: row.ownerRole, schoolId: row.ownerSchoolId, personId: row.ownerPersonId },
  };
}

interface SubjectRow {
  readonly tenantId: TenantId;
  readonly personId: PersonId | null;
  readonly schoolId: SchoolId | null;
  readonly ownerRole: string;
  readonly ownerSchoolId: SchoolId | null;
  readonly ownerPersonId: PersonId | null;
  readonly itemKind: CounterpartItem;
  readonly stands: boolean;
  readonly shownTo: readonly ('leader' | 'hr')[];
}
