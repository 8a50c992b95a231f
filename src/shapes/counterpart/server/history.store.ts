import type { Actor } from '#access/actor.ts';
import type { IsoDate } from '#core/date.ts';
import type { PersonId, TenantId } from '#core/id.ts';
import { add } from '#server/db/rows.ts';
import type { Tx } from '#server/db/transaction.ts';
import { newId } from '#server/ids.ts';

/** Who does it and when; the person is null for the product itself. */
export interface AuditActor {
  readonly tenantId: TenantId;
  readonly personId: PersonId | null;
  readonly now: Date;
}

export function doerOf(actor: Actor, now: Date): AuditActor {
  if (!('tenantId' in actor) || actor.tenantId === null) {
    throw new Error('a counterpart belongs to an organisation');
  }
  return { tenantId: actor.tenantId, personId: actor.kind === 'person' ? actor.personId : null, now };
}

export type HistoryKind =
  | 'opened'
  | 'promised'
  | 'done'
  | 'refused'
  | 'reopened'
  | 'withdrawn'
  | 'passed-on'
  | 'owner-left'
  | 'moved-school';

export interface NewEvent {
  readonly id: string;
  readonly kind: HistoryKind;
  readonly note?: string;
  readonly role?: string;
  readonly personId?: string | null;
  readonly promisedFor?: IsoDate | null;
}

/** Adds to the history of counterparts; nobody can change or remove it afterwards. */
export async function writeEvents(db: Tx, doer: AuditActor, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  await add(
    db,
    'counterpart_event',
    events.map((event) => ({
      tenantId: doer.tenantId,
      id: newId(),
      counterpartId: event.id,
      happenedAt: doer.now,
      actorPersonId: doer.personId,
      kind: event.kind,
      note: event.note ?? '',
      ownerRole: event.role ?? null,
      ownerPersonId: event.personId ?? null,
      promisedFor: event.promisedFor ?? null,
    })),
  );
}
