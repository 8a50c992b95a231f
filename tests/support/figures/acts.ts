import type pg from 'pg';
import type { PersonActor } from '#access/actor.ts';
import { addDays, dayInNetherlands } from '#core/date.ts';
import type { AppError } from '#core/error.ts';
import type { Result } from '#core/result.ts';
import { schoolItems } from '#features/compass/domain/possibility.ts';
import { answerCompass } from '#features/compass/server/answer-compass.ts';
import { openDirection } from '#features/compass/server/open-direction.ts';
import { promiseCounterpart } from '#features/counterpart/server/promise-counterpart.ts';
import { setBoardRule } from '#features/knowledge/server/set-board-rule.ts';
import { bookmarkOffer } from '#features/offers/server/bookmark-offer.ts';
import { addEmployment } from '#features/staff/server/add-employment.ts';
import { addPerson } from '#features/staff/server/add-person.ts';
import { changeEmployment } from '#features/staff/server/change-employment.ts';
import { checkStaffList } from '#features/staff/server/check-staff-list.ts';
import { confirmStaffImport } from '#features/staff/server/confirm-staff-import.ts';
import { endAbsence } from '#features/staff/server/end-absence.ts';
import { endEmployment } from '#features/staff/server/end-employment.ts';
import { endRole } from '#features/staff/server/end-role.ts';
import { grantRole } from '#features/staff/server/grant-role.ts';
import { readImport } from '#features/staff/server/read-staff-import.ts';
import { reopenEmployment } from '#features/staff/server/reopen-employment.ts';
import { setAbsence } from '#features/staff/server/set-absence.ts';
import { runStaffImport } from '#features/staff/server/staff-import-job.ts';
import { undoRoleEnd } from '#features/staff/server/undo-role-end.ts';
import { undoStaffImport } from '#features/staff/server/undo-staff-import.ts';
import { uploadStaffList } from '#features/staff/server/upload-staff-list.ts';
import type { Context } from '#server/ctx.ts';
import type { UseCase } from '#server/usecase.ts';
import { staffCsv } from '#tests/support/staff-list.ts';
import { directions, hasThings, pick, rowOf, staffOf } from './board.ts';
import type { DrawnBoard } from './board.ts';

/** What an act needs: each is done through the use case by which a page does it. */
export interface Stage {
  readonly ctx: Context;
  readonly owner: pg.Pool;
  readonly drawn: DrawnBoard;
  readonly random: () => number;
  /** A number that no person has yet. */
  readonly fresh: () => number;
}

type Act = (stage: Stage) => Promise<unknown>;

async function does<Input, Output>(
  { ctx }: Stage,
  useCase: UseCase<Input, Output>,
  actor: PersonActor,
  input: unknown,
): Promise<Output> {
  const outcome: Result<Output, AppError> = await useCase.execute(ctx, actor, input);
  if (outcome.ok) return outcome.value;
  throw new Error(`${useCase.audit}: ${JSON.stringify(outcome.error)}`);
}

const today = ({ ctx }: Stage) => dayInNetherlands(ctx.now());
const somebody = async (stage: Stage): Promise<PersonActor> =>
  pick(stage.random, await staffOf(stage.owner, stage.drawn.tenantId));

interface Job {
  readonly personId: string;
  readonly employmentId: string;
  readonly version: number;
}

async function jobOf({ owner }: Stage, personId: string): Promise<Job> {
  const { rows } = await owner.query<Job>(
    `select person_id as "personId", id as "employmentId", version from employment
     where person_id = $1 order by ends_on desc nulls first, id limit 1`,
    [personId],
  );
  return pick(() => 0, rows);
}

const jobInput = {
  functionCode: 'onderwijsassistent-a',
  functionTitle: '',
  scale: '4',
  personnelNumber: '',
};

async function hires(stage: Stage): Promise<void> {
  const { drawn, random, owner } = stage;
  const number = String(stage.fresh());
  await does(stage, addPerson, drawn.hr, {
    ...jobInput,
    givenName: `Nieuw${number}x`,
    familyName: `Familie${number}x`,
    email: `n${number}@school.example.nl`,
    schoolId: pick(random, drawn.schools).id,
    workingTime: '0,8',
    startsOn: today(stage),
  });
  await newcomersHaveThings(owner, stage);
}

/** Who came has wishes and steps of her own too. */
async function newcomersHaveThings(owner: pg.Pool, { drawn, random }: Stage): Promise<void> {
  const { rows } = await owner.query<{ id: string }>(
    `select p.id from person p where p.tenant_id = $1
       and not exists (select from compass_wish w where w.person_id = p.id)
       and not exists (select from advice_rejection r where r.person_id = p.id)
       and not exists (select from plan_step s where s.person_id = p.id)`,
    [drawn.tenantId],
  );
  const fresh = new Set(rows.map(({ id }) => id));
  for (const person of await staffOf(owner, drawn.tenantId))
    if (fresh.has(person.personId)) await hasThings(owner, person, random);
}

async function ends(stage: Stage): Promise<Job> {
  const { personId } = await somebody(stage);
  const job = await jobOf(stage, personId);
  await does(stage, endEmployment, stage.drawn.hr, { ...job, endsOn: addDays(today(stage), -1) });
  return job;
}

/** An end of years ago, so that her file is erased before long: what was shown while she was there stays known. */
async function endsLongAgo(stage: Stage): Promise<void> {
  const { drawn, owner, random } = stage;
  const { rows } = await owner.query<Job>(
    `select e.person_id as "personId", e.id as "employmentId", e.version from employment e
     where e.tenant_id = $1 and e.ends_on is null and e.starts_on < '2020-01-01' and not exists (
       select from employment o where o.person_id = e.person_id and o.id <> e.id) order by e.person_id`,
    [drawn.tenantId],
  );
  if (rows.length === 0) return;
  await does(stage, endEmployment, drawn.hr, { ...pick(random, rows), endsOn: '2020-06-30' });
}

async function endsAndReopens(stage: Stage): Promise<void> {
  const { personId, employmentId } = await ends(stage);
  const { rows } = await stage.owner.query<{ version: number }>(
    'select version from employment where id = $1',
    [employmentId],
  );
  await does(stage, reopenEmployment, stage.drawn.hr, { personId, employmentId, version: rows[0]?.version });
}

async function worksAtTwo(stage: Stage): Promise<void> {
  const { personId } = await somebody(stage);
  const { drawn, random } = stage;
  const place = {
    personId,
    schoolId: pick(random, drawn.schools).id,
    workingTime: pick(random, ['0,2', '1']),
  };
  await does(stage, addEmployment, drawn.hr, { ...jobInput, ...place, startsOn: today(stage) });
}

async function worksMore(stage: Stage): Promise<void> {
  const { personId } = await somebody(stage);
  const job = { ...(await jobOf(stage, personId)), ...jobInput };
  const workingTime = pick(stage.random, ['0,1', '1']);
  await does(stage, changeEmployment, stage.drawn.hr, { ...job, workingTime, startsOn: '2020-08-01' });
}

async function grantOf({ owner }: Stage, personId: string, role: string): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `select id from role_grant where person_id = $1 and role = $2 order by valid_to desc nulls first limit 1`,
    [personId, role],
  );
  return pick(() => 0, rows).id;
}

async function roleEnds(stage: Stage): Promise<{ personId: string; grantId: string }> {
  const { personId } = await somebody(stage);
  const grantId = await grantOf(stage, personId, 'support-staff');
  await does(stage, endRole, stage.drawn.hr, { personId, grantId, lastDay: '' });
  return { personId, grantId };
}

async function roleEndsAndIsBack(stage: Stage): Promise<void> {
  await does(stage, undoRoleEnd, stage.drawn.hr, await roleEnds(stage));
}

/** Somebody else leads the first school, for as long as it takes. */
async function leaderChanges(stage: Stage): Promise<void> {
  const { drawn } = stage;
  const { personId } = await somebody(stage);
  const schoolId = drawn.leader.schoolIds[0];
  const validFrom = today(stage);
  const given = { personId, role: 'leader', schoolId, validFrom, validTo: '' };
  const { grantId } = await does(stage, grantRole, drawn.hr, given);
  const old = {
    personId: drawn.leader.personId,
    grantId: await grantOf(stage, drawn.leader.personId, 'leader'),
  };
  await does(stage, endRole, drawn.hr, { ...old, lastDay: '' });
  await does(stage, undoRoleEnd, drawn.hr, old);
  await does(stage, endRole, drawn.hr, { personId, grantId, lastDay: '' });
}

async function leaderIsAway(stage: Stage): Promise<void> {
  const { drawn, owner } = stage;
  const [standIn] = drawn.directors;
  const { personId } = drawn.leader;
  const away = { fromOn: today(stage), toOn: addDays(today(stage), 5) };
  await does(stage, setAbsence, drawn.hr, { personId, standInId: standIn?.personId ?? '', ...away });
  const { rows } = await owner.query<{ id: string }>('select id from absence where person_id = $1', [
    personId,
  ]);
  for (const { id } of rows) await does(stage, endAbsence, drawn.hr, { personId, absenceId: id });
}

/** The list of the HR system, in which some left, some came, and some work more; undone the same day now and then. */
async function listComes(stage: Stage): Promise<void> {
  const { drawn, random } = stage;
  const before = drawn.rows;
  const isFull = random() < 0.6;
  const stayed = before.filter(() => random() > 0.04);
  const came = Array.from({ length: Math.floor(random() * 4) }, () =>
    rowOf(random, stage.fresh(), pick(random, drawn.schools).code),
  );
  const rows = [...stayed.map((row) => (random() < 0.03 ? { ...row, Werktijdfactor: '0,7' } : row)), ...came];
  const importId = await bringList(stage, staffCsv(rows), isFull);
  if (random() < 0.3) {
    await does(stage, undoStaffImport, drawn.hr, { importId });
    return;
  }
  drawn.rows = rows;
  await newcomersHaveThings(stage.owner, stage);
}

async function bringList(stage: Stage, bytes: Uint8Array, fullList: boolean): Promise<string> {
  const { ctx, drawn } = stage;
  const { importId } = await does(stage, uploadStaffList, drawn.hr, { fileName: 'lijst.csv', bytes });
  const { run } = await does(stage, readImport, drawn.hr, { importId });
  await does(stage, checkStaffList, drawn.hr, { importId, mapping: run.mapping, fullList });
  const said = { haveLeft: true, schoolsLeft: true, self: true };
  await does(stage, confirmStaffImport, drawn.hr, { importId, ...said });
  const actor = { kind: 'system', tenantId: drawn.tenantId } as const;
  await runStaffImport({ ctx, actor, data: { tenantId: drawn.tenantId, importId }, isLast: true });
  const done = await does(stage, readImport, drawn.hr, { importId });
  if (done.run.state !== 'done')
    throw new Error(`the list is ${done.run.state}: ${String(done.run.problem)}`);
  return importId;
}

async function wishesAnew(stage: Stage): Promise<void> {
  const person = await somebody(stage);
  const { rows } = await stage.owner.query<{ version: number }>(
    'select version from compass where person_id = $1',
    [person.personId],
  );
  const wishes = { [pick(stage.random, directions)]: { want: pick(stage.random, ['1', '5']) } };
  const version = rows[0]?.version ?? 0;
  await does(stage, answerCompass, person, { personId: person.personId, version, wishes });
}

async function keepsOffer(stage: Stage): Promise<void> {
  await does(stage, bookmarkOffer, await somebody(stage), { offerId: stage.drawn.offerId });
}

async function opens(stage: Stage): Promise<void> {
  const { drawn, random, owner } = stage;
  const [item, schoolId] = [pick(random, schoolItems), drawn.leader.schoolIds[0]];
  const { rows } = await owner.query<{ version: number }>(
    'select version from compass_possibility where school_id = $1 and item = $2',
    [schoolId, item],
  );
  const said = { item, can: pick(random, ['1', '5']), reason: 'Daarom.', version: rows[0]?.version ?? 0 };
  await does(stage, openDirection, drawn.leader, { ...said, schoolId });
}

async function promises(stage: Stage): Promise<void> {
  const { drawn, owner } = stage;
  const { rows } = await owner.query<{ counterpartId: string; version: number }>(
    `select id as "counterpartId", version from counterpart
     where tenant_id = $1 and state = 'open' and owner_role = 'leader' and owner_school_id = $2 order by id limit 1`,
    [drawn.tenantId, drawn.leader.schoolIds[0]],
  );
  const [one] = rows;
  if (one === undefined) return;
  await does(stage, promiseCounterpart, drawn.leader, { ...one, promisedFor: addDays(today(stage), 20) });
}

/** The board asks for larger groups. */
export async function asksForLargerGroups(stage: Stage, value: number): Promise<void> {
  const day = today(stage);
  const sourced = { source: 'Besluit van het bestuur', checkedOn: day, certainty: 'confirmed' };
  const rule = { key: 'survey.min_group', value: String(value), validFrom: day, validTo: '', seen: 0 };
  await does(stage, setBoardRule, stage.drawn.board, { ...rule, ...sourced });
}

export const acts: Readonly<Record<string, Act>> = {
  hires,
  ends,
  endsLongAgo,
  endsAndReopens,
  worksAtTwo,
  worksMore,
  roleEnds,
  roleEndsAndIsBack,
  leaderChanges,
  leaderIsAway,
  listComes,
  wishesAnew,
  keepsOffer,
  opens,
  promises,
};
