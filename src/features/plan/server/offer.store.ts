import { sql } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import type { OfferKind } from '#core/offer.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';

/** What a step takes over from an offer. */
export interface OfferFacts {
  readonly name: string;
  readonly institute: string;
  readonly kind: OfferKind;
  readonly routeCode: string | null;
  readonly hours: number;
  readonly months: number;
  readonly yearCosts: readonly number[];
  readonly starts: readonly IsoDate[];
}

/** A published offer of any institute; null when there is none (any more). */
export async function readOfferFacts(db: Reader, offerId: string): Promise<OfferFacts | null> {
  const { rows } = await sql<OfferFacts>`
    select o.name, t.name as institute, o.kind, o.route_code as "routeCode", o.hours, o.months,
      o.year_costs as "yearCosts", o.starts::text[] as starts
    from offer o join tenant t on t.id = o.tenant_id
    where o.id = ${offerId} and o.state = 'published'`.execute(db);
  return rows[0] ?? null;
}

/** Her step about this offer that is still ahead of her or running. */
export async function stepAboutOffer(db: Reader, personId: string, offerId: string): Promise<string | null> {
  const row = await db
    .selectFrom('plan_step')
    .select('id')
    .where('person_id', '=', personId)
    .where('offer_id', '=', offerId)
    .where('state', 'in', ['idea', 'submitted', 'waiting', 'running'])
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function tieToOffer(db: Tx, stepId: string, offerId: string): Promise<void> {
  await db.updateTable('plan_step').set({ offer_id: offerId }).where('id', '=', stepId).execute();
}
