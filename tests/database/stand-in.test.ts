import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#access/actor.ts';
import { dayInNetherlands } from '#core/date.ts';
import { readConversation } from '#features/conversation/server/read-conversation.ts';
import { readPreparation } from '#features/conversation/server/read-preparation.ts';
import { listCounterparts } from '#features/counterpart/server/list-counterparts.ts';
import { mailOwners } from '#features/counterpart/server/mail-owners.ts';
import { promiseCounterpart } from '#features/counterpart/server/promise-counterpart.ts';
import { readCounterpart } from '#features/counterpart/server/read-counterpart.ts';
import { readHome } from '#features/home/server/read-home.ts';
import { answerStep } from '#features/plan/server/answer-step.ts';
import { setAbsence } from '#features/staff/server/set-absence.ts';
import { personActor } from '#server/session/person-actor.ts';
import { handlers } from '#src/slices.ts';
import { must, readyConversation } from '#tests/support/conversation.ts';
import { testDatabase } from '#tests/support/database.ts';
import { submittedStep } from '#tests/support/everything-open.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';

/** Whoever stands in answers exactly what waits with her, for exactly those days, and reads nothing else of hers. */
const { ctx, owner, setNow } = await testDatabase({ handlers });
const world = await buildWorld(owner);
const { assistant, leader } = world;
const coach = await addPerson(owner, world.board, { role: 'coach', name: 'Ruud Rood' });

let stepId: string;
let conversationId: string;
beforeEach(async () => {
  setNow('2026-11-24T10:00:00Z');
  for (const table of ['absence', 'conversation', 'counterpart', 'plan_step', 'mail_message'])
    await owner.query(`truncate ${table} cascade`);
  stepId = await submittedStep(ctx, assistant, 'Module gedrag');
  conversationId = await readyConversation(ctx, { person: assistant, leader });
  await must(ctx, leader, setAbsence, {
    personId: leader.personId,
    standInId: coach.personId,
    fromOn: '2026-11-25',
    toOn: '2026-12-04',
  });
});

/** Who somebody is on the day of the clock, as a session knows her. */
const asOfNow = async (who: PersonActor): Promise<PersonActor> => {
  const found = await ctx.db.transaction(
    { tenantId: world.board },
    (tx) => personActor(tx, who.personId, dayInNetherlands(ctx.now())),
    false,
  );
  if (found === null) throw new Error('she is here');
  return found;
};
const mine = async (who: PersonActor) =>
  (await must(ctx, await asOfNow(who), listCounterparts, { whose: 'mine' })).items.map(({ id }) => id).sort();

describe('on a day on which she is away', () => {
  beforeEach(() => setNow('2026-11-26T09:00:00Z'));

  test('the stand-in has exactly what she has, and both see who answers now', async () => {
    const hers = await mine(leader);
    expect(hers.length).toBeGreaterThan(1);
    expect(await mine(coach)).toEqual(hers);
    const { counterpart } = await must(ctx, assistant, readCounterpart, { counterpartId: hers[0] });
    expect(counterpart).toMatchObject({ ownerName: leader.name, coveredBy: 'Ruud Rood' });
  });

  test('the number at home is the number in the list', async () => {
    const standIn = await asOfNow(coach);
    const { next, more } = await must(ctx, standIn, readHome, {});
    const open = [next, ...more].find(({ code }) => code === 'open-counterparts');
    expect(open).toMatchObject({ count: (await mine(coach)).length });
  });

  test('the stand-in answers a step and promises', async () => {
    const standIn = await asOfNow(coach);
    await must(ctx, standIn, answerStep, { stepId, version: 4, answer: 'can', promises: [] });
    const { items: rows } = await must(ctx, standIn, listCounterparts, { whose: 'mine' });
    const cover = rows.find(({ kind }) => kind === 'cover');
    const promise = {
      counterpartId: cover?.id,
      version: cover?.version,
      promisedFor: '2026-12-10',
      note: '',
    };
    await must(ctx, standIn, promiseCounterpart, promise);
    const row = await owner.query('select state, answered_by from counterpart where id = $1', [cover?.id]);
    expect(row.rows).toEqual([{ state: 'promised', answered_by: coach.personId }]);
  });

  test('the daily mail goes to the stand-in too', async () => {
    expect((await mailOwners.execute(ctx, { kind: 'system', tenantId: world.board }, {})).ok).toBe(true);
    const { rows } = await owner.query<{ recipient: string }>(
      `select recipient from mail_message where key like 'counterpart:digest:%'`,
    );
    expect(rows.some(({ recipient }) => recipient.startsWith('ruud.rood'))).toBe(true);
    expect(rows.some(({ recipient }) => recipient.startsWith('karin.de.wit'))).toBe(true);
  });

  test('her conversations and what was prepared for them stay with the two', async () => {
    const standIn = await asOfNow(coach);
    for (const [useCase, input] of [
      [readConversation, { conversationId: conversationId }],
      [readPreparation, { conversationId: conversationId, authorId: assistant.personId }],
      [readPreparation, { conversationId: conversationId }],
    ] as const)
      expect((await useCase.execute(ctx, standIn, input)).ok).toBe(false);
  });

  test('what is about the stand-in herself stays with others', async () => {
    await owner.query('update counterpart set person_id = $1', [coach.personId]);
    expect(await mine(coach)).toEqual([]);
    expect((await mine(leader)).length).toBeGreaterThan(0);
  });
});

test.each(['2026-11-24T12:00:00Z', '2026-12-05T09:00:00Z'])(
  'on %s the stand-in has nothing of hers',
  async (moment) => {
    setNow(moment);
    expect(await mine(coach)).toEqual([]);
    const outcome = await answerStep.execute(ctx, await asOfNow(coach), {
      stepId,
      version: 4,
      answer: 'can',
    });
    expect(outcome).toMatchObject({ error: { kind: 'not-found' } });
  },
);
