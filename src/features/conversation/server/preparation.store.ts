import type { TenantId } from '#core/id.ts';
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
  const rows = await db
    .selectFrom('conversation_preparation')
    .select(['author_id', 'part', 'texts', 'version'])
    .where('conversation_id', '=', conversationId)
    .execute();
  const found = new Map<string, Preparation>();
  for (const row of rows) {
    const part = { texts: row.texts as Partial<PreparationContent>, version: row.version };
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

/** Writes one part as that version; only called while the conversation is locked and the version before was compared. */
export async function writePart(
  db: Tx,
  where: { talk: { id: string; tenantId: TenantId }; authorId: string; part: Part; version: number },
  content: PreparationContent,
  now: Date,
): Promise<number> {
  const texts = Object.fromEntries(fieldsOf(where.part).map((field) => [field, content[field]]));
  const written = { texts: JSON.stringify(texts), version: where.version, updated_at: now };
  const { id, tenantId } = where.talk;
  await db
    .insertInto('conversation_preparation')
    .values({
      tenant_id: tenantId,
      conversation_id: id,
      author_id: where.authorId,
      part: where.part,
      ...written,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'conversation_id', 'author_id', 'part']).doUpdateSet(written),
    )
    .execute();
  return where.version;
}
