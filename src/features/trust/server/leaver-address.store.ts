import { sql } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import type { PersonId, TenantId } from '#core/id.ts';
import { add, first, remove, rowOf, rowsOf, save } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { trustTables } from '#server/db/schema/trust.ts';
import { lastDayOf } from '#server/employment/standing.store.ts';
import { nameOf } from '#server/people/people.store.ts';

/** For so many days after she left a link works; then the night erases it. */
export const linkDays = trustTables.leaver_address.term.days;

export interface LeaverAddress {
  readonly id: string;
  readonly email: string;
  readonly askedAt: Date;
  readonly confirmedAt: Date | null;
}

/** What a page or mail needs to know of who may leave. */
export interface LeaverFacts {
  readonly name: string;
  /** Her address at work. */
  readonly email: string | null;
  readonly locale: 'nl' | 'en';
  readonly lastDay: IsoDate | null;
}

/** A link that may be used: she left, and what it was made for is still so. */
export interface LeaverLink {
  readonly id: string;
  readonly personId: PersonId;
  readonly lastDay: IsoDate;
  readonly leftOn: IsoDate;
}

/** Every change of her work is another version: a link of before an end was taken back opens nothing after it. */
const workOf = sql`coalesce((select sum(e.version) from employment e
  where e.tenant_id = l.tenant_id and e.person_id = l.person_id), 0)::int`;
const lastDay = lastDayOf('l.tenant_id', 'l.person_id');
/** Somebody said that a change of her address at work was not right, after this one was named: it may not be hers. */
const isDisputed = sql`exists (select from address_change c where c.tenant_id = l.tenant_id
  and c.person_id = l.person_id and c.state in ('undone', 'disputed', 'settled') and c.moved_at > l.asked_at)`;

export async function readLeaver(db: Reader, personId: string): Promise<LeaverFacts | null> {
  return rowOf<LeaverFacts>(db)`
    select ${nameOf('p')} as name, p.email, p.locale,
      ${lastDayOf('p.tenant_id', 'p.id')} as last_day from person p where p.id = ${personId}`;
}

export async function readAddress(db: Reader, personId: string): Promise<LeaverAddress | null> {
  return first(
    db
      .selectFrom('leaver_address')
      .select(['id', 'email', 'asked_at', 'confirmed_at'])
      .where('person_id', '=', personId),
  );
}

/** Takes it back, with the mails that went there; false when there was none. */
export async function dropAddress(db: Tx, personId: string): Promise<boolean> {
  return (await remove(db, 'leaver_address', { personId })) > 0;
}

export async function insertAddress(
  db: Tx,
  who: { readonly tenantId: TenantId; readonly personId: PersonId },
  address: { readonly id: string; readonly email: string },
  now: Date,
): Promise<void> {
  await add(db, 'leaver_address', {
    tenantId: who.tenantId,
    personId: who.personId,
    ...address,
    askedAt: now,
  });
}

export async function noteConfirmed(db: Tx, id: string, now: Date): Promise<void> {
  await save(db, 'leaver_address', { id }, { confirmedAt: now });
}

/** Before the organisation is known: the row of which this transaction proves to hold the link. */
export async function addressByProof(db: Reader): Promise<{ id: string; tenantId: TenantId } | null> {
  return rowOf<{ id: string; tenantId: TenantId }>(db)`
    select id, tenant_id from leaver_address limit 1`;
}

/** Null when she works here again, when her work changed since, or when the address may not be hers. */
export async function readLink(
  db: Reader,
  id: string,
  linkHash: string,
  today: IsoDate,
): Promise<LeaverLink | null> {
  return rowOf<LeaverLink>(db)`
    select l.id, l.person_id, ${lastDay} as last_day, l.left_on from leaver_address l
    where l.id = ${id} and l.link_hash = ${linkHash} and l.confirmed_at is not null and l.left_on is not null
      and l.work = ${workOf} and ${lastDay} < ${today} and not ${isDisputed}`;
}

/** Those of which somebody said meanwhile that they may be another's: she names one again. */
export async function dropDisputed(db: Tx): Promise<readonly string[]> {
  const rows = await rowsOf<{ personId: string }>(db)`
    delete from leaver_address l where ${isDisputed} returning l.person_id`;
  return rows.map(({ personId }) => personId);
}

/** Links of whoever works here again, or has work known to come, open nothing any more. */
export async function closeLinks(db: Tx, today: IsoDate): Promise<readonly string[]> {
  const rows = await rowsOf<{ personId: string }>(db)`
    update leaver_address l set link_hash = null, work = null, left_on = null
    where l.link_hash is not null and (${lastDay} >= ${today}) is not false
    returning l.person_id`;
  return rows.map(({ personId }) => personId);
}

export interface Gone {
  readonly id: string;
  readonly personId: PersonId;
  readonly email: string;
  readonly locale: 'nl' | 'en';
  readonly organisation: string;
  readonly work: number;
  readonly lastDay: IsoDate;
  /** Of an earlier link for the same leaving. */
  readonly leftOn: IsoDate | null;
}

/** Who left, confirmed an address, and has no link to it that opens anything. */
export async function readGone(db: Reader, today: IsoDate): Promise<readonly Gone[]> {
  const rows = await rowsOf<Gone>(db)`
    select l.id, l.person_id, l.email, p.locale, t.name as organisation, ${workOf} as work,
      ${lastDay} as last_day, l.left_on
    from leaver_address l join person p on p.tenant_id = l.tenant_id and p.id = l.person_id
    join tenant t on t.id = l.tenant_id
    where l.confirmed_at is not null and ${lastDay} < ${today} and l.work is distinct from ${workOf}
    order by l.id`;
  return rows;
}

export async function openLink(
  db: Tx,
  id: string,
  link: { readonly linkHash: string; readonly work: number; readonly leftOn: IsoDate },
): Promise<void> {
  await save(db, 'leaver_address', { id }, link);
}

export interface Leaving {
  readonly personId: PersonId;
  readonly name: string;
  readonly email: string;
  readonly locale: 'nl' | 'en';
  readonly lastDay: IsoDate;
}

/**
 * Whose last day is near, who was not told of her file for that day yet, and who has one: support staff, and whoever
 * signed in once.
 */
export async function readLeaving(db: Reader, today: IsoDate, until: IsoDate): Promise<readonly Leaving[]> {
  return rowsOf<Leaving>(db)`
    select * from (select p.id as person_id, ${nameOf('p')} as name, p.email, p.locale,
        p.tenant_id, ${lastDayOf('p.tenant_id', 'p.id')} as last_day
      from person p where p.email is not null and p.forgotten_on is null) who
    where who.last_day between ${today} and ${until}
      and not exists (select from mail_message m where m.tenant_id = who.tenant_id
        and m.key = 'file-offer:' || who.person_id || ':' || who.last_day)
      and (exists (select from role_grant g where g.tenant_id = who.tenant_id and g.person_id = who.person_id
          and g.role = 'support-staff')
        or exists (select from audit_event e where e.tenant_id = who.tenant_id
          and e.subject_person_id = who.person_id and e.event = 'sign-in.session-begun'))
    order by who.person_id`;
}
