import { sql } from 'kysely';
import type { RawBuilder, Selectable, Updateable } from 'kysely';
import type { Subject } from '#access/subject.ts';
import type { IsoDate } from '#core/date.ts';
import type { PersonId, SchoolId, TenantId } from '#core/id.ts';
import type { PlanStep } from '#server/db/schema/tables.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { newId } from '#server/ids.ts';
import { directionOf } from '../domain/step.ts';
import type { Answer, Step } from '../domain/step.ts';
import type { StepKind } from '#core/plan-step.ts';
import type { StepChange, StepContent } from '../domain/step.form.ts';
import type { StepState, StopKind } from '../domain/step-state.ts';
import { takeOverRoute } from './plan.store.ts';

/** A row as PostgreSQL or its JSON gives it: no moments. */
type StepRow = Omit<Selectable<PlanStep>, 'created_at' | 'changed_at'>;

/** All her steps in the order in which they begin; those without a day last, in the order in which she made them. */
export const stepsOf = (personId: string): RawBuilder<StepRow> =>
  sql`select * from plan_step where person_id = ${personId} and not untouched(plan_step)
    order by starts_on nulls last, id`;

/** The place that she opened before and left as it was: it is used again. */
export async function findUntouched(db: Reader, personId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from plan_step where person_id = ${personId} and untouched(plan_step) order by id limit 1`.execute(
    db,
  );
  return rows[0]?.id ?? null;
}

/** Erases what was left so before that moment. Gives how many there were. */
export async function eraseUntouched(db: Tx, before: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from plan_step where untouched(plan_step) and created_at < ${before}`.execute(db);
  return Number(numAffectedRows);
}

export async function readSteps(db: Reader, personId: string): Promise<Step[]> {
  const { rows } = await stepsOf(personId).execute(db);
  return rows.map(toStep);
}

export async function readStep(db: Reader, stepId: string): Promise<Step | null> {
  const row = await db.selectFrom('plan_step').selectAll().where('id', '=', stepId).executeTakeFirst();
  return row === undefined ? null : toStep(row);
}

/** Where each field of the form stands in the table. */
const columns = {
  kind: 'kind',
  title: 'title',
  why: 'why',
  initiative: 'initiative',
  practiceGroup: 'practice_group',
  practiceTask: 'practice_task',
  practiceMoment: 'practice_moment',
  timeMinutes: 'ask_time_minutes',
  moneyCents: 'ask_money_cents',
  room: 'ask_room',
  freeHands: 'ask_free_hands',
  freeHandsBy: 'ask_free_hands_by',
  cover: 'ask_cover',
  practicePlace: 'ask_practice_place',
  career: 'ask_career',
  task: 'ask_task',
  startsOn: 'starts_on',
  endsOn: 'ends_on',
  expectedEffect: 'expected_effect',
} as const satisfies Readonly<Record<keyof StepContent, keyof StepRow>>;

const contentOf = (row: StepRow): StepContent =>
  Object.fromEntries(
    Object.entries(columns).map(([field, column]) => [field, row[column]]),
  ) as unknown as StepContent;

/** Untouched fields come out as undefined, which the query builder leaves alone. */
const columnsOf = (change: StepChange): Updateable<PlanStep> =>
  Object.fromEntries(
    Object.entries(columns).map(([field, column]) => [column, change[field as keyof StepChange]]),
  );

export function toStep(row: StepRow): Step {
  return {
    id: row.id,
    personId: row.person_id as PersonId,
    schoolId: row.school_id as SchoolId | null,
    adviceId: row.advice_id,
    offerId: row.offer_id,
    ...contentOf(row),
    state: row.state,
    answer: row.answer,
    answerNote: row.answer_note,
    answeredOn: row.answered_on,
    submittedOn: row.submitted_on,
    startedOn: row.started_on,
    endedOn: row.ended_on,
    learned: row.learned,
    used: row.used,
    stopKind: row.stop_kind,
    stopReason: row.stop_reason,
    effectScore: row.effect_score,
    effectNote: row.effect_note,
    version: row.version,
  };
}

/** A new idea in her plan. One of a kind that is known brings its direction along; `towards` says where it leads in the end. */
export async function insertStep(
  db: Tx,
  step: {
    tenantId: TenantId;
    personId: string;
    title: string;
    why: string;
    kind: StepKind | null;
    adviceId: string | null;
    towards?: StepKind | undefined;
  },
  now: Date,
): Promise<string> {
  const id = newId();
  const kind = step.towards ?? step.kind;
  if (kind !== null) await takeOverRoute(db, { ...step, route: directionOf[kind] }, now);
  await db
    .insertInto('plan_step')
    .values({
      tenant_id: step.tenantId,
      id,
      person_id: step.personId,
      title: step.title,
      why: step.why,
      kind: step.kind,
      advice_id: step.adviceId,
      initiative: 'own',
      created_at: now,
      changed_at: now,
    })
    .execute();
  return id;
}

/** Writes some fields of an idea if nobody saved since `version`; gives the new version, or null. */
export async function writeContent(
  db: Tx,
  stepId: string,
  version: number,
  change: StepChange,
  now: Date,
): Promise<number | null> {
  const row = await db
    .updateTable('plan_step')
    .set((eb) => ({ ...columnsOf(change), changed_at: now, version: eb('version', '+', 1) }))
    .where('id', '=', stepId)
    .where('version', '=', version)
    .where('state', '=', 'idea')
    .returning('version')
    .executeTakeFirst();
  return row?.version ?? null;
}

export interface StepMoved {
  readonly state: StepState;
  readonly school_id?: string | null;
  readonly submitted_on?: IsoDate | null;
  readonly answer?: Answer | null;
  readonly answer_note?: string;
  readonly answered_by?: string | null;
  readonly answered_on?: IsoDate | null;
  readonly started_on?: IsoDate | null;
  readonly ends_on?: IsoDate;
  readonly ended_on?: IsoDate | null;
  readonly learned?: string;
  readonly used?: string;
  readonly stop_kind?: StopKind | null;
  readonly stop_reason?: string;
  readonly effect_score?: number;
  readonly effect_note?: string;
}

/** Brings a step further if nobody changed it since `version`; gives the new version, or null. */
export async function writeMove(
  db: Tx,
  stepId: string,
  version: number,
  to: StepMoved,
  now: Date,
): Promise<number | null> {
  const row = await db
    .updateTable('plan_step')
    .set((eb) => ({ ...to, changed_at: now, version: eb('version', '+', 1) }))
    .where('id', '=', stepId)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst();
  return row?.version ?? null;
}

export async function deleteIdea(db: Tx, stepId: string): Promise<boolean> {
  const result = await db
    .deleteFrom('plan_step')
    .where('id', '=', stepId)
    .where('state', '=', 'idea')
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

/**
 * The facts on which access to one step is decided. An idea belongs to no school yet, so that nobody but herself is
 * let in; once it is put before a school, that school and whoever owns the answer are.
 */
export async function stepSubject(db: Reader, stepId: string): Promise<Subject | null> {
  return (await stepSubjects(db, sql`s.id = ${stepId}`)).get(stepId) ?? null;
}

/** The same for all steps of one person that were put before a school. */
export const submittedSubjects = (db: Reader, personId: string): Promise<ReadonlyMap<string, Subject>> =>
  stepSubjects(db, sql`s.person_id = ${personId} and s.state <> 'idea'`);

async function stepSubjects(
  db: Reader,
  which: ReturnType<typeof sql>,
): Promise<ReadonlyMap<string, Subject>> {
  const { rows } = await sql<SubjectRow>`
    select s.id, s.tenant_id, s.person_id, s.school_id, s.state, c.owner_role, c.owner_school_id, c.owner_person_id
    from plan_step s
    left join counterpart c on c.tenant_id = s.tenant_id and c.item_kind = 'plan-step' and c.item_id = s.id::text
      and c.kind = 'answer' and c.state <> 'withdrawn'
    where ${which}`.execute(db);
  return new Map(rows.map((row) => [row.id, toSubject(row)]));
}

function toSubject(row: SubjectRow): Subject {
  const school = row.state === 'idea' ? null : row.school_id;
  return {
    tenantId: row.tenant_id,
    personId: row.person_id,
    schoolIds: school === null ? [] : [school],
    coachIds: [],
    audiences: [],
    participantIds: [],
    ...(school !== null && row.owner_role !== null
      ? { owner: { role: row.owner_role, schoolId: row.owner_school_id, personId: row.owner_person_id } }
      : {}),
  };
}

interface SubjectRow {
  readonly id: string;
  readonly tenant_id: TenantId;
  readonly person_id: PersonId;
  readonly school_id: SchoolId | null;
  readonly state: StepState;
  readonly owner_role: string | null;
  readonly owner_school_id: SchoolId | null;
  readonly owner_person_id: PersonId | null;
}
