import { sql } from 'kysely';
import type { IsoDate } from '#core/date.ts';
import type { TenantId } from '#core/id.ts';
import { rowOf, rowsOf } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { contactOf } from '#server/people/people.store.ts';
import { offerRequests } from '#server/waiting/others.ts';
import { isAmong } from '#server/waiting/waiting.ts';
import { offerRequestLifecycle } from '../domain/states.ts';
import type { RequestKind, RequestState } from '../domain/states.ts';

/** What she sent to an institute, as both sides read it. */
export interface OfferRequest {
  readonly id: string;
  readonly offerId: string;
  readonly kind: RequestKind;
  readonly momentId: string | null;
  readonly startsOn: IsoDate | null;
  readonly state: RequestState;
  readonly name: string;
  readonly email: string;
  readonly locale: 'nl' | 'en';
  readonly text: string;
  readonly answer: string;
  readonly sentAt: Date;
  readonly answeredAt: Date | null;
  readonly version: number;
}

export type NewRequest = Pick<
  OfferRequest,
  'id' | 'offerId' | 'kind' | 'momentId' | 'startsOn' | 'name' | 'email' | 'locale' | 'text'
> & { readonly tenantId: TenantId; readonly personId: string; readonly instituteId: TenantId };

const columns = sql`r.id, r.offer_id, r.kind, r.moment_id, r.starts_on::text as starts_on,
  r.state, r.name, r.email, r.locale, r.text, r.answer, r.sent_at, r.answered_at, r.version`;

/** Adds what she sends; false when the same stands open already. */
export async function insertRequest(db: Tx, request: NewRequest, now: Date): Promise<boolean> {
  const { rows } = await sql`
    insert into offer_request (tenant_id, id, person_id, institute_id, offer_id, kind, moment_id, starts_on, state, name,
      email, locale, text, sent_at)
    values (${request.tenantId}, ${request.id}, ${request.personId}, ${request.instituteId}, ${request.offerId},
      ${request.kind}, ${request.momentId}, ${request.startsOn}, 'sent', ${request.name}, ${request.email},
      ${request.locale}, ${request.text}, ${now}) on conflict do nothing returning id`.execute(db);
  return rows.length === 1;
}

/** What this person sent, about one offer or about all; last first. */
export async function requestsOf(
  db: Reader,
  personId: string,
  offerId: string | null,
): Promise<OfferRequest[]> {
  return rowsOf<OfferRequest>(db)`
    select ${columns} from offer_request r where r.person_id = ${personId}
      and (${offerId}::uuid is null or r.offer_id = ${offerId}) and r.state in ('sent', 'answered')
    order by r.sent_at desc, r.id`;
}

/** What people sent about one offer of this institute; what waits first. Taken back is gone. */
export async function requestsTo(
  db: Reader,
  instituteId: TenantId,
  offerId: string,
): Promise<OfferRequest[]> {
  return rowsOf<OfferRequest>(db)`
    select ${columns} from offer_request r
    where r.institute_id = ${instituteId} and r.offer_id = ${offerId} and r.state in ('sent', 'answered')
    order by r.state desc, r.sent_at, r.id`;
}

/** How much waits and how much there is in all, per offer of this institute. */
export async function requestCounts(
  db: Reader,
  instituteId: TenantId,
): Promise<Map<string, { readonly waiting: number; readonly signUps: number }>> {
  const rows = await rowsOf<{ offerId: string; waiting: number; signUps: number }>(db)`
    select r.offer_id, count(*) filter (where ${isAmong(offerRequests(instituteId), 'r.id')})::int as waiting,
      count(*) filter (where r.kind = 'sign-up')::int as sign_ups
    from offer_request r where r.institute_id = ${instituteId} and r.state in ('sent', 'answered')
    group by r.offer_id`;
  return new Map(rows.map(({ offerId, ...counts }) => [offerId, counts]));
}

/** Writes the institute's answer; null when there is nothing (any more) to answer, or someone else just did. */
export async function answer(
  db: Tx,
  request: {
    readonly instituteId: TenantId;
    readonly id: string;
    readonly version: number;
    readonly text: string;
  },
  now: Date,
): Promise<OfferRequest | null> {
  const row = await rowOf<OfferRequest>(db)`
    update offer_request r set state = 'answered', answer = ${request.text}, answered_at = ${now}, version = version + 1
    where r.institute_id = ${request.instituteId} and r.id = ${request.id} and r.version = ${request.version}
      and r.state = any(${offerRequestLifecycle.from('answer-request')}::text[]) returning ${columns}`;
  return row;
}

/** One request as this institute may read it. */
export async function readRequest(
  db: Reader,
  instituteId: TenantId,
  id: string,
): Promise<OfferRequest | null> {
  const row = await rowOf<OfferRequest>(db)`
    select ${columns} from offer_request r where r.institute_id = ${instituteId} and r.id = ${id}
      and r.state in ('sent', 'answered')`;
  return row;
}

/** She takes it back: what she sent is gone for both. Gives the offer, or null when there was nothing to take back. */
export async function withdrawOwn(
  db: Tx,
  personId: string,
  id: string,
): Promise<{ readonly offerId: string; readonly kind: RequestKind } | null> {
  const from = offerRequestLifecycle.from('withdraw-request');
  const row = await rowOf<{ offerId: string; kind: RequestKind }>(db)`
    update offer_request set state = 'withdrawn', name = '', email = '', text = '', answer = '', version = version + 1
    where person_id = ${personId} and id = ${id} and state = any(${from}::text[])
    returning offer_id, kind`;
  return row;
}

/** Empties what was sent before a moment, or by people who left. Gives the ids. */
export async function lapseRequests(
  db: Tx,
  tenantId: TenantId,
  before: Date,
  today: IsoDate,
): Promise<string[]> {
  const from = offerRequestLifecycle.from('tidy-requests');
  const rows = await rowsOf<{ id: string }>(db)`
    update offer_request r set state = 'lapsed', name = '', email = '', text = '', answer = '', version = version + 1
    where r.tenant_id = ${tenantId} and r.state = any(${from}::text[]) and (r.sent_at < ${before} or (
      exists (select from employment e where e.tenant_id = r.tenant_id and e.person_id = r.person_id)
      and not exists (select from employment e where e.tenant_id = r.tenant_id and e.person_id = r.person_id
        and (e.ends_on is null or e.ends_on >= ${today}::date))))
    returning r.id`;
  return rows.map(({ id }) => id);
}

/** Who holds a place at a moment, so that they can be told when it is called off. */
export async function guestsOf(db: Reader, momentId: string): Promise<OfferRequest[]> {
  const rows = await rowsOf<OfferRequest>(db)`
    select ${columns} from offer_request r where r.moment_id = ${momentId} and r.state in ('sent', 'answered')
    order by r.id`;
  return rows;
}

/** The writer's own name and address, as they would be sent. */
export async function readContact(
  db: Reader,
  personId: string,
): Promise<{ readonly name: string; readonly email: string; readonly locale: 'nl' | 'en' } | null> {
  const one = await contactOf(db, personId);
  return one && { name: one.name, email: one.email ?? '', locale: one.locale };
}
