import { sql } from 'kysely';
import type { Audience } from '#access/subject.ts';
import type { IsoDate } from '#core/date.ts';
import type { PersonId, SchoolId, TenantId } from '#core/id.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { worksOn } from '#server/employment/standing.store.ts';
import { nameOf } from '#server/people/people.store.ts';
import { hostLifecycle } from '../domain/states.ts';
import type { HostState } from '../domain/states.ts';
import type { About } from './meeting.store.ts';

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

/** Who is asked to give it. */
export interface Host extends About {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly title: string;
  readonly name: string;
  readonly state: HostState;
  readonly words: string;
}

const columns = sql`h.id, h.tenant_id as "tenantId", h.kind, h.about_id as "aboutId", h.title, h.name, h.state, h.words`;

export async function hostsOf(db: Reader, { kind, aboutId }: About): Promise<Host[]> {
  const { rows } = await sql<Host>`
    select ${columns} from meeting_host h where h.kind = ${kind} and h.about_id = ${aboutId} order by h.asked_at, h.id`.execute(
    db,
  );
  return rows;
}

/** Before the organisation is known: which row this link proves. */
export async function hostByProof(db: Reader, tokenHash: string) {
  const { rows } = await sql<{ id: string; tenantId: TenantId }>`
    select id, tenant_id as "tenantId" from meeting_host where token_hash = ${tokenHash}`.execute(db);
  return rows[0] ?? null;
}

/** With the organisation that asks. */
export async function readHost(db: Reader, id: string): Promise<(Host & { askedBy: string }) | null> {
  const { rows } = await sql<Host & { askedBy: string }>`
    select ${columns}, t.name as "askedBy" from meeting_host h join tenant t on t.id = h.tenant_id where h.id = ${id}`.execute(
    db,
  );
  return rows[0] ?? null;
}

export const insertHost = (
  db: Tx,
  host: Omit<Host, 'state'> & {
    readonly personId: string | null;
    readonly email: string;
    readonly tokenHash: string;
  },
  now: Date,
) =>
  sql`insert into meeting_host (tenant_id, id, kind, about_id, title, person_id, name, email, words, token_hash, state, asked_at)
    values (${host.tenantId}, ${host.id}, ${host.kind}, ${host.aboutId}, ${host.title}, ${host.personId}, ${host.name},
      ${host.email}, ${host.words}, ${host.tokenHash}, 'asked', ${now})`.execute(db);

/** False when it was answered before. */
export async function answerHostRow(db: Tx, id: string, answer: 'yes' | 'no', now: Date): Promise<boolean> {
  const from = hostLifecycle.from('answer-host');
  const { numAffectedRows } = await sql`
    update meeting_host set state = ${answer}, answered_at = ${now} where id = ${id} and state = any(${from}::text[])`.execute(
    db,
  );
  return numAffectedRows === 1n;
}
