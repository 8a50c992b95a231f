import { expect, test } from 'vitest';
import { counterpartScope } from '#access/counterpart.ts';
import { addDays, dayInNetherlands } from '#core/date.ts';
import { newId } from '#server/ids.ts';
import { testDatabase } from '#tests/support/database.ts';
import { buildWorld } from '#tests/support/world.ts';
import type { Asking } from '../domain/asking.ts';
import { mayRun } from '../domain/may-run.ts';
import { readUnsettled } from './keep.store.ts';
import { openFor, openOnce, settleFor } from './open.ts';
import type { CounterpartTools } from './open.ts';
import { readSidesOf } from './settle.store.ts';
import { readSides } from './sides.store.ts';

const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);
const { assistant, leader } = world;
const today = dayInNetherlands(ctx.now());

const inside = <T>(work: (tools: CounterpartTools) => Promise<T>): Promise<T> =>
  ctx.db.transaction(
    { tenantId: world.board, personId: assistant.personId },
    (db) => work({ db, actor: assistant, now: ctx.now() }),
    true,
  );

/** A thing of the school, in which nobody stands by name. */
const ofSchool = (id = newId()) =>
  ({ kind: 'school-goal', id, personId: null, schoolId: world.school, title: 'Lezen' }) as const;
const goal = (about: Asking['about'], given: Partial<Asking> = {}): Asking => ({
  pair: 'personal-goal',
  kind: 'goal',
  about,
  ...given,
});
const sidesAt = (about: { readonly kind: 'school-goal'; readonly id: string }) =>
  inside(({ db }) => readSides(db, about, counterpartScope(leader), today));

test('the pair says who and until when; people may say it otherwise', async () => {
  const byRule = ofSchool();
  const named = ofSchool();
  const dueOn = addDays(today, 3);
  await inside((tools) =>
    openFor(tools, goal(byRule), goal(named, { owner: 'coach', ownerPersonId: world.coach.personId, dueOn })),
  );
  expect(await sidesAt(byRule)).toMatchObject([
    { kind: 'goal', ownerRole: 'leader', ownerName: 'Karin de Wit', dueOn: addDays(today, 84), isMine: true },
  ]);
  expect(await sidesAt(named)).toMatchObject([{ ownerName: 'Carla Coach', dueOn, isMine: false }]);
});

test('an owner of another place stays when she whose thing it is moves', async () => {
  const area = newId();
  const about = { ...ofSchool(), personId: assistant.personId };
  await inside((tools) => openFor(tools, goal(about, { owner: 'board', place: area })));
  const [one] = await inside(({ db }) =>
    readUnsettled(db, today, { personId: assistant.personId, role: null }),
  );
  expect(one).toMatchObject({ role: 'board', schoolId: area, isElsewhere: true });
});

test('what happens often is asked once, until it is answered', async () => {
  const asked = { pair: 'feedback', kind: 'feedback' } as const;
  const of = (id: string) => ({ kind: 'feedback-request', id, personId: assistant.personId }) as const;
  const [first, second, third] = [newId(), newId(), newId()];
  await inside((tools) => openOnce(tools, { ...asked, about: of(first) }));
  await inside((tools) => openOnce(tools, { ...asked, about: of(second) }));
  await inside((tools) => settleFor(tools, of(first), 'done'));
  await inside((tools) => openOnce(tools, { ...asked, about: of(third) }));
  const { rows } = await owner.query(
    `select item_id, state from counterpart where kind = 'feedback' order by state`,
  );
  expect(rows).toEqual([
    { item_id: first, state: 'done' },
    { item_id: third, state: 'open' },
  ]);
});

test('the thing may go on when its other side moved, and asks nothing when it is over', async () => {
  const about = ofSchool();
  const runs = async () => mayRun(await inside(({ db }) => readSidesOf(db, about)));
  await inside((tools) => openFor(tools, goal(about), { ...goal(about), pair: 'task', kind: 'task' }));
  expect(await runs()).toEqual({ ok: false, waitsFor: 2, despite: 0 });
  await inside((tools) => settleFor(tools, { ...about, kinds: ['goal'] }, 'done'));
  expect(await runs()).toMatchObject({ ok: false, waitsFor: 1 });
  await inside((tools) => settleFor(tools, about, 'refused', 'Geen geld'));
  expect(await runs()).toEqual({ ok: true, waitsFor: 0, despite: 1 });
  await inside((tools) => settleFor(tools, { ...about, states: ['done', 'refused'] }, 'withdrawn'));
  expect(await sidesAt(about)).toEqual([]);
});

test('a pair asks only what the content says', async () => {
  const asked = goal(ofSchool(), { kind: 'money' });
  await expect(inside((tools) => openFor(tools, asked))).rejects.toThrow('does not ask money');
});
