import type { TenantId } from '#core/id.ts';
import { all, put } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { fieldsOf } from '../domain/preparation.form.ts';
import type { Part, Preparation, PreparationContent } from '../domain/preparation.form.ts';

/**
 * What was prepared, by who wrote it, as far as the one who asks may read it: the database's own fence leaves out
 * the other's while the door is shut (migration 0008).
 */
export async function readPreparations(
  db: Reader,
  conversationId: string,
): Promise<ReadonlyMap<string, Preparation>> {
  const rows = await all(
    db
      .selectFrom('conversation_preparation')
      .select(['author_id', 'part', 'texts', 'version'])
      .where('conversation_id', '=', conversationId),
  );
  const found = new Map<string, Preparation>();
  for (const row of rows) {
    const part = { texts: row.texts as Partial<PreparationContent>, version: row.version };
    found.set(row.authorId, { ...found.get(row.authorId), [row.part]: part });
  }
  return found;
}

/** Only what this person wrote. */
export async function readOwnPreparation(
  db: Reader,
  conversationId: string,
  authorId: string,
): Promise<Preparation> {
  return (await readPreparations(db, conversationId)).get(authorId) ?? {};
}

/** Writes one part as that version; only called while the conversation is locked and the version before was compared. */
export async function writePart(
  db: Tx,
  where: { conversation: { id: string; tenantId: TenantId }; authorId: string; part: Part; version: number },
  content: PreparationContent,
  now: Date,
): Promise<number> {
  const texts = Object.fromEntries(fieldsOf(where.part).map((field) => [field, content[field]]));
  const { authorId, part, version } = where;
  const key = {
    tenantId: where.conversation.tenantId,
    conversationId: where.conversation.id,
    authorId,
    part,
  };
  const written = { texts: JSON.stringify(texts), version, updatedAt: now };
  await put(db, 'conversation_preparation', key, written);
  return where.version;
}
