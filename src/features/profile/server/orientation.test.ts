import { describe, expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { bring } from '#tests/support/profile.ts';
import { addCoachLink, addPerson, addShare, buildWorld } from '#tests/support/world.ts';
import { askForPart } from './ask-for-part.ts';
import { listProfiles } from './list-profiles.ts';
import { putAsideAsk } from './put-aside-ask.ts';
import { readAsks } from './read-asks.ts';
import { readOrientation } from './read-orientation.ts';

const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);
const { coach, assistant } = world;
const { personId } = assistant;
const stranger = await addPerson(owner, world.board, { role: 'coach', name: 'Piet Post' });

const orientation = async () => {
  const outcome = await readOrientation.execute(ctx, coach, { personId });
  if (!outcome.ok) throw new Error(outcome.error.kind);
  return outcome.value.orientation;
};
const asks = async () => {
  const outcome = await readAsks.execute(ctx, assistant, { personId });
  if (!outcome.ok) throw new Error(outcome.error.kind);
  return outcome.value;
};

describe('the orientation, for her coach', () => {
  test('says which parts are there and which are shown, and nothing of what is in them', async () => {
    const none = { isThere: false, isShown: false, isAsked: false };
    expect(await orientation()).toEqual({ card: none, conversation: none, feedback: none, compass: none });
    await owner.query(
      `insert into compass_wish (tenant_id, id, person_id, direction, want, answered_on)
       values ($1, gen_random_uuid(), $2, 'expert', 4, '2026-11-01')`,
      [world.board, personId],
    );
    expect((await orientation()).compass).toEqual({ isThere: true, isShown: false, isAsked: false });
    await addShare(owner, assistant, 'compass', 'coach');
    expect((await orientation()).compass.isShown).toBe(true);
    await addShare(owner, assistant, 'card:offer', coach.personId);
    expect((await orientation()).card.isShown).toBe(true);
    await addShare(owner, assistant, 'feedback', 'leader');
    expect((await orientation()).feedback.isShown).toBe(false);
  });
});

describe('asking to see a part', () => {
  test('once; she shares it or puts it aside', async () => {
    await askForPart.execute(ctx, coach, { personId, part: 'feedback' });
    const mails = await owner.query(
      `select from mail_message where key like 'profile:' || $1 || ':asked:%:feedback:%'`,
      [personId],
    );
    expect(mails.rowCount).toBe(1);
    await askForPart.execute(ctx, coach, { personId, part: 'feedback' });
    await askForPart.execute(ctx, coach, { personId, part: 'compass' });
    const open = await asks();
    expect(open.asks).toMatchObject([{ part: 'feedback', coachName: 'Carla Coach' }]);
    expect(open.coaches).toEqual([{ id: coach.personId, name: 'Carla Coach' }]);
    expect((await orientation()).feedback.isAsked).toBe(true);
    const askId = open.asks[0]?.id;
    expect((await putAsideAsk.execute(ctx, assistant, { personId, askId })).ok).toBe(true);
    expect((await asks()).asks).toEqual([]);
  });

  test('there is nothing to ask about the conversation', async () => {
    const outcome = await askForPart.execute(ctx, coach, { personId, part: 'conversation' });
    expect(outcome).toMatchObject({ error: { kind: 'invalid' } });
  });

  test('an unknown question is not found', async () => {
    const outcome = await putAsideAsk.execute(ctx, assistant, { personId, askId: personId });
    expect(outcome).toMatchObject({ error: { kind: 'not-found' } });
  });
});

describe('the coach’s list', () => {
  test('holds those who said yes, with function, school and state', async () => {
    const noor = await addPerson(owner, world.board, {
      role: 'support-staff',
      school: world.school,
      name: 'Noor Aydin',
    });
    await owner.query(
      `insert into coach_link (tenant_id, id, person_id, coach_id, asked_by, asked_at) values ($1, gen_random_uuid(), $2, $3, $3, now())`,
      [world.board, noor.personId, coach.personId],
    );
    await bring(ctx, assistant, coach, 'given');
    const outcome = await listProfiles.execute(ctx, coach, {});
    expect(outcome).toMatchObject({
      value: {
        people: [
          {
            person: {
              fullName: 'Samira Bakker',
              functionCode: 'onderwijsassistent-a',
              schools: ['De Regenboog'],
            },
            state: 'given',
            isMine: true,
            changedOn: '2026-11-24',
          },
        ],
      },
    });
  });

  test('says when another coach writes', async () => {
    await addCoachLink(owner, assistant, stranger);
    const outcome = await listProfiles.execute(ctx, stranger, {});
    expect(outcome).toMatchObject({ value: { people: [{ state: 'given', isMine: false }] } });
  });

  test('is for coaches only, and holds nobody of another board', async () => {
    const elsewhere = await addPerson(owner, world.otherBoard, { role: 'coach', name: 'Eva Elders' });
    expect(await listProfiles.execute(ctx, elsewhere, {})).toEqual({
      ok: true,
      value: { people: [], show: null },
    });
  });
});

test('what her coaches ask and how they are called is one statement beside who she is', async () => {
  const before = ctx.db.statements;
  await asks();
  expect(ctx.db.statements - before).toBe(2);
});
