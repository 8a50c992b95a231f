import { expect, test } from 'vitest';
import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { testDatabase } from '#tests/support/database.ts';
import { buildWorld } from '#tests/support/world.ts';
import { personSubject } from './db/subject.ts';
import { inOneReading } from './reading.ts';
import { query } from './usecase.ts';

const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);
const personId = world.assistant.personId;

const reads = (audit: string, isThere = true) =>
  query({
    permission: 'staff.read',
    audit,
    input: z.strictObject({ personId: z.uuid() }),
    about: ({ db, today }, input) => personSubject(db, input.personId, today, null),
    run: async ({ db }, input) => {
      const row = await db
        .selectFrom('person')
        .select('given_name')
        .where('id', '=', input.personId)
        .executeTakeFirst();
      return isThere ? ok(row?.given_name) : err(notFound);
    },
  });
const [first, second, third] = [reads('test.first'), reads('test.second'), reads('test.third', false)];

const looks = async (): Promise<string[]> =>
  (
    await owner.query<{ event: string }>(
      `delete from audit_event where kind = 'looked' and subject_person_id = $1 and actor_person_id = $2 returning event`,
      [personId, world.leader.personId],
    )
  ).rows.map(({ event }) => event);

const statementsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const before = ctx.db.statements;
  await work();
  return ctx.db.statements - before;
};

test('use cases of one answer read the facts about her once, go together, and are each written down', async () => {
  const read = () =>
    inOneReading(ctx, world.leader, (at) =>
      Promise.all([first, second].map((one) => one.execute(at, world.leader, { personId }))),
    );
  expect(await read()).toEqual([ok('Samira'), ok('Samira')]);
  expect((await looks()).sort()).toEqual(['test.first', 'test.second']);
  // The facts, both reads, and who looked.
  expect(await statementsOf(read)).toBe(3);
  await looks();
});

test('one that is refused leaves no trace, and does not undo that of another', async () => {
  const answers = await inOneReading(ctx, world.leader, async (at) => [
    await first.execute(at, world.leader, { personId }),
    await third.execute(at, world.leader, { personId }),
  ]);
  expect(answers).toMatchObject([{ ok: true }, { ok: false, error: notFound }]);
  expect(await looks()).toEqual(['test.first']);
});

test('who looked is known before anything is answered: an answer that cannot be written down is none', async () => {
  await owner.query('revoke insert on audit_event from ontwikkeldoor_app');
  const answer = inOneReading(ctx, world.leader, (at) => first.execute(at, world.leader, { personId }));
  await expect(answer).rejects.toThrow('permission denied');
  await owner.query('grant insert on audit_event to ontwikkeldoor_app');
});

test.each(world.outsiders)('$name finds nothing beside somebody who may', async ({ actor }) => {
  const answers = await inOneReading(ctx, world.leader, async (at) => [
    await first.execute(at, world.leader, { personId }),
    await first.execute(at, actor, { personId }),
  ]);
  expect(answers).toMatchObject([{ ok: true }, { ok: false }]);
  const alone = await inOneReading(ctx, actor, (at) => first.execute(at, actor, { personId }));
  expect(alone.ok).toBe(false);
  await looks();
});

test('what is asked with a reading of before is read anew', async () => {
  const read = () => inOneReading(ctx, world.leader, (at) => first.execute(at, world.leader, { personId }));
  await read();
  await owner.query(`update employment set ends_on = starts_on where person_id = $1`, [personId]);
  expect(await read()).toMatchObject({ ok: false });
});
