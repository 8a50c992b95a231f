import { describe, expect, test } from 'vitest';
import type { PersonActor, SystemActor } from '#access/actor.ts';
import type { listParts } from '#features/card/domain/card.ts';
import { addItem } from '#features/card/server/add-item.ts';
import { readOwnCard } from '#features/card/server/read-own-card.ts';
import { keepItem } from '#features/card/server/save-item.ts';
import { tidyTakenOff } from '#features/card/server/tidy-cards.ts';
import { listRequests } from '#features/feedback/server/list-requests.ts';
import { settleFeedback } from '#features/feedback/server/round.ts';
import { startRequest } from '#features/feedback/server/start-request.ts';
import { addStep } from '#features/plan/server/add-step.ts';
import { closeSteps } from '#features/plan/server/close-steps.ts';
import { readOwnPlan } from '#features/plan/server/read-own-plan.ts';
import { draftStep } from '#features/plan/server/save-step.ts';
import { countOwnData } from '#features/trust/server/count-own-data.ts';
import { takeAlong } from '#features/trust/server/take-along.ts';
import { must } from '#tests/support/conversation.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';

/** Adding is no more than opening a page: until a first letter there is nothing of it, anywhere. */
const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);
const system: SystemActor = { kind: 'system', tenantId: world.board };
const someone = (name: string) =>
  addPerson(owner, world.board, { role: 'support-staff', school: world.school, name });

interface Adding {
  readonly add: (actor: PersonActor) => Promise<string>;
  readonly type: (actor: PersonActor, id: string) => Promise<unknown>;
  readonly table: string;
  readonly tidy: () => Promise<unknown>;
}
const card = (part: (typeof listParts)[number]): Adding => ({
  add: async (actor) => (await must(ctx, actor, addItem, { personId: actor.personId, part })).itemId,
  type: (actor, itemId) =>
    must(ctx, actor, keepItem, {
      ...{ personId: actor.personId, itemId, part, version: 1, title: 'S' },
      ...(part === 'diplomas' ? {} : { detail: '' }),
    }),
  table: 'card_item',
  tidy: () => must(ctx, system, tidyTakenOff, {}),
});
const round = (topic: string): Adding => ({
  add: async (actor) =>
    (await must(ctx, actor, startRequest, { personId: actor.personId, topic, mode: 'named' })).roundId,
  type: (_, id) => owner.query(`update round set topic = 'R' where id = $1`, [id]),
  table: 'round',
  tidy: () => must(ctx, system, settleFeedback, {}),
});
const addings: Readonly<Record<string, Adding>> = {
  expertise: card('expertise'),
  experience: card('experience'),
  diplomas: card('diplomas'),
  step: {
    add: async (actor) =>
      (await must(ctx, actor, addStep, { personId: actor.personId, opensEmpty: true })).stepId,
    type: (actor, stepId) =>
      must(ctx, actor, draftStep, {
        ...{ stepId, version: 1, part: 'what', kind: '', title: 'M', why: '', initiative: '' },
      }),
    table: 'plan_step',
    tidy: () => must(ctx, system, closeSteps, {}),
  },
  round: round(''),
};

/** All that lists or counts what is hers. */
async function shown(actor: PersonActor): Promise<unknown> {
  const { personId } = actor;
  const { content, filled } = await must(ctx, actor, readOwnCard, { personId });
  const { steps } = await must(ctx, actor, readOwnPlan, { personId });
  const { items: requests } = await must(ctx, actor, listRequests, { personId });
  const { kinds } = await must(ctx, actor, countOwnData, { personId });
  const { file } = await must(ctx, actor, takeAlong, { personId });
  const things = [file['card_item'], file['plan_step'], file['round']];
  return { content, filled, steps, requests, kinds, things };
}
const rows = async (table: string, id: string): Promise<number> =>
  (await owner.query(`select from ${table} where id = $1`, [id])).rowCount ?? 0;

describe.each(Object.entries(addings))('adding: %s', (name, { add, type, table, tidy }) => {
  test('shows nothing new anywhere and is used again, until the first letter', async () => {
    const her = await someone(`Voegt Toe-${name}`);
    const before = await shown(her);
    const id = await add(her);
    expect(await shown(her)).toEqual(before);
    expect(await add(her)).toBe(id);
    await type(her, id);
    const after = await shown(her);
    expect(after).not.toEqual(before);
    expect(JSON.stringify(after)).toContain(id);
    expect(await add(her)).not.toBe(id);
  });

  test('is erased when it stayed so for a week, and not before; what was typed stays', async () => {
    const her = await someone(`Laat Staan-${name}`);
    const typed = await add(her);
    await type(her, typed);
    const old = await add(her);
    await owner.query(`update ${table} set created_at = created_at - interval '5 days' where id = $1`, [old]);
    await tidy();
    expect(await rows(table, old)).toBe(1);
    await owner.query(
      `update ${table} set created_at = created_at - interval '99 days' where person_id = $1`,
      [her.personId],
    );
    await tidy();
    expect([await rows(table, old), await rows(table, typed)]).toEqual([0, 1]);
  });
});

test('a round that she began twice in the same words is one round', async () => {
  const her = await someone('Begint Twee Keer');
  const { add } = round('Rekenles');
  expect(await add(her)).toBe(await add(her));
  expect(await round('Taalles').add(her)).not.toBe(await add(her));
});

test('a program that asks for two steps gets two', async () => {
  const her = await someone('Petra Program');
  const add = () => must(ctx, her, addStep, { personId: her.personId });
  expect((await add()).stepId).not.toBe((await add()).stepId);
});
