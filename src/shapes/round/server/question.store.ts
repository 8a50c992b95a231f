import type { TenantId } from '#core/id.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { newId } from '#server/ids.ts';
import type { Question } from '../domain/instrument.ts';

/** The questions of rounds: ready ones in their fixed order, then own ones in the order in which they were written. */
export async function readQuestions(
  db: Reader,
  roundIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Question[]>> {
  if (roundIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('round_question')
    .select(['round_id', 'id', 'theme', 'code', 'wording'])
    .where('round_id', 'in', roundIds)
    .orderBy('place')
    .execute();
  const found = new Map<string, Question[]>();
  for (const { round_id: roundId, ...question } of rows)
    found.set(roundId, [...(found.get(roundId) ?? []), question]);
  return found;
}

export const readQuestionsOf = async (db: Reader, roundId: string): Promise<readonly Question[]> =>
  (await readQuestions(db, [roundId])).get(roundId) ?? [];

/** Brings the questions of a draft to what was chosen; a question that stays keeps its id, so her own view holds. */
export async function writeQuestions(
  db: Tx,
  tenantId: TenantId,
  roundId: string,
  wanted: readonly Omit<Question, 'id'>[],
): Promise<void> {
  const before = await readQuestionsOf(db, roundId);
  const kept = wanted.map((one) => before.find((old) => isSame(old, one)));
  const gone = before.filter((old) => !kept.includes(old)).map(({ id }) => id);
  if (gone.length > 0) await db.deleteFrom('round_question').where('id', 'in', gone).execute();
  for (const [place, one] of wanted.entries()) {
    const old = kept[place];
    if (old === undefined) {
      await db
        .insertInto('round_question')
        .values({ tenant_id: tenantId, id: newId(), round_id: roundId, place, ...one })
        .execute();
    } else {
      await db.updateTable('round_question').set({ place }).where('id', '=', old.id).execute();
    }
  }
}

const isSame = (a: Omit<Question, 'id'>, b: Omit<Question, 'id'>): boolean =>
  a.theme === b.theme && a.code === b.code && a.wording === b.wording;
