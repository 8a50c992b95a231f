import { describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { newId } from '#server/ids.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addShare, buildWorld } from '#tests/support/world.ts';
import { readHome } from './read-home.ts';

const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);

const homeOf = async (actor: PersonActor) => {
  const outcome = await readHome.execute(ctx, actor, {});
  if (!outcome.ok) throw new Error('everybody has a home');
  return outcome.value;
};

const addCounterpart = async (
  title: string,
  dueOn: string,
  ownerRole = 'leader',
  state = 'open',
  school = world.school,
): Promise<void> => {
  const id = newId();
  await owner.query(
    `insert into counterpart (tenant_id, id, pair, kind, item_kind, item_id, person_id, school_id, title, owner_role,
       owner_rule, owner_school_id, due_on, state, created_at)
     values ($1, $2, 3, 'practice-place', 'plan-step', $3, $4, $5, $6, $7, $8, $9, $10, $11, now())`,
    [
      world.board,
      id,
      id,
      world.assistant.personId,
      school,
      title,
      ownerRole,
      ownerRole,
      school,
      dueOn,
      state,
    ],
  );
};

describe('the home of support staff', () => {
  test('begins with the card, and shows every stage', async () => {
    const home = await homeOf(world.assistant);
    expect(home).toMatchObject({
      firstName: 'Samira',
      ownJourney: true,
      next: { code: 'fill-card' },
      waiting: [],
    });
    expect(home.stages).toHaveLength(6);
  });

  test('shows what waits on the other side once for each who is at turn: how much, from when, and where it stands', async () => {
    await addCounterpart('Promised', '2026-11-30', 'leader', 'promised');
    const waiting = async () =>
      (await homeOf(world.assistant)).waiting.map(({ ownerName, count, nextDue, late, title, href }) => [
        ownerName,
        `${String(count)} from ${nextDue}, ${String(late)} late`,
        title,
        href,
      ]);
    expect(await waiting()).toEqual([]);
    await addCounterpart('Later', '2026-12-20');
    await addCounterpart('Sooner', '2026-11-20', 'hr');
    await addCounterpart('Done', '2026-11-20', 'hr', 'done');
    const at = (owner: string) => `/counterparts?whose=own&state=waiting&owner=${owner}`;
    const two = [
      ['Henk Hofman', '1 from 2026-11-20, 1 late', 'Sooner', at(world.hr.personId)],
      ['Karin de Wit', '1 from 2026-12-20, 0 late', 'Later', at(world.leader.personId)],
    ];
    expect(await waiting()).toEqual(two);
    await addCounterpart('Third', '2026-12-21', 'board');
    await addCounterpart('Fourth', '2026-12-22', 'board');
    expect(await waiting()).toEqual([
      ...two,
      ['Bea Bestuur', '2 from 2026-12-21, 0 late', '', at(world.boardMember.personId)],
    ]);
    await owner.query(`delete from counterpart where owner_role = 'board'`);
  });
});

test('a coach who asks to see something is told of until she shows it, or puts the question aside', async () => {
  await owner.query(
    `insert into profile_ask (tenant_id, id, person_id, coach_id, part, asked_at)
     values ($1, gen_random_uuid(), $2, $3, 'card', now())`,
    [world.board, world.assistant.personId, world.coach.personId],
  );
  const asked = async () => {
    const { next, more } = await homeOf(world.assistant);
    return [next, ...more].find(({ code }) => code === 'share-asked') ?? null;
  };
  expect(await asked()).toEqual({ code: 'share-asked', href: '/profile', name: 'Carla Coach' });
  await addShare(owner, world.assistant, 'card:offer', 'coach');
  expect(await asked()).toBeNull();
  await owner.query('delete from share');
  await owner.query('update profile_ask set put_aside_at = now()');
  expect(await asked()).toBeNull();
});

describe('the home of the other side', () => {
  test('counts what this role owns here, late apart from open', async () => {
    expect((await homeOf(world.leader)).next).toMatchObject({
      code: 'open-counterparts',
      href: '/counterparts?whose=mine&state=waiting',
      count: 1,
      people: 1,
      who: ['Samira Bakker'],
      due: '2026-12-20',
    });
    expect((await homeOf(world.hr)).next).toMatchObject({
      code: 'late-counterparts',
      href: '/counterparts?whose=mine&state=late',
      count: 1,
    });
  });

  test('asks a leader for the people who had no talk, a coach for profiles, a board to look', async () => {
    expect((await homeOf(world.leader)).more).toContainEqual({
      code: 'invite-people',
      href: '/conversations/new?show=without-talk',
      count: 1,
      people: 1,
      who: ['Samira Bakker'],
      due: null,
    });
    expect((await homeOf(world.coach)).next).toMatchObject({
      code: 'write-profiles',
      href: '/profiles?show=write',
      count: 1,
    });
    expect((await homeOf(world.boardMember)).next.code).toBe('look-at-picture');
    expect((await homeOf(world.boardMember)).more).toContainEqual({
      code: 'look-at-demand',
      href: '/demand',
    });
    expect((await homeOf(world.leader)).more.map(({ code }) => code)).not.toContain('look-at-demand');
    expect(await homeOf(world.teacher)).toMatchObject({
      next: { code: 'all-done', href: '/shared' },
      wasAsked: false,
    });
    await owner.query(
      `update counterpart set owner_role = 'teacher', owner_person_id = $1, state = 'done'
       where id = (select min(id::text)::uuid from counterpart where state <> 'withdrawn')`,
      [world.teacher.personId],
    );
    expect(await homeOf(world.teacher)).toMatchObject({ wasAsked: true });
    expect(await homeOf(world.leader)).toMatchObject({ wasAsked: false });
  });

  test('knows nothing of another school or board', async () => {
    expect((await homeOf(world.otherSchoolLeader)).next.code).toBe('invite-people');
    expect((await homeOf(world.otherBoardHr)).next.code).not.toBe('late-counterparts');
  });
});

describe('what waits with others', () => {
  test('is told per owner and school to who is near; to a board only what was published of the whole', async () => {
    expect((await homeOf(world.leader)).waitingWith).toMatchObject([
      { ownerRole: 'hr', schoolName: null, count: 1, late: 1 },
    ]);
    expect((await homeOf(world.hr)).waitingWith).toMatchObject([
      { ownerRole: 'leader', schoolName: 'De Regenboog', count: 1, late: 0 },
    ]);
    expect((await homeOf(world.boardMember)).waitingWith).toEqual([]);
    expect((await homeOf(world.otherSchoolLeader)).waitingWith).toEqual([]);
    expect((await homeOf(world.otherBoardHr)).waitingWith).toEqual([]);
    expect((await homeOf(world.assistant)).waitingWith).toEqual([]);
  });

  test('the board stands there once, for whichever school something waits with it; leaders stand per school', async () => {
    await addCounterpart('One', '2026-12-01', 'board');
    await addCounterpart('Two', '2026-11-01', 'board', 'open', world.otherSchool);
    await addCounterpart('Three', '2026-12-01', 'leader', 'open', world.otherSchool);
    const rows = (await homeOf(world.hr)).waitingWith;
    expect(rows.filter(({ ownerRole }) => ownerRole === 'board')).toMatchObject([
      { ownerRole: 'board', schoolName: null, count: 2, late: 1 },
    ]);
    expect(rows.filter(({ ownerRole }) => ownerRole === 'leader')).toHaveLength(2);
  });
});

describe('funding that closes', () => {
  const windows = (closesOn: string, knownUntil: string | null = null) =>
    owner.query(
      `update shared_knowledge set content = content || jsonb_build_object('knownUntil', $2::text, 'windows',
         jsonb_build_array(jsonb_build_object('opensOn', '2026-10-01', 'closesOn', $1::text)))
       where kind = 'funding' and code = 'sool'`,
      [closesOn, knownUntil],
    );
  const told = async (actor: PersonActor) => {
    const { next, more } = await homeOf(actor);
    return [next, ...more].find(({ code }) => code === 'funding-closes') ?? null;
  };

  test.each([
    ['2026-11-24', null, 1],
    ['2026-12-24', null, 1],
    ['2026-12-25', null, 0],
    ['2026-11-23', null, 0],
    ['2026-12-01', '2026-11-24', 1],
    ['2026-12-01', '2026-11-23', 0],
  ])('on %s, known until %s: HR hears of %i', async (closesOn, knownUntil, count) => {
    await windows(closesOn, knownUntil);
    const found = await told(world.hr);
    expect(found?.count ?? 0).toBe(count);
    if (found !== null) expect(found.href).toBe('/funding?show=soon');
    for (const other of [world.leader, world.boardMember, world.assistant])
      expect(await told(other)).toBeNull();
  });
});

describe('a school that nobody leads', () => {
  const vacant = {
    code: 'school-without-leader',
    href: `/staff?schoolId=${world.school}`,
    name: 'De Regenboog',
  };
  const lead = (day: string | null) =>
    owner.query(`update role_grant set valid_to = $2 where person_id = $1`, [world.leader.personId, day]);

  test('is the first thing that HR reads, by name, until somebody has the role', async () => {
    expect((await homeOf(world.hr)).next).not.toEqual(vacant);
    await lead('2026-11-23');
    expect((await homeOf(world.hr)).next).toEqual(vacant);
    expect((await homeOf(world.boardMember)).next).not.toEqual(vacant);
    expect((await homeOf(world.otherBoardHr)).next).not.toEqual(vacant);
    const { rows } = await owner.query<{ id: string }>(
      `insert into role_grant (tenant_id, id, person_id, role, school_id, valid_from)
       values ($1, gen_random_uuid(), $2, 'director', null, '2026-11-01') returning id`,
      [world.board, world.boardMember.personId],
    );
    expect((await homeOf(world.hr)).next).not.toEqual(vacant);
    await owner.query('delete from role_grant where id = $1', [rows[0]?.id]);
    await lead(null);
  });
});
test('counts the parts of her card as the card does, and tells of feedback begun and not sent', async () => {
  const { personId } = world.assistant;
  const requestId = newId();
  await owner.query(
    `insert into card_item (tenant_id, id, person_id, part, title, level, created_at)
     values ($1, $2, $3, 'diplomas', '', 'mbo-4', now()), ($1, $4, $3, 'expertise', '', null, now())`,
    [world.board, newId(), personId, newId()],
  );
  const { stages } = await homeOf(world.assistant);
  expect(stages.find(({ code }) => code === 'card')).toMatchObject({ parts: 1 });
  await owner.query(
    `insert into round (tenant_id, id, kind, person_id, mode, state, created_at) values ($1, $2, 'feedback', $3, 'named', 'draft', now())`,
    [world.board, requestId, personId],
  );
  const after = await homeOf(world.assistant);
  expect(after.stages.find(({ code }) => code === 'feedback')).toMatchObject({
    isDraft: true,
    href: `/feedback/${requestId}`,
  });
});
