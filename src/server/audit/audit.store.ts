import type { Actor } from '#access/actor.ts';
import type { Subject } from '#access/subject.ts';
import type { Context } from '../ctx.ts';
import type { Tx } from '../db/transaction.ts';
import { newId } from '../ids.ts';
import type { AuditEntry } from './entry.ts';

/**
 * Somebody of her organisation asked for something of hers and may not have it: once for each person and day, so that
 * nobody can fill her log. Who is outside the organisation cannot be known here: the fence hides that there is anything.
 */
export async function writeTry(ctx: Context, actor: Actor, subject: Subject, event: string): Promise<void> {
  if (actor.kind !== 'person' || subject.personId === null || subject.personId === actor.personId) return;
  const row = {
    actor_kind: actor.kind,
    actor_person_id: actor.personId,
    subject_person_id: subject.personId,
  };
  await ctx.db.transaction(
    actor,
    (tx) =>
      tx
        .insertInto('audit_event')
        .values({
          ...row,
          tenant_id: actor.tenantId,
          id: newId(),
          happened_at: ctx.now(),
          event,
          kind: 'tried',
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    true,
  );
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
