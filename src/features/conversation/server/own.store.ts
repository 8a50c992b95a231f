import type { TenantId } from '#core/id.ts';
import { all, one, put } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import type { SelfImageMoment } from '../domain/school-year.ts';

/** What she answered to "was I taken seriously", 1 to 5. Null for everybody else: the database's fence keeps it hers. */
export async function readRating(db: Reader, conversationId: string): Promise<number | null> {
  const row = await one(db, 'conversation_rating', { conversationId });
  return row?.serious ?? null;
}

export async function saveRating(
  db: Tx,
  rating: { tenantId: TenantId; conversationId: string; personId: string; serious: number },
  now: Date,
): Promise<void> {
  const { tenantId, conversationId, personId, serious } = rating;
  const key = { tenantId, conversationId };
  await put(db, 'conversation_rating', key, { serious, ratedAt: now }, { personId });
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
  return all(
    db
      .selectFrom('self_image')
      .select(['school_year', 'moment', 'score'])
      .where('person_id', '=', personId)
      .orderBy('answered_at'),
  );
}

/** One answer per moment of a school year; a second one takes its place. */
export async function saveSelfImage(
  db: Tx,
  image: SelfImage & { tenantId: TenantId; personId: string },
  now: Date,
): Promise<void> {
  const { tenantId, personId, schoolYear, moment, score } = image;
  const key = { tenantId, personId, schoolYear, moment };
  await put(db, 'self_image', key, { score, answeredAt: now });
}
