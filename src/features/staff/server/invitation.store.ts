import { sql } from 'kysely';
import { leaderRoles } from '#access/conversation.ts';
import type { IsoDate } from '#core/date.ts';
import { rowOf, rowsOf } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { lastsUntil } from '#server/employment/standing.store.ts';
import { nameOf } from '#server/people/people.store.ts';

/** Where somebody works: the id of a school, the board's office, or nowhere, with a role only. */
export interface InvitePlace {
  readonly place: string;
  readonly name: string | null;
  /** Who never signed in and has an address; of those, who may be asked now. */
  readonly never: number;
  readonly askable: number;
}

export interface InvitationCounts {
  readonly here: number;
  readonly signedIn: number;
  readonly never: number;
  readonly askable: number;
  /** Of those who never came in, who has no role yet and is not asked. */
  readonly withoutRole: number;
  /** Asked less than a week ago, and of those the mails that are still to be made. */
  readonly asked: number;
  readonly waiting: number;
  /** Who had a first talk. */
  readonly talked: number;
}

export interface Moment {
  readonly today: IsoDate;
  /** Who was asked after this moment is not asked again yet. */
  readonly weekAgo: Date;
  /** Who asks: she is here already. */
  readonly by: string;
}

/** Person `p` has a role now or soon: without one she would come in and find nothing. */
const hasRole = (today: IsoDate) => sql`exists (select from role_grant g where g.tenant_id = p.tenant_id
  and g.person_id = p.id and (g.valid_to is null or g.valid_to >= ${today}))`;

const hasOneOf = (roles: readonly string[], today: IsoDate) => sql`exists (select from role_grant g
  where g.tenant_id = p.tenant_id and g.person_id = p.id and g.role = any(${[...roles]}::text[])
    and (g.valid_to is null or g.valid_to >= ${today}))`;

/** Whoever works here now or soon, or has a role, with whether she came in, and where she works. */
const here = ({ today, weekAgo, by }: Moment) => sql`here as (
  select p.id, ${nameOf('p')} as name, p.family_name, p.email, p.signed_in,
    i.asked_at > ${weekAgo} as asked, coalesce(i.waiting, false) as waiting,
    ${hasRole(today)} as has_role,
    p.email is not null and not p.signed_in and p.id <> ${by}::uuid and ${hasRole(today)}
      and (i.asked_at is null or i.asked_at <= ${weekAgo}) as askable
  from person p left join invitation i on i.tenant_id = p.tenant_id and i.person_id = p.id
  where exists (select from employment e where e.tenant_id = p.tenant_id and e.person_id = p.id and ${lastsUntil('e', today)})
    or ${hasRole(today)}),
  works as (
    select distinct h.id, coalesce(e.school_id::text, case when e.id is null then 'none' else 'office' end) as place
    from here h left join employment e on e.person_id = h.id and ${lastsUntil('e', today)})`;

export async function countInvitations(db: Reader, moment: Moment): Promise<InvitationCounts> {
  const row = await rowOf<InvitationCounts>(db)`
    with ${here(moment)}
    select count(*)::int as here, count(*) filter (where signed_in)::int as signed_in,
      count(*) filter (where not signed_in)::int as never, count(*) filter (where askable)::int as askable,
      count(*) filter (where not signed_in and not has_role)::int as without_role,
      count(*) filter (where asked and not signed_in)::int as asked, count(*) filter (where waiting)::int as waiting,
      count(*) filter (where exists (select from conversation c where c.person_id = here.id and c.held_on is not null))::int as talked
    from here`;
  return (
    row ?? { here: 0, signedIn: 0, never: 0, askable: 0, withoutRole: 0, asked: 0, waiting: 0, talked: 0 }
  );
}

/** Per place, those where somebody never signed in; the board's office and who only has a role come last. */
export async function readInvitePlaces(db: Reader, moment: Moment): Promise<InvitePlace[]> {
  return rowsOf<InvitePlace>(db)`
    with ${here(moment)}
    select w.place, s.name, count(*) filter (where h.email is not null and not h.signed_in and h.has_role)::int as never,
      count(*) filter (where h.askable)::int as askable
    from works w join here h on h.id = w.id left join school s on s.id::text = w.place
    group by w.place, s.name having count(*) filter (where h.email is not null and not h.signed_in and h.has_role) > 0
    order by s.name is null, s.name, w.place desc`;
}

/** By name who cannot be asked because no address is known. */
export async function readWithoutAddress(
  db: Reader,
  moment: Moment,
  limit: number,
): Promise<{ readonly id: string; readonly name: string }[]> {
  return rowsOf<{ id: string; name: string }>(db)`
    with ${here(moment)}
    select id, name from here where email is null order by sort_name(family_name), name, id limit ${limit}`;
}

/** Notes whom to ask, all or those of some places; gives how many. The mails follow in portions. */
export async function askPeople(
  db: Tx,
  moment: Moment & { readonly now: Date },
  places: readonly string[] | null,
): Promise<number> {
  const rows = await rowsOf<{ personId: string }>(db)`
    with ${here(moment)}
    insert into invitation (tenant_id, person_id, asked_at, asked_by)
    select app_tenant(), h.id, ${moment.now}, ${moment.by}::uuid from here h
    where h.askable and (${places === null} or exists (
      select from works w where w.id = h.id and w.place = any(${[...(places ?? [])]}::text[])))
    on conflict (tenant_id, person_id) do update
      set times = invitation.times + 1, asked_at = excluded.asked_at, asked_by = excluded.asked_by, waiting = true
    returning person_id`;
  return rows.length;
}

export interface InvitationWords {
  readonly words: string;
  /** 0 while nobody wrote any. */
  readonly version: number;
}

export async function readWords(db: Reader): Promise<InvitationWords> {
  const row = await db.selectFrom('invitation_words').select(['words', 'version']).executeTakeFirst();
  return row ?? { words: '', version: 0 };
}

/** False when somebody wrote others meanwhile. */
export async function saveWords(db: Tx, words: string, version: number): Promise<boolean> {
  const { rows } = await sql`
    insert into invitation_words (tenant_id, words) select app_tenant(), ${words} where ${version} = 0
      or exists (select from invitation_words)
    on conflict (tenant_id) do update set words = excluded.words, version = invitation_words.version + 1
      where invitation_words.version = ${version}
    returning version`.execute(db);
  return rows.length === 1;
}

export interface WaitingInvitation {
  readonly personId: string;
  readonly times: number;
  readonly givenName: string;
  readonly email: string | null;
  readonly locale: 'nl' | 'en';
  readonly signedIn: boolean;
  readonly board: string;
  /** What she comes for: her own way, leading a school, or the work of the whole board. */
  readonly comesFor: 'own' | 'leading' | 'board';
}

/** The next mails to make; they wait no more. Who came in meanwhile needs none. */
export async function takeWaiting(db: Tx, limit: number, today: IsoDate): Promise<WaitingInvitation[]> {
  const rows = await rowsOf<WaitingInvitation>(db)`
    with next as (
      select person_id from invitation where waiting order by person_id limit ${limit} for update skip locked)
    update invitation i set waiting = false from next, person p, tenant t
    where i.person_id = next.person_id and p.tenant_id = i.tenant_id and p.id = i.person_id and t.id = i.tenant_id
    returning i.person_id, i.times, p.given_name, p.email, p.locale,
      p.signed_in, t.name as board,
      case when ${hasOneOf(['support-staff'], today)} then 'own' when ${hasOneOf(leaderRoles, today)} then 'leading'
        when ${hasOneOf(['hr', 'board'], today)} then 'board' else 'own' end as comes_for`;
  return rows;
}
