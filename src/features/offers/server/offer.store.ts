import { sql } from 'kysely';
import type { TenantId } from '#core/id.ts';
import { add, remove, rowOf, rowsOf, saveIfVersion, touchedBy } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import type { OfferContent } from '../domain/offer.ts';
import { offerLifecycle } from '../domain/states.ts';
import type { OfferMove, OfferState } from '../domain/states.ts';

/** An offer as its institute sees it. */
export interface StoredOffer extends OfferContent {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly state: OfferState;
  readonly version: number;
  readonly publishedAt: Date | null;
}

/** The columns of an offer under the names of the domain, for rows called `o`. */
export const offerColumns = sql`o.id, o.tenant_id, o.state, o.version, o.published_at,
  o.code, o.name, o.summary, o.kind, o.route_code, o.level, o.form, o.hours,
  o.hours_per_week, o.months, o.year_costs, o.needs, o.needs_text,
  o.grants, o.starts::text[] as starts, o.region, o.place, o.directions, o.competences, o.places, o.link,
  o.contact_email`;

const columnsOf = (content: OfferContent) => ({
  code: content.code,
  name: content.name,
  summary: content.summary,
  kind: content.kind,
  routeCode: content.routeCode,
  level: content.level,
  form: content.form,
  hours: content.hours,
  hoursPerWeek: content.hoursPerWeek,
  months: content.months,
  yearCosts: [...content.yearCosts],
  needs: JSON.stringify(content.needs),
  needsText: content.needsText,
  grants: JSON.stringify(content.grants),
  starts: [...content.starts],
  region: content.region,
  place: content.place,
  directions: [...content.directions],
  competences: [...content.competences],
  places: content.places,
  link: content.link,
  contactEmail: content.contactEmail,
});

/** One change of an institute's codes at a time: two forms at once would both find a code free. */
export async function takeTurn(db: Tx, tenantId: TenantId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`offers:${tenantId}`}, 0))`.execute(db);
}

export async function insertOffer(
  db: Tx,
  offer: { readonly tenantId: TenantId; readonly id: string; readonly content: OfferContent },
  now: Date,
): Promise<void> {
  await add(db, 'offer', {
    tenantId: offer.tenantId,
    id: offer.id,
    state: 'draft',
    ...columnsOf(offer.content),
    createdAt: now,
    changedAt: now,
  });
}

/** Writes the new text when nobody wrote another since `version`; gives the next version, or null. */
export async function updateOffer(
  db: Tx,
  offer: {
    readonly tenantId: TenantId;
    readonly id: string;
    readonly version: number;
    readonly content: OfferContent;
  },
  now: Date,
): Promise<number | null> {
  return saveIfVersion(
    db,
    'offer',
    { tenantId: offer.tenantId, id: offer.id, version: offer.version },
    { ...columnsOf(offer.content), changedAt: now },
  );
}

/** Moves an own offer on when it is in one of the states; false otherwise. */
export async function moveOffer(
  db: Tx,
  offer: { readonly tenantId: TenantId; readonly id: string },
  by: OfferMove,
  now: Date,
): Promise<boolean> {
  const { from, to } = offerLifecycle.change(by);
  const touched = await touchedBy(db)`
    update offer set state = ${to}, changed_at = ${now}, version = version + 1,
      published_at = case when ${to} = 'published' then ${now} else published_at end,
      withdrawn_at = case when ${to} = 'withdrawn' then ${now}::timestamptz end
    where tenant_id = ${offer.tenantId} and id = ${offer.id} and state = any(${from}::text[])`;
  return touched === 1;
}

/** Removes a draft that was never published. */
export async function deleteDraft(db: Tx, tenantId: TenantId, id: string): Promise<boolean> {
  return (await remove(db, 'offer', { tenantId, id, state: 'draft' })) === 1;
}

/** One of the institute's own offers, in whatever state. */
export async function readOwn(db: Reader, tenantId: TenantId, id: string): Promise<StoredOffer | null> {
  return rowOf<StoredOffer>(db)`
    select ${offerColumns} from offer o where o.tenant_id = ${tenantId} and o.id = ${id}`;
}

/** All own offers, by name. */
export async function readAllOwn(db: Reader, tenantId: TenantId): Promise<StoredOffer[]> {
  return rowsOf<StoredOffer>(db)`
    select ${offerColumns} from offer o where o.tenant_id = ${tenantId} order by lower(o.name), o.id`;
}

/** The id of the own offer with this code, whatever its capitals. */
export async function idOfCode(db: Reader, tenantId: TenantId, code: string): Promise<string | null> {
  const row = await rowOf<{ id: string }>(db)`
    select id from offer where tenant_id = ${tenantId} and lower(code) = ${code.toLowerCase()}`;
  return row?.id ?? null;
}

/** Published offers of which the last start lies before a day: nobody can begin with them any more. */
export async function withdrawPast(db: Tx, tenantId: TenantId, before: string, now: Date): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(db)`
    update offer set state = 'withdrawn', withdrawn_at = ${now}, changed_at = ${now}, version = version + 1
    where tenant_id = ${tenantId} and state = 'published' and cardinality(starts) > 0
      and (select max(day) from unnest(starts) as day) < ${before}::date returning id`;
  return rows.map(({ id }) => id);
}
