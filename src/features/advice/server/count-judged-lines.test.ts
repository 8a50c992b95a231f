import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor, PersonActor } from '#access/actor.ts';
import { newId } from '#server/ids.ts';
import { testDatabase } from '#tests/support/database.ts';
import { publishAfresh } from '#tests/support/figures/publish.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';
import type { World } from '#tests/support/world.ts';
import { countJudged } from './count-judged.ts';
import { countJudgedLines } from './count-judged-lines.ts';

const { ctx, owner } = await testDatabase({ figures: [countJudged] });
let world: World;

const people = (count: number, board = world.board, school = world.school) =>
  Promise.all(
    Array.from({ length: count }, (_, at) =>
      addPerson(owner, board, { role: 'support-staff', school, name: `Geheime Naam${String(at)}` }),
    ),
  );

/** A profile with one line in it, kept as the coach left it. */
async function takes(
  some: readonly PersonActor[],
  { line = 'try-another-task', title = 'Zoals het was', given = true } = {},
) {
  for (const { tenantId, personId } of some) {
    const profile = newId();
    await owner.query(
      `insert into development_profile (tenant_id, id, person_id, number, state, coach_id, created_at, changed_at, given_at)
       values ($1, $2, $3, 1, $4, $3, now(), now(), $5)`,
      [tenantId, profile, personId, given ? 'given' : 'draft', given ? new Date() : null],
    );
    await owner.query(
      `insert into profile_advice (tenant_id, id, profile_id, person_id, advice_id, rank, title, why, line, line_title,
         line_why, line_taken_on) values ($1, $2, $3, $4, $2, 1, $5, 'Daarom.', $6, 'Zoals het was', 'Daarom.', now())`,
      [tenantId, newId(), profile, personId, title, line],
    );
  }
}

async function rejects(some: readonly PersonActor[], reason: string, line = 'try-another-task') {
  for (const { tenantId, personId } of some)
    await owner.query(
      `insert into advice_rejection (tenant_id, id, person_id, coach_id, step_code, reason, note, rejected_on)
       values ($1, $2, $3, $3, $4, $5, 'Geheime uitleg.', now())`,
      [tenantId, newId(), personId, line, reason],
    );
}

const count = async (actor: Actor) => {
  const outcome = await countJudgedLines.execute(ctx, actor, {});
  if (!outcome.ok) throw new Error(outcome.error.kind);
  return outcome.value;
};

beforeAll(async () => {
  world = await buildWorld(owner);
});

describe('what coaches do with advice', () => {
  test('is nothing as long as nobody judged', async () => {
    expect(await count(world.hr)).toMatchObject({ figuresOf: null, lines: [] });
  });

  test('counts what was given as it was, what was reworded, and what did not fit, without names', async () => {
    const taken = await people(6);
    await takes(taken);
    await takes(await people(5), { title: 'In mijn eigen woorden' });
    await takes(await people(7), { given: false });
    await rejects(await people(8), 'not-open-here');
    await rejects(await people(5), 'rule-wrong');
    // What stands in a profile was not rejected in the end.
    await rejects(taken.slice(0, 2), 'other');
    await takes(await people(3), { line: 'combine-jobs' });
    await publishAfresh(ctx, owner, world.board);
    for (const actor of [world.hr, world.boardMember]) {
      const { lines } = await count(actor);
      expect(lines).toEqual([
        {
          line: 'try-another-task',
          name: { nl: expect.any(String) as string, en: expect.any(String) as string },
          taken: 6,
          reworded: 5,
          rejected: 13,
          reasons: [{ reason: 'not-open-here', people: 8 }],
        },
      ]);
      expect(lines[0]?.name.nl).not.toBe('try-another-task');
      expect(JSON.stringify(lines)).not.toMatch(/Geheim/);
    }
  });

  test('of another board nobody counts', async () => {
    await takes(await people(9, world.otherBoard, world.schoolOfOtherBoard), { line: 'combine-jobs' });
    await people(9, world.otherBoard, world.schoolOfOtherBoard);
    await publishAfresh(ctx, owner, world.otherBoard);
    expect((await count(world.hr)).lines.map(({ line }) => line)).not.toContain('combine-jobs');
    expect((await count(world.otherBoardHr)).lines.map(({ line }) => line)).toEqual(['combine-jobs']);
  });

  test('a line that the knowledge holds no more keeps its code', async () => {
    await takes(await people(5), { line: 'gone-since' });
    await publishAfresh(ctx, owner, world.board);
    expect((await count(world.hr)).lines.find(({ line }) => line === 'gone-since')?.name).toEqual({
      nl: 'gone-since',
      en: 'gone-since',
    });
  });
});
