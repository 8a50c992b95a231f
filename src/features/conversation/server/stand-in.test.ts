import { expect, test } from 'vitest';
import { readyTalk } from '#tests/support/conversation.ts';
import { testDatabase } from '#tests/support/database.ts';
import { expectOutsidersTurnedAway } from '#tests/support/outsider.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';
import { answerStandIn } from './answer-stand-in.ts';
import { offerStandIn } from './offer-stand-in.ts';
import { readStandInTalk } from './read-stand-in-talk.ts';

/** What it does is held by tests/database/stand-in-talks.test.ts; here, that nobody else gets in. */
const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);
const { assistant, leader, hr } = world;
const ruud = await addPerson(owner, world.board, { role: 'leader', school: world.school, name: 'Ruud Rood' });
const everyoneElse = [
  ...world.outsiders,
  { name: 'HR', actor: hr },
  { name: 'a leader of the same school who stands in for nobody', actor: ruud },
  { name: 'her own leader', actor: leader },
];
const conversationId = await readyTalk(ctx, { person: assistant, leader });

test.each([
  { useCase: readStandInTalk, outsiders: [...everyoneElse, { name: 'she herself', actor: assistant }] },
  { useCase: offerStandIn, outsiders: [...everyoneElse, { name: 'she herself', actor: assistant }] },
])('only who stands in for her leader: $useCase.audit', async ({ useCase, outsiders }) => {
  await expectOutsidersTurnedAway({ ctx, owner, useCase, input: { conversationId }, outsiders });
});

test('nobody answers a stand-in in her place', async () => {
  const input = { conversationId, standInId: ruud.personId, answer: 'yes' };
  await expectOutsidersTurnedAway({ ctx, owner, useCase: answerStandIn, input, outsiders: everyoneElse });
  const outcome = await answerStandIn.execute(ctx, assistant, { ...input, answer: '' });
  expect(outcome).toMatchObject({ error: { kind: 'invalid' } });
});
