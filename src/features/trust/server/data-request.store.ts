import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { scopeFor } from '#access/sentence.ts';
import type { PersonActor } from '#access/actor.ts';
import type { IsoDate } from '#core/date.ts';
import { functionName } from '#core/function-names.ts';
import { rowOf, rowsOf, save } from '#server/db/rows.ts';
import { withinScope } from '#server/db/scope.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { newId } from '#server/ids.ts';
import { dataRequestsToAnswer } from '#server/waiting/others.ts';
import { isAmong } from '#server/waiting/waiting.ts';
import type { Asked } from '#server/waiting/waiting.ts';
import { contactOfRow, nameOf } from '#server/people/people.store.ts';
import type { Contact } from '#server/people/people.store.ts';
import { heldOn, worksOn } from '#server/employment/standing.store.ts';
import type { Correctable, RefusalReason, RequestState, Subject } from '../domain/data-request.ts';

/** A request as the database has it. */
export type StoredRequest = Subject & {
  readonly id: string;
  readonly personId: string;
  /** Whose data it is about. */
  readonly name: string;
  readonly counted: number | null;
  readonly nowIs: string;
  readonly shouldBe: string;
  readonly note: string;
  readonly askedAt: Date;
  readonly dueOn: IsoDate;
  readonly state: RequestState;
  readonly reason: RefusalReason | null;
  readonly answer: string;
  readonly answeredAt: Date | null;
  readonly answerer: string | null;
};

const columns = sql`r.id, r.person_id, ${nameOf('p')} as name, r.sort, r.subject,
  r.counted, r.now_is, r.should_be, r.note, r.asked_at, r.due_on, r.state,
  r.reason, r.answer, r.answered_at, (select ${nameOf('a')} from person a
    where a.tenant_id = r.tenant_id and a.id = r.answered_by) as answerer`;

const find = async (db: Reader, which: RawBuilder<unknown>): Promise<StoredRequest[]> => {
  return rowsOf<StoredRequest>(db)`
    select ${columns} from data_request r join person p on p.tenant_id = r.tenant_id and p.id = r.person_id
    where ${which}`;
};

const most = 50;
const openFirst = sql`order by r.state <> 'asked', case when r.state = 'asked' then r.due_on end, r.asked_at desc limit ${most}`;

export const readRequestsOf = (db: Reader, personId: string): Promise<StoredRequest[]> =>
  find(db, sql`r.person_id = ${personId} ${openFirst}`);

/** What waits with HR of a part of the organisation, most pressing first; never her own. */
export const readRequestsFor = (db: Reader, asked: Asked): Promise<StoredRequest[]> =>
  find(
    db,
    sql`(${isAmong(dataRequestsToAnswer(asked), 'r.id')}
      or (r.state not in ('asked', 'withdrawn') and r.person_id <> ${asked.actor.personId}
        and ${withinScope(scopeFor(asked.actor, 'hr'), 'r.person_id', asked.today)})) ${openFirst}`,
  );

export const readRequest = async (db: Reader, id: string): Promise<StoredRequest | null> =>
  (await find(db, sql`r.id = ${id}`))[0] ?? null;

/** Null when the same is asked already. */
export async function addRequest(
  db: Tx,
  { tenantId, personId }: PersonActor,
  given: Subject & { counted: number | null; nowIs: string; shouldBe: string; note: string; dueOn: IsoDate },
  now: Date,
): Promise<string | null> {
  const row = await db
    .insertInto('data_request')
    .values({
      tenant_id: tenantId,
      id: newId(),
      person_id: personId,
      sort: given.sort,
      subject: given.subject,
      counted: given.counted,
      now_is: given.nowIs,
      should_be: given.shouldBe,
      note: given.note,
      asked_at: now,
      due_on: given.dueOn,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Answers or withdraws it, once: false when somebody was first. */
export async function closeRequest(
  db: Tx,
  id: string,
  given: {
    readonly state: Exclude<RequestState, 'asked'>;
    readonly reason?: RefusalReason;
    readonly answer?: string;
    readonly by: string;
  },
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('data_request')
    .set({
      state: given.state,
      reason: given.reason ?? null,
      answer: given.answer ?? '',
      answered_by: given.by,
      answered_at: now,
    })
    .where('id', '=', id)
    .where('state', '=', 'asked')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Who of HR can answer somebody: of the whole organisation or of a school where she works, and never herself. */
export async function readKeepers(db: Reader, personId: string, today: IsoDate): Promise<Contact[]> {
  return rowsOf<Contact>(db)`
    select distinct ${contactOfRow('p')} from role_grant g
    join person p on p.tenant_id = g.tenant_id and p.id = g.person_id
    where g.role = 'hr' and g.person_id <> ${personId}
      and ${heldOn('g', today)}
      and (g.school_id is null or exists (select from employment e where e.tenant_id = g.tenant_id
        and e.person_id = ${personId} and e.school_id = g.school_id
        and ${worksOn('e', today)}))
    order by 2, 1`;
}

interface ListedJob {
  readonly code: string;
  readonly title: string | null;
  readonly factor: number;
  readonly school: string;
  readonly starts: string;
}

/** What HR's list says of her today, as words; of more than one job all. */
export async function readListed(
  db: Reader,
  personId: string,
  today: IsoDate,
): Promise<Record<Correctable, string> | null> {
  const row = await rowOf<{
    name: string;
    email: string | null;
    jobs: readonly ListedJob[];
  }>(db)`
    select ${nameOf('p')} as name, p.email, coalesce((
      select json_agg(json_build_object('code', e.function_code, 'title', e.function_title,
        'factor', e.working_time_factor, 'school', s.name, 'starts', to_char(e.starts_on, 'DD-MM-YYYY'))
        order by e.starts_on, s.name)
      from employment e join school s on s.id = e.school_id where e.tenant_id = p.tenant_id and e.person_id = p.id
        and (e.ends_on is null or e.ends_on >= ${today})), '[]') as jobs
    from person p where p.id = ${personId}`;

  if (row === null) return null;
  const { jobs } = row;
  const all = (words: (job: ListedJob) => string): string => [...new Set(jobs.map(words))].join(', ');
  return {
    name: row.name,
    address: row.email ?? '',
    function: all(({ title, code }) => title ?? functionName(code) ?? code),
    hours: all(({ factor }) => String(factor).replace('.', ',')),
    school: all(({ school }) => school),
    starts: all(({ starts }) => starts),
  };
}

/** Asked, due within so many days or late, and HR was not reminded yet. */
export const readToRemind = (db: Reader, before: IsoDate): Promise<StoredRequest[]> =>
  find(
    db,
    sql`r.state = 'asked' and r.reminded_on is null and r.due_on <= ${before} order by r.due_on, r.id`,
  );

export async function noteReminded(db: Tx, ids: readonly string[], today: IsoDate): Promise<void> {
  if (ids.length === 0) return;
  await save(db, 'data_request', { id: [...ids] }, { remindedOn: today });
}
