import type { IsoDate } from '#core/date.ts';
import type { TenantId } from '#core/id.ts';
import { all } from '#server/db/rows.ts';
import type { Tx } from '#server/db/transaction.ts';
import type { ReminderKind } from '../domain/reminders.ts';

export interface SentReminder {
  readonly conversationId: string;
  readonly personId: string;
  readonly kind: ReminderKind;
  readonly since: IsoDate;
}

/** Writes down what is sent now and gives back what was not sent before; the same one twice goes out once. */
export async function rememberNew(
  db: Tx,
  tenantId: TenantId,
  reminders: readonly SentReminder[],
  now: Date,
): Promise<SentReminder[]> {
  if (reminders.length === 0) return [];

  return all(
    db
      .insertInto('conversation_reminder')
      .values(
        reminders.map((one) => ({
          tenant_id: tenantId,
          conversation_id: one.conversationId,
          person_id: one.personId,
          kind: one.kind,
          since: one.since,
          sent_at: now,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .returning(['conversation_id', 'person_id', 'kind', 'since']),
  );
}
