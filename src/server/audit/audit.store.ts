import type { Actor } from '#access/actor.ts';
import type { Subject } from '#access/subject.ts';
import type { Tx } from '../db/transaction.ts';
import { newId } from '../ids.ts';

export interface AuditEntry {
  readonly event: string;
  readonly kind: 'changed' | 'looked';
  readonly subject: Subject | null;
  readonly entityId: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
  /** In whose file, when that is not the subject's. */
  readonly personId?: string | undefined;
}

/** A statement holds so many parameters and no more. */
const atOnce = 5000;

/** One row per thing that changed, or one for having looked. Called by the pipeline only. */
export async function writeAudit(
  db: Tx,
  actor: Actor,
  now: Date,
  entries: readonly AuditEntry[],
): Promise<void> {
  const rows = entries.flatMap((entry) => {
    const tenantId = entry.subject?.tenantId ?? ('tenantId' in actor ? actor.tenantId : null);
    return tenantId === null ? [] : [{ entry, tenantId }];
  });
  for (let from = 0; from < rows.length; from += atOnce) {
    await db
      .insertInto('audit_event')
      .values(
        rows.slice(from, from + atOnce).map(({ entry, tenantId }) => ({
          tenant_id: tenantId,
          id: newId(),
          happened_at: now,
          actor_kind: actor.kind,
          actor_person_id: actor.kind === 'person' ? actor.personId : null,
          event: entry.event,
          kind: entry.kind,
          subject_person_id: entry.personId ?? entry.subject?.personId ?? null,
          entity_id: entry.entityId,
          detail: JSON.stringify(entry.detail),
        })),
      )
      .execute();
  }
}
