import type { IsoDate } from '#core/date.ts';
import { all } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { newId } from '#server/ids.ts';
import type { Rejection } from '../domain/rejection.ts';

/** What a coach found wrong for somebody; said again, the newer reason stands. Gives its id. */
export async function writeRejection(
  db: Tx,
  rejection: Rejection & { readonly tenantId: string; readonly personId: string; readonly coachId: string },
  today: IsoDate,
): Promise<string> {
  const { tenantId, personId, coachId, step, reason, note } = rejection;
  const row = await db
    .insertInto('advice_rejection')
    .values({
      tenant_id: tenantId,
      id: newId(),
      person_id: personId,
      coach_id: coachId,
      step_code: step,
      reason,
      note,
      rejected_on: today,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'person_id', 'coach_id', 'step_code'])
        .doUpdateSet({ reason, note, rejected_on: today }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function readRejections(db: Reader, personId: string, coachId: string): Promise<Rejection[]> {
  const rows = await all(
    db
      .selectFrom('advice_rejection')
      .select(['step_code', 'reason', 'note'])
      .where('person_id', '=', personId)
      .where('coach_id', '=', coachId),
  );
  return rows.map(({ stepCode: step, reason, note }) => ({
    step,
    reason,
    note,
  }));
}
