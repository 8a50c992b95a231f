import type { TenantId } from '#core/id.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { newId } from '#server/ids.ts';
import { headingOf, headings, questionCodes } from '../domain/feedback.ts';
import type { Heading, Question, QuestionCode } from '../domain/feedback.ts';
import type { QuestionsInput } from '../domain/inputs.ts';

/** The questions of rounds: ready ones in their fixed order, then her own in the order in which she wrote them. */
export async function readQuestions(
  db: Reader,
  requestIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Question[]>> {
  if (requestIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('feedback_question')
    .selectAll()
    .where('request_id', 'in', requestIds)
    .orderBy('place')
    .execute();
  const found = new Map<string, Question[]>();
  for (const row of rows) {
    const question = {
      id: row.id,
      heading: row.heading as Heading,
      code: row.code as QuestionCode | null,
      wording: row.wording,
    };
    found.set(row.request_id, [...(found.get(row.request_id) ?? []), question]);
  }
  return found;
}

export const readQuestionsOf = async (db: Reader, requestId: string): Promise<readonly Question[]> =>
  (await readQuestions(db, [requestId])).get(requestId) ?? [];

/** Brings the questions of a draft to what she chose; a question that stays keeps its id, so her own view holds. */
export async function writeQuestions(
  db: Tx,
  tenantId: TenantId,
  requestId: string,
  chosen: Pick<QuestionsInput, 'codes' | 'own'>,
): Promise<void> {
  const before = await readQuestionsOf(db, requestId);
  const wanted = [
    ...questionCodes
      .filter((code) => chosen.codes.includes(code))
      .map((code) => ({ heading: headingOf[code], code, wording: null })),
    ...headings.flatMap((heading) =>
      chosen.own[heading].map((wording) => ({ heading, code: null, wording })),
    ),
  ];
  const kept = wanted.map((one) => before.find((old) => isSame(old, one)));
  const gone = before.filter((old) => !kept.includes(old)).map(({ id }) => id);
  if (gone.length > 0) await db.deleteFrom('feedback_question').where('id', 'in', gone).execute();
  for (const [place, one] of wanted.entries()) {
    const old = kept[place];
    if (old === undefined) {
      await db
        .insertInto('feedback_question')
        .values({ tenant_id: tenantId, id: newId(), request_id: requestId, place, ...one })
        .execute();
    } else {
      await db.updateTable('feedback_question').set({ place }).where('id', '=', old.id).execute();
    }
  }
}

const isSame = (a: Omit<Question, 'id'>, b: Omit<Question, 'id'>): boolean =>
  a.heading === b.heading && a.code === b.code && a.wording === b.wording;
