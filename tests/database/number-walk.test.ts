import type pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { dayInNetherlands } from '#core/date.ts';
import type { TenantId } from '#core/id.ts';
import { listCounterparts } from '#features/counterpart/server/list-counterparts.ts';
import { mailOwners } from '#features/counterpart/server/mail-owners.ts';
import { refuseCounterpart } from '#features/counterpart/server/refuse-counterpart.ts';
import { answerStep } from '#features/plan/server/answer-step.ts';
import { endEmployment } from '#features/staff/server/end-employment.ts';
import { endRole } from '#features/staff/server/end-role.ts';
import { grantRole } from '#features/staff/server/grant-role.ts';
import { readStaffMember } from '#features/staff/server/read-staff-member.ts';
import { reopenEmployment } from '#features/staff/server/reopen-employment.ts';
import { setAbsence } from '#features/staff/server/set-absence.ts';
import { personActor } from '#server/session/person-actor.ts';
import { handlers } from '#src/slices.ts';
import { must, startedConversation, reportedConversation } from '#tests/support/conversation.ts';
import { testDatabase } from '#tests/support/database.ts';
import { openEverything, submittedStep } from '#tests/support/everything-open.ts';
import { walkMails, walkNumbers } from '#tests/support/number-walk.ts';
import { addBoard, addCoachLink, addPerson, addSchool, buildWorld } from '#tests/support/world.ts';

/** Every number on somebody's home, and in a mail to her, is the number of rows on the page that it leads to. */
const { ctx, owner, setNow } = await testDatabase({ handlers });
const world = await buildWorld(owner);

/**
 * Who the people of a board are on the day of the clock, as a session knows them; of support staff and leaders the first
 * ones, since all of them have the same.
 */
async function peopleOf(board: TenantId): Promise<PersonActor[]> {
  const { rows } = await owner.query<{ id: string }>(
    `select id from (select p.id, row_number() over (partition by g.role order by p.id) as nth
       from person p left join role_grant g on g.tenant_id = p.tenant_id and g.person_id = p.id
       where p.tenant_id = $1) ranked group by id having min(nth) <= 4 order by id`,
    [board],
  );
  const found: PersonActor[] = [];
  for (const { id } of rows) {
    const actor = await actorOf(board, id);
    if (actor !== null) found.push(actor);
  }
  return found;
}

const actorOf = (board: TenantId, id: string): Promise<PersonActor | null> =>
  ctx.db.transaction({ tenantId: board }, (tx) => personActor(tx, id, dayInNetherlands(ctx.now())), false);

async function asOfNow({ tenantId, personId }: PersonActor): Promise<PersonActor> {
  const found = await actorOf(tenantId, personId);
  if (found === null) throw new Error('she is here');
  return found;
}

/** Walks for the people of a board, also from the mails of this morning; gives how much is told of each kind in all. */
async function walk(board: TenantId): Promise<Readonly<Record<string, number>>> {
  const all: Record<string, number> = {};
  const faults: string[] = [];
  await owner.query('delete from mail_message where tenant_id = $1', [board]);
  await owner.query('update counterpart set announced_on = null, reminded_on = null where tenant_id = $1', [
    board,
  ]);
  await must(ctx, { kind: 'system', tenantId: board }, mailOwners, {});
  for (const actor of await peopleOf(board)) {
    for (const found of [await walkNumbers(ctx, actor), await walkMails(ctx, owner, actor)]) {
      faults.push(...found.faults);
      for (const [what, count] of Object.entries(found.told)) all[what] = (all[what] ?? 0) + count;
    }
  }
  expect(faults).toEqual([]);
  return all;
}

interface Board {
  readonly id: TenantId;
  readonly hr: PersonActor;
  readonly assistants: readonly PersonActor[];
  readonly leaders: readonly PersonActor[];
}

/** A board of small schools: two assistants each, and a leader at each but the last of many. */
async function boardOf(pool: pg.Pool, count: number, number: string): Promise<Board> {
  const id = await addBoard(pool, number, `Stichting van ${String(count)}`);
  const hr = await addPerson(pool, id, { role: 'hr', name: 'Hanna Hulst' });
  await addPerson(pool, id, { role: 'board', name: 'Bob Bos' });
  const coach = await addPerson(pool, id, { role: 'coach', name: 'Corrie Kok' });
  const assistants: PersonActor[] = [];
  const leaders: PersonActor[] = [];
  for (let at = 1; at <= count; at += 1) {
    const code = `${number.slice(-2)}${String(at).padStart(2, '0')}00`;
    const school = await addSchool(pool, id, code, `School ${String(at)}`);
    for (const name of [`Anna A${String(at)}`, `Bilal B${String(at)}`])
      assistants.push(await addPerson(pool, id, { role: 'support-staff', school, name }));
    if (at < count || count === 1)
      leaders.push(await addPerson(pool, id, { role: 'leader', school, name: `Lea L${String(at)}` }));
  }
  for (const one of assistants.slice(0, 4)) await addCoachLink(pool, one, coach);
  return { id, hr, assistants, leaders };
}

const grantOf = async (who: PersonActor, role: string): Promise<string | undefined> => {
  const { rows } = await owner.query<{ id: string }>(
    'select id from role_grant where person_id = $1 and role = $2',
    [who.personId, role],
  );
  return rows[0]?.id;
};
const jobOf = async (hr: PersonActor, who: PersonActor) => {
  const { person } = await must(ctx, hr, readStaffMember, { personId: who.personId });
  const [job] = [...person.jobs, ...person.past];
  return { personId: who.personId, employmentId: job?.id, version: String(job?.version) };
};

describe('where something of every kind is open', () => {
  beforeAll(async () => {
    const { assistant: person, leader, coach } = world;
    await addPerson(owner, world.board, { role: 'director', name: 'Dirk Dam' });
    await openEverything(ctx, owner, { person, leader }, coach);
  });

  test('every number is the number of rows behind it, on the day itself and when all of it is late', async () => {
    const now = await walk(world.board);
    expect(now).toMatchObject({
      'answer-steps': 2,
      'leader-prepare': 1,
      'leader-reports': 1,
      'late-elsewhere': 0,
    });
    expect(now['waits-elsewhere']).toBeGreaterThan(0);
    expect(now['mail-waiting']).toBeGreaterThan(0);
    setNow('2027-01-05T10:00:00Z');
    const later = await walk(world.board);
    expect(later['late-counterparts']).toBeGreaterThan(2);
    expect(later['late-elsewhere']).toBeGreaterThan(2);
    expect(later['mail-late']).toBe(later['late-counterparts']);
    setNow('2026-11-24T10:00:00Z');
  });
});

describe.each([
  ['a board of 57 small schools', 57, '41057'],
  ['a board of a single school', 1, '42001'],
] as const)('%s', (_, count, number) => {
  let board: Board;
  beforeAll(async () => {
    board = await boardOf(owner, count, number);
    for (const person of [...board.assistants.slice(0, 6), ...board.assistants.slice(-1)])
      await submittedStep(ctx, person, `Module van ${person.name}`);
    const [person, other] = board.assistants;
    const [leader] = board.leaders;
    if (person === undefined || other === undefined || leader === undefined)
      throw new Error('somebody is there');
    await startedConversation(ctx, { person, leader }, { plannedAt: '2026-12-12T09:30' });
    await reportedConversation(ctx, { person: other, leader });
  }, 120_000);

  test('numbers are the rows behind them', async () => {
    const told = await walk(board.id);
    expect(told).toMatchObject({ 'leader-prepare': 1, 'leader-reports': 1 });
    // Of the four leaders that walk: two at each school, and the first two talk already.
    expect(told['invite-people']).toBe(count === 1 ? undefined : 8 - 2);
  }, 120_000);

  test('after a change of leader, an ending, its undo, an absence and a refused row', async () => {
    const { hr } = board;
    const [leader] = board.leaders;
    const [person] = board.assistants;
    if (person === undefined || leader === undefined) throw new Error('somebody is there');
    const [schoolId] = person.schoolIds;
    const fresh = await addPerson(owner, board.id, { role: 'teacher', school: schoolId, name: 'Joost Jong' });
    await must(ctx, hr, endRole, {
      personId: leader.personId,
      grantId: await grantOf(leader, 'leader'),
      lastDay: '2026-11-23',
    });
    const atHr = (await walk(board.id))['open-counterparts'] ?? 0;
    expect(atHr).toBeGreaterThan(0);
    await must(ctx, hr, grantRole, {
      personId: fresh.personId,
      role: 'leader',
      schoolId,
      validFrom: '2026-11-24',
    });
    await walk(board.id);
    expect((await walkNumbers(ctx, await asOfNow(fresh))).told['answer-steps']).toBeGreaterThan(0);

    await must(ctx, hr, endEmployment, { ...(await jobOf(hr, person)), endsOn: '2026-11-20' });
    const without = await walk(board.id);
    await must(ctx, hr, reopenEmployment, await jobOf(hr, person));
    const again = await walk(board.id);
    expect(again['answer-steps']).toBe((without['answer-steps'] ?? 0) + 1);

    const standIn = await addPerson(owner, board.id, { role: 'coach', name: 'Ruud Rood' });
    await must(ctx, fresh, setAbsence, {
      personId: fresh.personId,
      standInId: standIn.personId,
      fromOn: '2026-11-24',
      toOn: '2026-12-04',
    });
    const covered = await walkNumbers(ctx, await asOfNow(standIn));
    expect(covered.told['answer-steps']).toBeGreaterThan(0);
    await walk(board.id);

    const lead = await asOfNow(fresh);
    const { items: rows } = await must(ctx, lead, listCounterparts, { whose: 'mine', state: 'waiting' });
    const step = rows.find(({ kind }) => kind === 'answer');
    const other = rows.find(({ kind }) => kind !== 'answer');
    await must(ctx, lead, refuseCounterpart, {
      counterpartId: other?.id,
      version: other?.version,
      reason: 'niet dit jaar',
    });
    const { rows: versions } = await owner.query<{ version: number }>(
      'select version from plan_step where id = $1',
      [step?.itemId],
    );
    await must(ctx, lead, answerStep, {
      stepId: step?.itemId,
      ...versions[0],
      answer: 'not-now',
      note: 'na de zomer',
    });
    await walk(board.id);
  }, 240_000);
});
