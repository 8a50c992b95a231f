import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Subject } from '#access/subject.ts';
import type { PersonId, SchoolId, TenantId } from '#core/id.ts';
import { add, one, remove, rowOf, rowsOf, saveIfVersion, touchedBy } from '#server/db/rows.ts';
import type { Row } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { newId } from '#server/ids.ts';
import { directionOf } from '../domain/step.ts';
import type { Step } from '../domain/step.ts';
import type { StepKind } from '#core/plan-step.ts';
import type { StepChange } from '../domain/step.form.ts';
import type { StepState } from '../domain/step-state.ts';
import { takeOverRoute } from './plan.store.ts';

/** A row as PostgreSQL or its JSON gives it: no moments. */
type StepRow = Omit<Row<'plan_step'>, 'createdAt' | 'changedAt'>;

/** All her steps in the order in which they begin; those without a day last, in the order in which she made them. */
export const stepsOf = (personId: string): RawBuilder<StepRow> =>
  sql`select * from plan_step where person_id = ${personId} and not untouched(plan_step)
    order by starts_on nulls last, id`;

/** The place that she opened before and left as it was: it is used again. */
export async function findUntouched(db: Reader, personId: string): Promise<string | null> {
  const row = await rowOf<{ id: string }>(db)`
    select id from plan_step where person_id = ${personId} and untouched(plan_step) order by id limit 1`;
  return row?.id ?? null;
}

/** Erases what was left so before that moment. Gives how many there were. */
export async function eraseUntouched(db: Tx, before: Date): Promise<number> {
  return touchedBy(db)`
    delete from plan_step where untouched(plan_step) and created_at < ${before}`;
}

export async function readSteps(db: Reader, personId: string): Promise<Step[]> {
  return (await rowsOf<StepRow>(db)`${stepsOf(personId)}`).map(toStep);
}

export async function readStep(db: Reader, stepId: string): Promise<Step | null> {
  const row = await one(db, 'plan_step', { id: stepId });
  return row === null ? null : toStep(row);
}

/** What she asks stands in the table under names of its own; all other fields are called as their columns. */
const columnsOf = (change: StepChange) => {
  const {
    timeMinutes,
    moneyCents,
    room,
    freeHands,
    freeHandsBy,
    cover,
    practicePlace,
    career,
    task,
    ...same
  } = change;
  return {
    ...same,
    askTimeMinutes: timeMinutes,
    askMoneyCents: moneyCents,
    askRoom: room,
    askFreeHands: freeHands,
    askFreeHandsBy: freeHandsBy,
    askCover: cover,
    askPracticePlace: practicePlace,
    askCareer: career,
    askTask: task,
  };
};

export function toStep({
  tenantId: _,
  answeredBy: _by,
  createdAt: _made,
  changedAt: _changed,
  ...step
}: StepRow & Partial<Row<'plan_step'>>): Step {
  const { askTimeMinutes: timeMinutes, askMoneyCents: moneyCents, askRoom: room, ...asked } = step;
  const { askFreeHands: freeHands, askFreeHandsBy: freeHandsBy, askCover: cover, ...more } = asked;
  const { askPracticePlace: practicePlace, askCareer: career, askTask: task, ...same } = more;
  return {
    ...same,
    timeMinutes,
    moneyCents,
    room,
    freeHands,
    freeHandsBy,
    cover,
    practicePlace,
    career,
    task,
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
  await add(db, 'plan_step', {
    tenantId: step.tenantId,
    id,
    personId: step.personId,
    title: step.title,
    why: step.why,
    kind: step.kind,
    adviceId: step.adviceId,
    initiative: 'own',
    createdAt: now,
    changedAt: now,
  });
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
  return saveIfVersion(
    db,
    'plan_step',
    { id: stepId, version, state: 'idea' },
    { ...columnsOf(change), changedAt: now },
  );
}

export type StepMoved = Pick<Row<'plan_step'>, 'state'> & Partial<Row<'plan_step'>>;

/** Brings a step further if nobody changed it since `version`; gives the new version, or null. */
export async function writeMove(
  db: Tx,
  stepId: string,
  version: number,
  to: StepMoved,
  now: Date,
): Promise<number | null> {
  return saveIfVersion(db, 'plan_step', { id: stepId, version }, { ...to, changedAt: now });
}

export async function deleteIdea(db: Tx, stepId: string): Promise<boolean> {
  return (await remove(db, 'plan_step', { id: stepId, state: 'idea' })) === 1;
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
  const rows = await rowsOf<SubjectRow>(db)`
    select s.id, s.tenant_id, s.person_id, s.school_id, s.state, c.owner_role, c.owner_school_id, c.owner_person_id
    from plan_step s
    left join counterpart c on c.tenant_id = s.tenant_id and c.item_kind = 'plan-step' and c.item_id = s.id::text
      and c.kind = 'answer' and c.state <> 'withdrawn'
    where ${which}`;
  return new Map(rows.map((row) => [row.id, toSubject(row)]));
}

function toSubject(row: SubjectRow): Subject {
  const school = row.state === 'idea' ? null : row.schoolId;
  return {
    tenantId: row.tenantId,
    personId: row.personId,
    schoolIds: school === null ? [] : [school],
    coachIds: [],
    audiences: [],
    participantIds: [],
    ...(school !== null && row.ownerRole !== null
      ? { owner: { role: row.ownerRole, schoolId: row.ownerSchoolId, personId: row.ownerPersonId } }
      : {}),
  };
}

interface SubjectRow {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly personId: PersonId;
  readonly schoolId: SchoolId | null;
  readonly state: StepState;
  readonly ownerRole: string | null;
  readonly ownerSchoolId: SchoolId | null;
  readonly ownerPersonId: PersonId | null;
}
