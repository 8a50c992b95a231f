import { sql } from 'kysely';
import { nameOf } from '#server/people/people.store.ts';
import type { Audience } from '#access/subject.ts';
import type { IsoDate } from '#core/date.ts';
import type { PersonId, SchoolId, TenantId } from '#core/id.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { worksOn } from '#server/employment/standing.store.ts';

/** What somebody shows of what she is good at, and to whom. */
export interface ShownCard {
  readonly personId: PersonId;
  readonly name: string;
  readonly email: string | null;
  readonly shows: string;
  readonly schoolIds: readonly SchoolId[];
  readonly coachIds: readonly PersonId[];
  readonly audiences: readonly Audience[];
}

/** Every card of which the expertise is shown to anybody; who may see which is for the sentences. */
export async function readCards(db: Reader, today: IsoDate): Promise<ShownCard[]> {
  const { rows } = await sql<ShownCard>`
    select p.id as "personId", ${nameOf('p')} as name, p.email, string_agg(distinct i.title, ', ') as shows,
      array(select distinct e.school_id from employment e where e.tenant_id = p.tenant_id and e.person_id = p.id
        and e.school_id is not null and ${worksOn('e', today)}) as "schoolIds",
      array(select c.coach_id from coach_link c where c.tenant_id = p.tenant_id and c.person_id = p.id
        and c.accepted_at is not null and c.ended_at is null) as "coachIds",
      json_agg(json_build_object('kind', s.audience, 'personId', s.audience_person_id)) as audiences
    from share s join person p on p.tenant_id = s.tenant_id and p.id = s.person_id
    join card_item i on i.tenant_id = p.tenant_id and i.person_id = p.id and i.part = 'expertise' and i.removed_at is null
      and i.title <> ''
    where s.thing = 'card:expertise' group by p.tenant_id, p.id order by p.family_name, p.given_name, p.id`.execute(
    db,
  );
  return rows;
}

export interface Host {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly masterclassId: string;
  readonly name: string;
  readonly state: 'asked' | 'yes' | 'no';
  readonly words: string;
  readonly title: string;
  readonly askedBy: string;
}

const columns = sql`h.id, h.tenant_id as "tenantId", h.masterclass_id as "masterclassId", h.name, h.state, h.words`;

export async function readHosts(
  db: Reader,
  masterclassId: string,
): Promise<Omit<Host, 'title' | 'askedBy'>[]> {
  const { rows } = await sql<Host>`
    select ${columns} from masterclass_host h where h.masterclass_id = ${masterclassId} order by h.asked_at, h.id`.execute(
    db,
  );
  return rows;
}

/** Before the organisation is known: which row this link proves. */
export async function hostByProof(db: Reader, tokenHash: string) {
  const { rows } = await sql<{ id: string; tenantId: TenantId }>`
    select id, tenant_id as "tenantId" from masterclass_host where token_hash = ${tokenHash}`.execute(db);
  return rows[0] ?? null;
}

export async function readHost(db: Reader, id: string): Promise<Host | null> {
  const { rows } = await sql<Host>`
    select ${columns}, m.title, t.name as "askedBy" from masterclass_host h join masterclass m on m.id = h.masterclass_id
    join tenant t on t.id = h.tenant_id where h.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

export const insertHost = (
  db: Tx,
  host: Pick<Host, 'id' | 'tenantId' | 'masterclassId' | 'name' | 'words'> & {
    readonly personId: string | null;
    readonly email: string;
    readonly tokenHash: string;
  },
  now: Date,
) =>
  sql`insert into masterclass_host (tenant_id, id, masterclass_id, person_id, name, email, words, token_hash, state, asked_at)
    values (${host.tenantId}, ${host.id}, ${host.masterclassId}, ${host.personId}, ${host.name}, ${host.email}, ${host.words},
      ${host.tokenHash}, 'asked', ${now})`.execute(db);

/** False when it was answered before. */
export async function answerHostRow(db: Tx, id: string, answer: 'yes' | 'no', now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update masterclass_host set state = ${answer}, answered_at = ${now} where id = ${id} and state = 'asked'`.execute(
    db,
  );
  return numAffectedRows === 1n;
}
