import type { TenantId } from '#core/id.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import type { Part, PartTexts, Preparation } from '../domain/subjects.ts';

/**
 * What was prepared, by who wrote it, as far as the one who asks may read it: the database's own fence leaves out
 * the other's while the door is shut (migration 0008).
 */
export async function readPreparations(
  db: Reader,
  conversationId: string,
): Promise<ReadonlyMap<string, Preparation>> {
  const rows = await db
    .selectFrom('conversation_preparation')
    .select(['author_id', 'part', 'texts', 'version'])
    .where('conversation_id', '=', conversationId)
    .execute();
  const found = new Map<string, Preparation>();
  for (const row of rows) {
    const part = { texts: row.texts as PartTexts, version: row.version };
    found.set(row.author_id, { ...found.get(row.author_id), [row.part as Part]: part });
  }
  return found;
}

/** Only what this person wrote. */
export async function readOwnPreparation(
  db: Reader,
  conversationId: string,
  authorId: string,
): Promise<Preparation> {
  const all = await readPreparations(db, conversationId);
  return all.get(authorId) ?? {};
}

/** Writes one part when its version is still the one that was seen; false when it is not. Version 0 is new. */
export async function savePart(
  db: Tx,
  where: { tenantId: TenantId; conversationId: string; authorId: string; part: Part },
  saved: { texts: PartTexts; version: number },
  now: Date,
): Promise<boolean> {
  const texts = JSON.stringify(saved.texts);
  const result =
    saved.version === 0
      ? await db
          .insertInto('conversation_preparation')
          .values({
            tenant_id: where.tenantId,
            conversation_id: where.conversationId,
            author_id: where.authorId,
            part: where.part,
            texts,
            version: 1,
            updated_at: now,
          })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
          .then(({ numInsertedOrUpdatedRows }) => numInsertedOrUpdatedRows)
      : await db
          .updateTable('conversation_preparation')
          .set({ texts, version: saved.version + 1, updated_at: now })
          .where('conversation_id', '=', where.conversationId)
          .where('author_id', '=', where.authorId)
          .where('part', '=', where.part)
          .where('version', '=', saved.version)
          .executeTakeFirst()
          .then(({ numUpdatedRows }) => numUpdatedRows);
  return result === 1n;
}
