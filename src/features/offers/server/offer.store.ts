import { sql } from 'kysely';
import type { TenantId } from '#core/id.ts';
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
export const offerColumns = sql`o.id, o.tenant_id as "tenantId", o.state, o.version, o.published_at as "publishedAt",
  o.code, o.name, o.summary, o.kind, o.route_code as "routeCode", o.level, o.form, o.hours,
  o.hours_per_week as "hoursPerWeek", o.months, o.year_costs as "yearCosts", o.needs, o.needs_text as "needsText",
  o.grants, o.starts::text[] as starts, o.region, o.place, o.directions, o.competences, o.places, o.link,
  o.contact_email as "contactEmail"`;

const rowOf = (content: OfferContent) => ({
  code: content.code,
  name: content.name,
  summary: content.summary,
  kind: content.kind,
  route_code: content.routeCode,
  level: content.level,
  form: content.form,
  hours: content.hours,
  hours_per_week: content.hoursPerWeek,
  months: content.months,
  year_costs: [...content.yearCosts],
  needs: JSON.stringify(content.needs),
  needs_text: content.needsText,
  grants: JSON.stringify(content.grants),
  starts: [...content.starts],
  region: content.region,
  place: content.place,
  directions: [...content.directions],
  competences: [...content.competences],
  places: content.places,
  link: content.link,
  contact_email: content.contactEmail,
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
  await db
    .insertInto('offer')
    .values({
      tenant_id: offer.tenantId,
      id: offer.id,
      state: 'draft',
      ...rowOf(offer.content),
      created_at: now,
      changed_at: now,
    })
    .execute();
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
  const row = await db
    .updateTable('offer')
    .set({ ...rowOf(offer.content), changed_at: now, version: offer.version + 1 })
    .where('tenant_id', '=', offer.tenantId)
    .where('id', '=', offer.id)
    .where('version', '=', offer.version)
    .returning('version')
    .executeTakeFirst();
  return row?.version ?? null;
}

/** Moves an own offer on when it is in one of the states; false otherwise. */
export async function moveOffer(
  db: Tx,
  offer: { readonly tenantId: TenantId; readonly id: string },
  by: OfferMove,
  now: Date,
): Promise<boolean> {
  const { from, to } = offerLifecycle.change(by);
  const { rows } = await sql`
    update offer set state = ${to}, changed_at = ${now}, version = version + 1,
      published_at = case when ${to} = 'published' then ${now} else published_at end,
      withdrawn_at = case when ${to} = 'withdrawn' then ${now}::timestamptz end
    where tenant_id = ${offer.tenantId} and id = ${offer.id} and state = any(${from}::text[])
    returning id`.execute(db);
  return rows.length === 1;
}

/** Removes a draft that was never published. */
export async function deleteDraft(db: Tx, tenantId: TenantId, id: string): Promise<boolean> {
  const row = await db
    .deleteFrom('offer')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** One of the institute's own offers, in whatever state. */
export async function readOwn(db: Reader, tenantId: TenantId, id: string): Promise<StoredOffer | null> {
  const { rows } = await sql<StoredOffer>`
    select ${offerColumns} from offer o where o.tenant_id = ${tenantId} and o.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/** All own offers, by name. */
export async function readAllOwn(db: Reader, tenantId: TenantId): Promise<StoredOffer[]> {
  const { rows } = await sql<StoredOffer>`
    select ${offerColumns} from offer o where o.tenant_id = ${tenantId} order by lower(o.name), o.id`.execute(
    db,
  );
  return rows;
}

/** The id of the own offer with this code, whatever its capitals. */
export async function idOfCode(db: Reader, tenantId: TenantId, code: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from offer where tenant_id = ${tenantId} and lower(code) = ${code.toLowerCase()}`.execute(db);
  return rows[0]?.id ?? null;
}

/** Published offers of which the last start lies before a day: nobody can begin with them any more. */
export async function withdrawPast(db: Tx, tenantId: TenantId, before: string, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update offer set state = 'withdrawn', withdrawn_at = ${now}, changed_at = ${now}, version = version + 1
    where tenant_id = ${tenantId} and state = 'published' and cardinality(starts) > 0
      and (select max(day) from unnest(starts) as day) < ${before}::date returning id`.execute(db);
  return rows.map(({ id }) => id);
}
