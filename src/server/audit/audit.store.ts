import type { Actor } from '#access/actor.ts';
import type { Subject } from '#access/subject.ts';
import { add, addIfNew } from '#server/db/rows.ts';
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
    actorKind: actor.kind,
    actorPersonId: actor.personId,
    subjectPersonId: subject.personId,
  };
  await ctx.db.transaction(
    actor,
    (tx) =>
      addIfNew(tx, 'audit_event', {
        ...row,
        tenantId: actor.tenantId,
        id: newId(),
        happenedAt: ctx.now(),
        event,
        kind: 'tried',
      }),
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
    await add(
      db,
      'audit_event',
      rows.slice(from, from + atOnce).map(({ entry, tenantId }) => ({
        tenantId,
        id: newId(),
        happenedAt: now,
        actorKind: actor.kind,
        actorPersonId: actor.kind === 'person' ? actor.personId : null,
        event: entry.event,
        kind: entry.kind,
        subjectPersonId: entry.personId ?? entry.subject?.personId ?? null,
        entityId: entry.entityId,
        detail: JSON.stringify(entry.detail),
      })),
    );
  }
}
