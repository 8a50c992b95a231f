import type { IsoDate } from '#core/date.ts';
import type { OfferKind } from '#core/offer.ts';
import { one, rowOf, save } from '#server/db/rows.ts';
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
  return rowOf<OfferFacts>(db)`
    select o.name, t.name as institute, o.kind, o.route_code, o.hours, o.months,
      o.year_costs, o.starts::text[] as starts
    from offer o join tenant t on t.id = o.tenant_id
    where o.id = ${offerId} and o.state = 'published'`;
}

/** Her step about this offer that is still ahead of her or running. */
export async function stepAboutOffer(db: Reader, personId: string, offerId: string): Promise<string | null> {
  const row = await one(db, 'plan_step', {
    personId,
    offerId,
    state: ['idea', 'submitted', 'waiting', 'running'],
  });
  return row?.id ?? null;
}

export async function tieToOffer(db: Tx, stepId: string, offerId: string): Promise<void> {
  await save(db, 'plan_step', { id: stepId }, { offerId });
}
