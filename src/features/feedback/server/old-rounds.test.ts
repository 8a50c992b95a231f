import { describe, expect, test } from 'vitest';
import { testDatabase } from '#tests/support/database.ts';
import { answer, fillIn, openRound, valueOf } from '#tests/support/feedback.ts';
import type { TestRound } from '#tests/support/feedback.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';
import { closeRequest, feedbackSchedule, readLink, remindInvited, withdrawRequest } from './round.ts';
import { readOwnRequest } from './read-request.ts';
import { seal } from '#shapes/round/server/seal.ts';

/** Rounds without names that were sent before rounds were sealed: answers lie open, and a mark stands beside a name. */
const { ctx, owner, superuser } = await testDatabase();
const world = await buildWorld(owner);
const system = { kind: 'system', tenantId: world.board } as const;
const six = ['Noor Prins', 'Ilse Maas', 'Tom Berg', 'Rob Dekker', 'Eva Smit', 'Daan Kok'];

/** Puts a round back into the old form: these answered with that figure, the sixth is typing. */
async function oldRound(name: string, answered: number) {
  const her = await addPerson(owner, world.board, { role: 'support-staff', school: world.school, name });
  const round = await openRound(ctx, owner, her, 'together', six);
  const client = await superuser.connect();
  await client.query('begin; set local session_replication_role = replica');
  await client.query('delete from round_sealed where round_id = $1', [round.roundId]);
  for (const [n, { actor }] of round.guests.slice(0, answered).entries()) {
    await client.query('update round_invitation set answered = true, nonce = null where id = $1', [
      actor.linkId,
    ]);
    for (const { id } of round.questions) {
      await client.query(
        `insert into round_answer (tenant_id, id, round_id, mode, question_id, rating)
         values ($1, gen_random_uuid(), $2, 'together', $3, $4)`,
        [world.board, round.roundId, id, n + 1],
      );
    }
  }
  const typing = round.guests[5];
  if (typing === undefined) throw new Error('a sixth guest');
  const half = seal(typing.token, typing.actor.linkId, { ratings: {}, texts: { level: 'half af' } });
  await client.query('update round_invitation set sealed_draft = $2, draft_version = 4 where id = $1', [
    typing.actor.linkId,
    half,
  ]);
  await client.query('commit');
  client.release();
  return { her, round, typing };
}

const lyingOpen = async ({ roundId }: TestRound): Promise<number> => {
  const { rows } = await owner.query(
    `select 1 from round_answer where round_id = $1
     union all select 1 from round_invitation where round_id = $1 and (answered or sealed_draft is not null or draft_version <> 1)`,
    [roundId],
  );
  return rows.length;
};

describe('a round of the old form', () => {
  test('is sealed at the next start, and goes on with all that came in', async () => {
    const { her, round, typing } = await oldRound('Vroeg Eerder', 4);
    expect(await lyingOpen(round)).toBeGreaterThan(0);
    await feedbackSchedule.run(ctx, system);
    expect(await lyingOpen(round)).toBe(0);
    const link = valueOf(await readLink.execute(ctx, typing.actor, { token: typing.token }));
    expect(link.form).toMatchObject({ version: 4, sheet: { texts: { level: 'half af' } } });
    const { roundId } = round;
    expect(valueOf(await readOwnRequest.execute(ctx, her, { roundId })).request.answered).toBeNull();
    const fifth = round.guests[4];
    if (fifth === undefined) throw new Error('a fifth guest');
    await answer(ctx, fifth, round, '5', '');
    valueOf(await remindInvited.execute(ctx, her, { roundId }));
    const { rows } = await owner.query(
      `select 1 from mail_message m join round_invitation i on m.key = 'feedback:' || i.id || ':remind'
       where i.round_id = $1`,
      [roundId],
    );
    expect(rows).toHaveLength(6);
    expect(valueOf(await closeRequest.execute(ctx, her, { roundId })).state).toBe('closed');
    const { request, results } = valueOf(await readOwnRequest.execute(ctx, her, { roundId }));
    expect(request.answered).toBe(5);
    expect(results?.[0]?.questions[0]?.others).toEqual([1, 2, 3, 4, 5]);
  });

  test('is sealed by who answers first, when that is sooner', async () => {
    const { round } = await oldRound('Snel Daarna', 3);
    const fifth = round.guests[4];
    if (fifth === undefined) throw new Error('a fifth guest');
    await fillIn(ctx, fifth, round, '3', '');
    expect(await lyingOpen(round)).toBe(0);
  });

  test.each([
    ['withdrawn', withdrawRequest],
    ['ended with too few answers', closeRequest],
  ])('leaves nothing when it is %s', async (_, useCase) => {
    const { her, round } = await oldRound(`Toch Niet ${useCase.audit}`, 3);
    const { roundId } = round;
    expect(await useCase.execute(ctx, her, { roundId })).toMatchObject({ ok: true });
    expect(await lyingOpen(round)).toBe(0);
    expect(valueOf(await readOwnRequest.execute(ctx, her, { roundId })).request.state).toBe('withdrawn');
  });
});
