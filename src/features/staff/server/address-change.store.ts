import { sql } from 'kysely';
import type { PersonId, TenantId } from '#core/id.ts';
import type { IsoDate } from '#core/date.ts';
import { rowOf, rowsOf, save } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { nameOf } from '#server/people/people.store.ts';
import { heldOn, worksOn } from '#server/employment/standing.store.ts';
import type { AddressFacts, AddressState } from '../domain/address-change.ts';

export interface AddressChange extends AddressFacts {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly personId: PersonId;
  readonly newEmail: string;
  readonly askedBy: PersonId | null;
  readonly newHash: string;
  readonly oldHash: string;
}

/** With the names that a page or mail tells. */
export interface ToldChange extends AddressChange {
  readonly name: string;
  readonly locale: 'nl' | 'en';
  readonly organisation: string;
  readonly askedByName: string | null;
}

const columns = sql`
  c.id, c.tenant_id, c.person_id, c.old_email, c.new_email,
  c.new_hash, c.old_hash, c.asked_by, c.asked_at,
  c.mailed_at, c.confirmed_at, c.agreed_at,
  c.counts_from, c.state, c.moved_at`;
const told = sql`${columns}, ${nameOf('p')} as name, p.locale, t.name as organisation,
  ${nameOf('a')} as asked_by_name
  from address_change c join person p on p.tenant_id = c.tenant_id and p.id = c.person_id
  join tenant t on t.id = c.tenant_id
  left join person a on a.tenant_id = c.tenant_id and a.id = c.asked_by`;

/** Before the organisation is known: the row of which this transaction proves to hold a link. */
export async function changeByProof(db: Reader): Promise<{ id: string; tenantId: TenantId } | null> {
  return rowOf<{ id: string; tenantId: TenantId }>(db)`
    select id, tenant_id from address_change limit 1`;
}

export async function readChange(db: Reader, id: string): Promise<ToldChange | null> {
  return rowOf<ToldChange>(db)`select ${told} where c.id = ${id}`;
}

/** The same, held until the end of the transaction, so that of two answers the second sees the first. */
export async function lockChange(db: Tx, id: string): Promise<ToldChange | null> {
  await sql`select from address_change where id = ${id} for update`.execute(db);
  return readChange(db, id);
}

export async function readChanges(db: Reader, ids: readonly string[]): Promise<ToldChange[]> {
  return rowsOf<ToldChange>(db)`
    select ${told} where c.id = any(${[...ids]}::uuid[]) order by c.id`;
}

/** What is open or disputed about somebody's address, or was stopped in the last month: what her page shows. */
export async function currentChange(db: Reader, personId: string, now: Date): Promise<ToldChange | null> {
  return rowOf<ToldChange>(db)`
    select ${told} where c.person_id = ${personId}
      and (c.state in ('asked', 'confirmed', 'disputed')
        or (c.state = 'undone' and c.moved_at > ${now}::timestamptz - interval '30 days'
          and not exists (select from address_change l where l.tenant_id = c.tenant_id
            and l.person_id = c.person_id and l.asked_at > c.asked_at)))
    order by (c.state = 'disputed') desc, c.asked_at desc limit 1`;
}

/** Facts about people of whom a new address was typed, in the order in which they come. */
export interface AddressHolder {
  readonly id: PersonId;
  readonly email: string | null;
  readonly everSignedIn: boolean;
  readonly openId: string | null;
  readonly openEmail: string | null;
}

export async function readHolders(db: Reader, people: readonly string[]): Promise<AddressHolder[]> {
  return rowsOf<AddressHolder>(db)`
    select p.id, p.email, c.id as open_id, c.new_email as open_email,
      exists (select from audit_event e where e.tenant_id = p.tenant_id and e.subject_person_id = p.id
        and e.event = 'sign-in.session-begun') as ever_signed_in
    from person p left join address_change c on c.tenant_id = p.tenant_id and c.person_id = p.id
      and c.state in ('asked', 'confirmed')
    where p.id = any(${[...people]}::uuid[])`;
}

/** Whose these addresses are, or are asked to become. */
export async function ownersOf(
  db: Reader,
  emails: readonly string[],
): Promise<{ email: string; personId: PersonId; isLeaving: boolean }[]> {
  return rowsOf<{ email: string; personId: PersonId; isLeaving: boolean }>(db)`
    select p.email, p.id as person_id, exists (select from address_change c where c.tenant_id = p.tenant_id
      and c.person_id = p.id and c.state in ('asked', 'confirmed')) as is_leaving
    from person p where p.email = any(${[...emails]}::text[])
    union all select c.new_email, c.person_id, false from address_change c
    where c.new_email = any(${[...emails]}::text[]) and c.state in ('asked', 'confirmed')`;
}

export async function everSignedIn(db: Reader, personId: string): Promise<boolean> {
  const [holder] = await readHolders(db, [personId]);
  return holder?.everSignedIn ?? false;
}

export type NewChange = Pick<
  AddressChange,
  'id' | 'personId' | 'oldEmail' | 'newEmail' | 'newHash' | 'oldHash'
>;

export async function insertChanges(
  db: Tx,
  by: { readonly tenantId: TenantId; readonly askedBy: PersonId | null },
  changes: readonly NewChange[],
  now: Date,
): Promise<void> {
  if (changes.length === 0) return;
  await sql`
    insert into address_change (tenant_id, id, person_id, old_email, new_email, new_hash, old_hash, asked_by,
      asked_at, mailed_at, state, moved_at)
    select ${by.tenantId}::uuid, n.*, ${by.askedBy}::uuid, ${now}, ${now}, 'asked', ${now}
    from unnest(${changes.map(({ id }) => id)}::uuid[], ${changes.map(({ personId }) => personId)}::uuid[],
      ${changes.map(({ oldEmail }) => oldEmail)}::text[], ${changes.map(({ newEmail }) => newEmail)}::text[],
      ${changes.map(({ newHash }) => newHash)}::text[], ${changes.map(({ oldHash }) => oldHash)}::text[]) as n`.execute(
    db,
  );
}

/** Moves on; the rest of the row only where it is named. */
export async function moveChanges(
  db: Tx,
  ids: readonly string[],
  state: AddressState,
  now: Date,
  facts: { readonly confirmedAt?: Date; readonly agreedAt?: Date; readonly countsFrom?: Date } = {},
): Promise<void> {
  if (ids.length === 0) return;
  await save(db, 'address_change', { id: [...ids] }, { state, movedAt: now, ...facts });
}

/** Whatever is asked for these people and does not count yet. */
export async function withdrawOpen(db: Tx, people: readonly string[], now: Date): Promise<void> {
  if (people.length === 0) return;
  await sql`
    update address_change set state = 'withdrawn', moved_at = ${now}
    where person_id = any(${[...people]}::uuid[]) and state in ('asked', 'confirmed')`.execute(db);
}

export async function noteMailed(db: Tx, id: string, now: Date): Promise<void> {
  await save(db, 'address_change', { id }, { mailedAt: now });
}

/** The address by which she signs in from now on. */
export async function setEmail(db: Tx, personId: string, email: string): Promise<void> {
  await sql`update person set email = ${email}, version = version + 1 where id = ${personId}`.execute(db);
}

/** Changes that waited long enough, and those that nobody confirmed or that could not count all that time. */
export async function readTended(
  db: Reader,
  now: Date,
  before: Date,
): Promise<{ readonly due: string[]; readonly expired: string[] }> {
  const rows = await rowsOf<{ id: string; isExpired: boolean }>(db)`
    select id, case state when 'asked' then mailed_at else counts_from end <= ${before} as is_expired
    from address_change
    where (state = 'confirmed' and counts_from <= ${now}) or (state = 'asked' and mailed_at <= ${before})
    order by asked_at limit 500`;
  const idsOf = (isExpired: boolean): string[] =>
    rows.filter((row) => row.isExpired === isExpired).map(({ id }) => id);
  return { due: idsOf(false), expired: idsOf(true) };
}

/** Forgets what is over for so long. */
export async function dropOldChanges(db: Tx, before: Date): Promise<void> {
  await db
    .deleteFrom('address_change')
    .where('moved_at', '<', before)
    .where('state', 'not in', ['asked', 'confirmed', 'disputed'])
    .execute();
}

export interface HrColleague {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  readonly locale: 'nl' | 'en';
}

/** HR of the whole organisation and of the schools where she works, who can be mailed. */
export async function readHrFor(db: Reader, personId: string, today: IsoDate): Promise<HrColleague[]> {
  const rows = await rowsOf<HrColleague>(db)`
    select distinct p.id, ${nameOf('p')} as name, p.email, p.locale
    from role_grant g join person p on p.tenant_id = g.tenant_id and p.id = g.person_id
    where g.role = 'hr' and ${heldOn('g', today)}
      and p.email is not null
      and (g.school_id is null or g.school_id in (select e.school_id from employment e
        where e.person_id = ${personId} and ${worksOn('e', today)}))
    order by p.id`;
  return rows;
}
