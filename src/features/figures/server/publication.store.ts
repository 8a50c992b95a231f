import { sql } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import type { Group, GroupFigures, Publication } from '#core/figures/types.ts';
import { thresholdOn } from '#server/figures/threshold.ts';
import { rowOf, rowsOf } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { heldOn, worksOn } from '#server/employment/standing.store.ts';
import type { DisplayGroup } from '../domain/display.ts';
import type { Member } from '../domain/groups.ts';

/** What was newly shown of one group. */
export interface StoredGroup {
  readonly key: string;
  readonly schoolIds: readonly string[];
  readonly cuts: Readonly<Record<string, number>>;
}

export interface Last {
  readonly threshold: number;
  readonly day: IsoDate | null;
  readonly publishedWith: number | null;
  readonly display: readonly DisplayGroup[] | null;
}

/** The last publication, and the threshold of today. */
export async function readLast(db: Reader, today: IsoDate): Promise<Last> {
  const row = await rowOf<Last>(db)`
    select t.threshold, p.day, p.threshold as published_with, p.display
    from (select ${thresholdOn(today)} as threshold) t
    left join lateral (select day, threshold, display from figure_publication order by day desc limit 1) p on true`;

  if (row === null) throw new Error('a threshold always gives one row');
  return row;
}

/** Support staff who work here on a day, each once: at the school where she works most. */
export async function readMembers(db: Reader, tenantId: string, today: IsoDate): Promise<readonly Member[]> {
  return rowsOf<Member>(db)`
    select distinct on (e.person_id) e.person_id, e.school_id from employment e
    join school_board b on b.school_id = e.school_id and b.tenant_id = e.tenant_id
      and ${heldOn('b', today)}
    where e.tenant_id = ${tenantId} and ${worksOn('e', today)}
      and exists (select from role_grant g where g.tenant_id = e.tenant_id and g.person_id = e.person_id
        and g.role = 'support-staff' and ${heldOn('g', today)})
    order by e.person_id, e.working_time_factor desc, e.starts_on, e.school_id`;
}

interface EarlierRow {
  readonly shown: readonly StoredGroup[];
  readonly members: readonly (Member & { readonly cuts: readonly string[] })[];
}

/** Everything that was shown before, the oldest first, with who belonged where on that day. */
export async function readEarlier(db: Reader): Promise<readonly Publication[]> {
  const rows = await rowsOf<EarlierRow>(db)`
    select p.shown, coalesce((select json_agg(json_build_object(
        'personId', m.person_id, 'schoolId', m.school_id, 'cuts', m.cuts))
      from figure_member m where m.tenant_id = p.tenant_id and m.publication_id = p.id), '[]') as members
    from figure_publication p order by p.day`;
  return rows.map(({ shown, members }) => ({
    groups: shown.map(({ key, schoolIds, cuts }): Group => {
      const own = members.filter(({ schoolId }) => schoolIds.includes(schoolId));
      const counted = (name: string): string[] =>
        own.flatMap((one) => (one.cuts.includes(name) ? [one.personId] : []));
      return {
        key,
        people: own.map(({ personId }) => personId),
        cuts: Object.fromEntries(Object.keys(cuts).map((name) => [name, counted(name)])),
      };
    }),
    out: shown.map(({ key, cuts }): GroupFigures => ({ key, people: null, cuts })),
  }));
}

/** Those of before a day go; so do those that showed nothing, of which nothing can follow. */
export async function dropPublications(db: Tx, before: IsoDate): Promise<void> {
  await sql`delete from figure_publication
    where day < ${before} or not jsonb_path_exists(display, '$[*].cuts.*')`.execute(db);
}

export interface NewPublication {
  readonly tenantId: string;
  readonly id: string;
  readonly day: IsoDate;
  readonly threshold: number;
  readonly shown: readonly StoredGroup[];
  readonly display: readonly DisplayGroup[];
  readonly members: readonly (Member & { readonly cuts: readonly string[] })[];
}

export async function writePublication(db: Tx, one: NewPublication): Promise<void> {
  const { tenantId, id, day, threshold, shown, display, members } = one;
  await sql`delete from figure_publication where day = ${day}`.execute(db);
  await sql`insert into figure_publication (tenant_id, id, day, threshold, shown, display)
    values (${tenantId}, ${id}, ${day}, ${threshold}, ${JSON.stringify(shown)}, ${JSON.stringify(display)})`.execute(
    db,
  );
  const rows = members.map(({ personId, schoolId, cuts }) => ({ personId, schoolId, cuts }));
  await sql`insert into figure_member (tenant_id, publication_id, person_id, school_id, cuts)
    select ${tenantId}, ${id}, (m ->> 'personId')::uuid, (m ->> 'schoolId')::uuid,
      array(select jsonb_array_elements_text(m -> 'cuts'))
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) m`.execute(db);
}
