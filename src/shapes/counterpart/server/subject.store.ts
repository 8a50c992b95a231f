import { sql } from 'kysely';
import type { Subject } from '#access/subject.ts';
import type { CounterpartItem } from '#core/counterpart.ts';
import type { PersonId, SchoolId, TenantId } from '#core/id.ts';
import type { Reader } from '#server/db/transaction.ts';
import { isShareBehind, standsForOthers } from '#server/waiting/visible.ts';

/**
 * The facts on which access to one counterpart is decided; null when there is no such counterpart here. What she took
 * back, or shows no more, is hers alone: nobody owns it and nobody was let in.
 */
export async function counterpartSubject(db: Reader, id: string): Promise<Subject | null> {
  const { rows } = await sql<SubjectRow>`
    select c.tenant_id, c.person_id, c.school_id, c.owner_role, c.owner_school_id, c.owner_person_id, c.item_kind,
      ${standsForOthers} as stands,
      array(select distinct s.audience from share s where ${isShareBehind} and s.audience in ('leader', 'hr')) as shown_to
    from counterpart c where c.id = ${id}`.execute(db);
  const row = rows[0];
  if (row === undefined) return null;
  const open = row.item_kind === 'agreement' ? (['leader'] as const) : (['leader', 'hr'] as const);
  const isFromShare = row.item_kind === 'compass-direction' || row.item_kind === 'card';
  const hers = {
    tenantId: row.tenant_id,
    personId: row.person_id,
    schoolIds: row.stands && row.school_id !== null ? [row.school_id] : [],
    coachIds: [],
    audiences: [],
    participantIds: [],
  };
  if (!row.stands) return hers;
  return {
    ...hers,
    audiences: (isFromShare ? row.shown_to : open).map((kind) => ({ kind })),
    owner: { role: row.owner_role, schoolId: row.owner_school_id, personId: row.owner_person_id },
  };
}

interface SubjectRow {
  readonly tenant_id: TenantId;
  readonly person_id: PersonId | null;
  readonly school_id: SchoolId | null;
  readonly owner_role: string;
  readonly owner_school_id: SchoolId | null;
  readonly owner_person_id: PersonId | null;
  readonly item_kind: CounterpartItem;
  readonly stands: boolean;
  readonly shown_to: readonly ('leader' | 'hr')[];
}
