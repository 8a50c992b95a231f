import { sql } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import { placeOf } from '#core/list.ts';
import { hasWords } from '#server/db/search.ts';
import { rowOf, rowsOf } from '#server/db/rows.ts';
import type { Reader } from '#server/db/transaction.ts';
import { offerList } from '../domain/filter.ts';
import type { OfferFilter } from '../domain/filter.ts';
import { offerColumns } from './offer.store.ts';
import type { StoredOffer } from './offer.store.ts';

/** An offer as a reader sees it: with the name of its institute. */
export interface OpenOffer extends StoredOffer {
  readonly institute: string;
}

/** One page of what is published and fits; soonest start first, those without fixed starts after them. */
export async function findOffers(
  db: Reader,
  filter: OfferFilter,
  latest: IsoDate | null,
  today: IsoDate,
): Promise<{ items: OpenOffer[]; total: number }> {
  const { limit, offset } = placeOf(offerList, filter.page);
  const rows = await rowsOf<OpenOffer & { total: number }>(db)`
    select ${offerColumns}, t.name as institute, count(*) over ()::int as total
    from offer o join tenant t on t.id = o.tenant_id
    where o.state = 'published' and ${matches(filter, latest, today)} and ${hasWords(filter.q, searched)}
    order by (select min(day) from unnest(o.starts) as day where day >= ${today}) nulls last, lower(o.name), o.id
    limit ${sql.lit(limit)} offset ${offset}`;
  return { items: rows, total: rows[0]?.total ?? 0 };
}

const matches = (
  { direction, kind, level, form, region, cost }: OfferFilter,
  latest: IsoDate | null,
  today: IsoDate,
) =>
  sql<boolean>`(${direction}::text is null or ${direction} = any(o.directions))
    and (${kind}::text is null or o.kind = ${kind})
    and (${level}::text is null or o.level = ${level})
    and (${form}::text is null or o.form = ${form})
    and (${region}::text is null or o.region in (${region}, 'nationwide') or o.form = 'online')
    and (${cost}::int is null or (select coalesce(sum(cents), 0) from unnest(o.year_costs) as cents) <= ${cost}::int)
    and (${latest}::date is null or cardinality(o.starts) = 0
      or exists (select from unnest(o.starts) as day where day between ${today} and ${latest}::date))`;

/** Where words are looked for: the name, the text, a competence, the place or the institute's name. */
const searched = sql`concat_ws(' ', o.name, o.summary, array_to_string(o.competences, ' '), o.place, t.name)`;

/** A published offer, or a withdrawn one for who knows its address; drafts are nobody else's. */
export async function readOpen(db: Reader, id: string): Promise<OpenOffer | null> {
  const row = await rowOf<OpenOffer>(db)`
    select ${offerColumns}, t.name as institute from offer o join tenant t on t.id = o.tenant_id
    where o.id = ${id} and o.state <> 'draft'`;
  return row;
}

/** What she saved, last first; also what was withdrawn since. */
export async function readSaved(db: Reader, personId: string): Promise<OpenOffer[]> {
  const rows = await rowsOf<OpenOffer>(db)`
    select ${offerColumns}, t.name as institute from offer_saved s
    join offer o on o.id = s.offer_id join tenant t on t.id = o.tenant_id
    where s.person_id = ${personId} and o.state <> 'draft' order by s.saved_at desc, o.id`;
  return rows;
}

/** How offers and their institutes are called, by the offer's id; drafts are nobody else's. */
export async function namesOf(
  db: Reader,
  ids: readonly string[],
): Promise<Map<string, { readonly offerName: string; readonly institute: string }>> {
  const rows = await rowsOf<{ id: string; offerName: string; institute: string }>(db)`
    select o.id, o.name as offer_name, t.name as institute from offer o join tenant t on t.id = o.tenant_id
    where o.id = any(${[...new Set(ids)]}::uuid[]) and o.state <> 'draft'`;
  return new Map(rows.map(({ id, ...names }) => [id, names]));
}
