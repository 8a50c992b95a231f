import { sql } from 'kysely';
import type { TenantId } from '#core/id.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';

/** A meeting at which an institute tells about an offer. */
export interface Moment {
  readonly id: string;
  readonly offerId: string;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly place: string;
  readonly places: number | null;
  readonly cancelledAt: Date | null;
}

const columns = sql`m.id, m.offer_id as "offerId", m.starts_at as "startsAt", m.minutes, m.place, m.places,
  m.cancelled_at as "cancelledAt"`;

export async function insertMoment(
  db: Tx,
  moment: Omit<Moment, 'cancelledAt'> & { readonly tenantId: TenantId },
): Promise<void> {
  await db
    .insertInto('offer_moment')
    .values({
      tenant_id: moment.tenantId,
      id: moment.id,
      offer_id: moment.offerId,
      starts_at: moment.startsAt,
      minutes: moment.minutes,
      place: moment.place,
      places: moment.places,
    })
    .execute();
}

/** Calls an own moment off; gives it, or null when there is no such moment to come. */
export async function cancelMoment(
  db: Tx,
  tenantId: TenantId,
  offerId: string,
  momentId: string,
  now: Date,
): Promise<Moment | null> {
  const { rows } = await sql<Moment>`
    update offer_moment m set cancelled_at = ${now}, sequence = sequence + 1
    where m.tenant_id = ${tenantId} and m.offer_id = ${offerId} and m.id = ${momentId}
      and m.cancelled_at is null and m.starts_at > ${now} returning ${columns}`.execute(db);
  return rows[0] ?? null;
}

/** The moments of an offer from now on, soonest first. */
export async function momentsToCome(db: Reader, offerId: string, now: Date): Promise<Moment[]> {
  const { rows } = await sql<Moment>`
    select ${columns} from offer_moment m
    where m.offer_id = ${offerId} and m.cancelled_at is null and m.starts_at > ${now}
    order by m.starts_at, m.id`.execute(db);
  return rows;
}
