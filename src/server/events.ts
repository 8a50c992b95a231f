import type { Actor } from '#access/actor.ts';
import type { Context } from './ctx.ts';
import type { Tx } from './db/transaction.ts';
import { newId } from './ids.ts';

/** Something that happened in one slice and matters to another. Plain data; a handler parses what it needs. */
export interface DomainEvent {
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Writes the event down and lets every handler act, all in the transaction of the change itself. */
export async function publish(
  ctx: Context,
  db: Tx,
  actor: Actor,
  now: Date,
  event: DomainEvent,
): Promise<void> {
  if (!('tenantId' in actor) || actor.tenantId === null)
    throw new Error('an event belongs to an organisation');
  await db
    .insertInto('domain_event')
    .values({
      tenant_id: actor.tenantId,
      id: newId(),
      happened_at: now,
      kind: event.kind,
      payload: JSON.stringify(event.payload),
      actor_person_id: actor.kind === 'person' ? actor.personId : null,
    })
    .execute();
  for (const handle of ctx.handlers[event.kind] ?? []) await handle({ ctx, db, actor, now }, event.payload);
}
