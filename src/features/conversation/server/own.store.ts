import type { TenantId } from '#core/id.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import type { SelfImageMoment } from '../domain/school-year.ts';

/** What she answered to "was I taken seriously", 1 to 5. Null for everybody else: the database's fence keeps it hers. */
export async function readRating(db: Reader, conversationId: string): Promise<number | null> {
  const row = await db
    .selectFrom('conversation_rating')
    .select('serious')
    .where('conversation_id', '=', conversationId)
    .executeTakeFirst();
  return row?.serious ?? null;
}

export async function saveRating(
  db: Tx,
  rating: { tenantId: TenantId; conversationId: string; personId: string; serious: number },
  now: Date,
): Promise<void> {
  await db
    .insertInto('conversation_rating')
    .values({
      tenant_id: rating.tenantId,
      conversation_id: rating.conversationId,
      person_id: rating.personId,
      serious: rating.serious,
      rated_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'conversation_id'])
        .doUpdateSet({ serious: rating.serious, rated_at: now }),
    )
    .execute();
}

export interface SelfImage {
  /** The year in which the school year began. */
  readonly schoolYear: number;
  readonly moment: SelfImageMoment;
  /** 1 (carries out) to 5 (takes the lead). */
  readonly score: number;
}

/** Her own answers, oldest first. */
export async function readSelfImages(db: Reader, personId: string): Promise<SelfImage[]> {
  const rows = await db
    .selectFrom('self_image')
    .select(['school_year', 'moment', 'score'])
    .where('person_id', '=', personId)
    .orderBy('answered_at')
    .execute();
  return rows.map((row) => ({
    schoolYear: row.school_year,
    moment: row.moment,
    score: row.score,
  }));
}

/** One answer per moment of a school year; a second one takes its place. */
export async function saveSelfImage(
  db: Tx,
  image: SelfImage & { tenantId: TenantId; personId: string },
  now: Date,
): Promise<void> {
  await db
    .insertInto('self_image')
    .values({
      tenant_id: image.tenantId,
      person_id: image.personId,
      school_year: image.schoolYear,
      moment: image.moment,
      score: image.score,
      answered_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'person_id', 'school_year', 'moment'])
        .doUpdateSet({ score: image.score, answered_at: now }),
    )
    .execute();
}
