import type { Actor } from '#access/actor.ts';
import type { DomainEvent, EventKind } from '#core/events.ts';
import { dayInNetherlands } from '#core/date.ts';
import { add } from '#server/db/rows.ts';
import type { Context, Handler, HandlerTools } from './ctx.ts';
import type { Tx } from './db/transaction.ts';
import { newId } from './ids.ts';
import { queueMail } from './mail/outbox.ts';

/** What acts in the transaction of a change has in hand, besides what it says itself. */
export const toolsOf = (ctx: Context, db: Tx, actor: Actor, now: Date): HandlerTools => ({
  ctx,
  db,
  actor,
  now,
  today: dayInNetherlands(now),
  mail: (message) => queueMail(ctx, db, now, message),
  emit: (event) => publish(ctx, db, actor, now, event),
});

/** Writes the event down and lets every handler act, all in the transaction of the change itself. */
export async function publish<Kind extends EventKind>(
  ctx: Context,
  db: Tx,
  actor: Actor,
  now: Date,
  event: DomainEvent<Kind>,
): Promise<void> {
  if (!('tenantId' in actor) || actor.tenantId === null)
    throw new Error('an event belongs to an organisation');
  await add(db, 'domain_event', {
    tenantId: actor.tenantId,
    id: newId(),
    happenedAt: now,
    kind: event.kind,
    payload: JSON.stringify(event.payload),
    actorPersonId: actor.kind === 'person' ? actor.personId : null,
  });
  const handlers: readonly Handler<Kind>[] = ctx.handlers[event.kind] ?? [];
  const tools = toolsOf(ctx, db, actor, now);
  for (const handle of handlers) await handle(tools, event.payload);
}
