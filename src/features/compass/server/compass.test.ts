import { describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { toolsOf } from '#server/events.ts';
import { testDatabase } from '#tests/support/database.ts';
import { listening } from '#tests/support/listening.ts';
import { expectOutsidersDenied } from '#tests/support/outsider.ts';
import { addPerson, addShare, buildWorld } from '#tests/support/world.ts';
import { answerCompass } from './answer-compass.ts';
import { autosaveCompass } from './autosave-compass.ts';
import { onCompassShown } from './on-compass-shown.ts';
import { openDirection } from './open-direction.ts';
import { readCompass } from './read-compass.ts';
import { readOwnCompass } from './read-own-compass.ts';

const { payloads: told, handlers } = listening('compass.answered');
const { ctx, owner, setNow } = await testDatabase({ handlers });
const world = await buildWorld(owner);
const personId = world.assistant.personId;

const person = () =>
  addPerson(owner, world.board, { role: 'support-staff', school: world.school, name: 'Noor Aydin' });
const readOwn = async (actor: PersonActor) => {
  const outcome = await readOwnCompass.execute(ctx, actor, { personId: actor.personId });
  if (!outcome.ok) throw new Error(`not readable: ${outcome.error.kind}`);
  return outcome.value;
};
const read = async (actor: PersonActor) => {
  const outcome = await readCompass.execute(ctx, actor, { personId });
  if (!outcome.ok) throw new Error(`not readable: ${outcome.error.kind}`);
  return outcome.value;
};

/** She shows a thing to her leader; the sharing slice tells it in the same transaction. */
const show = async (actor: PersonActor, thing: string): Promise<void> => {
  await addShare(owner, actor, thing, 'leader');
  await ctx.db.transaction(
    { tenantId: actor.tenantId },
    (db) =>
      onCompassShown(toolsOf(ctx, db, actor, ctx.now()), {
        personId: actor.personId,
        thing,
        audience: 'leader',
      }),
    true,
  );
};

describe('keep-compass', () => {
  test('keeps a half-answered compass and gives its version', async () => {
    const noor = await person();
    const keep = (version: string, wishes: unknown) =>
      autosaveCompass.execute(ctx, noor, { personId: noor.personId, version, wishes });
    expect(await keep('0', { expert: { want: '5' } })).toEqual({ ok: true, value: { version: 1 } });
    const expert = { want: '5', knew: 'no', note: 'Ik wil rekenen leren uitleggen.' };
    expect(await keep('1', { expert })).toEqual({ ok: true, value: { version: 2 } });
    expect(await readOwn(noor)).toMatchObject({
      version: 2,
      wishes: { expert: { ...expert, want: 5 } },
      past: [],
    });
  });

  test('from an old page shows what was kept meanwhile, and loses nothing', async () => {
    const noor = await person();
    const input = { personId: noor.personId, version: 0, wishes: { tasks: { want: 4 } } };
    await autosaveCompass.execute(ctx, noor, input);
    const late = await autosaveCompass.execute(ctx, noor, { ...input, wishes: { tasks: { want: 1 } } });
    expect(late).toMatchObject({
      error: { kind: 'conflict', theirs: { version: 1, wishes: { tasks: { want: 4 } } } },
    });
    expect((await readOwn(noor)).wishes.tasks.want).toBe(4);
  });

  test('from two windows at the same moment lets one of them through', async () => {
    const noor = await person();
    const input = { personId: noor.personId, version: 0, wishes: { reach: { want: 2 } } };
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => autosaveCompass.execute(ctx, noor, input)),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('of another day does not erase the earlier answer; of the same day it does', async () => {
    const noor = await person();
    const keep = async (version: number, want: number) =>
      autosaveCompass.execute(ctx, noor, {
        personId: noor.personId,
        version,
        wishes: { leadership: { want } },
      });
    setNow('2026-11-24T10:00:00Z');
    await keep(0, 1);
    await keep(1, 2);
    setNow('2026-12-01T10:00:00Z');
    await keep(2, 4);
    await keep(3, 5);
    const { wishes, past, answeredOn } = await readOwn(noor);
    expect(wishes.leadership.want).toBe(5);
    expect(answeredOn).toBe('2026-12-01');
    expect(past).toMatchObject([{ direction: 'leadership', want: 2, answeredOn: '2026-11-24' }]);
    setNow('2026-11-24T10:00:00Z');
  });
});

describe('answer-compass', () => {
  test('tells nobody while she shows it to nobody, or to her coach only', async () => {
    const noor = await person();
    told.length = 0;
    await answerCompass.execute(ctx, noor, {
      personId: noor.personId,
      version: 0,
      wishes: { tasks: { want: 5 } },
    });
    await addShare(owner, noor, 'compass', 'coach');
    await answerCompass.execute(ctx, noor, {
      personId: noor.personId,
      version: 1,
      wishes: { tasks: { want: 4 } },
    });
    expect(told).toEqual([]);
  });

  test('tells the other side what she answered once she shows it to her leader', async () => {
    const noor = await person();
    const wishes = { tasks: { want: 5, options: ['educational-development'] }, expert: { note: 'nog niet' } };
    await answerCompass.execute(ctx, noor, { personId: noor.personId, version: 0, wishes });
    told.length = 0;
    await show(noor, 'compass');
    expect(told).toMatchObject([{ personId: noor.personId, direction: 'tasks', gap: false }]);
    await answerCompass.execute(ctx, noor, { personId: noor.personId, version: 1, wishes });
    expect(told).toHaveLength(2);
  });

  test('showing something else says nothing about the compass', async () => {
    const noor = await person();
    await autosaveCompass.execute(ctx, noor, {
      personId: noor.personId,
      version: 0,
      wishes: { tasks: { want: 5 } },
    });
    told.length = 0;
    await show(noor, 'plan');
    expect(told).toEqual([]);
  });

  test('says so when she wants what hardly can, or did not know what can', async () => {
    const noor = await person();
    await addShare(owner, noor, 'compass', 'leader');
    await openDirection.execute(ctx, world.leader, {
      ...{ schoolId: world.school, item: 'tasks', can: 3, reason: 'Eén ochtend per week.', version: 0 },
      open: ['variety'],
    });
    told.length = 0;
    const tasks = { want: 5, knew: 'no', options: ['variety', 'coordinate-support-staff'] };
    await answerCompass.execute(ctx, noor, { personId: noor.personId, version: 0, wishes: { tasks } });
    expect(told).toMatchObject([{ gap: true, news: true }]);
  });

  test.each([
    ['a want that does not exist', { expert: { want: 9 } }, 'wishes.expert.want'],
    ['an option of another direction', { tasks: { options: ['region'] } }, 'wishes.tasks.options.0'],
    ['a note as long as a book', { reach: { note: 'x'.repeat(2001) } }, 'wishes.reach.note'],
  ])('refuses %s at its field', async (_, wishes, field) => {
    const outcome = await answerCompass.execute(ctx, world.assistant, { personId, version: 0, wishes });
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'invalid', fields: { [field]: [{}] } } });
  });
});

describe('read-own-compass', () => {
  test('is for her who answers it: not for others, and not for who has no compass to answer', async () => {
    await expectOutsidersDenied({
      ctx,
      owner,
      useCase: readOwnCompass,
      input: { personId: world.leader.personId },
      outsiders: [{ name: 'a leader, about himself', actor: world.leader }],
    });
  });
});

describe('read-compass', () => {
  test('before she shows it exists for nobody else; after, only for whom she chose', async () => {
    await addShare(owner, world.assistant, 'compass', 'coach');
    expect(await read(world.coach)).toMatchObject({
      own: false,
      name: { fullName: 'Samira Bakker', givenName: 'Samira' },
    });
  });

  test('a coach she did not accept sees nothing', async () => {
    const stranger = await addPerson(owner, world.board, { role: 'coach', name: 'Piet Post' });
    await expectOutsidersDenied({
      ctx,
      owner,
      useCase: readCompass,
      input: { personId },
      outsiders: [{ name: 'coach without acceptance', actor: stranger }],
    });
  });

  test('writes down that somebody looked', async () => {
    await read(world.coach);
    const { rows } = await owner.query(
      `select 1 from audit_event where event = 'compass.read' and actor_person_id = $1 and subject_person_id = $2`,
      [world.coach.personId, personId],
    );
    expect(rows.length).toBeGreaterThan(0);
  });
});
