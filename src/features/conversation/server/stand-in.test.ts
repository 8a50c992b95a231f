import { expect, test } from 'vitest';
import { readyConversation } from '#tests/support/conversation.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addPerson, buildWorld } from '#tests/support/world.ts';
import { answerStandIn } from './answer-stand-in.ts';

/** What it does is held by tests/database/stand-in-conversations.test.ts, who gets in by tests/database/outsiders.test.ts. */
const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);
const { assistant, leader } = world;
const ruud = await addPerson(owner, world.board, { role: 'leader', school: world.school, name: 'Ruud Rood' });
const conversationId = await readyConversation(ctx, { person: assistant, leader });

test('she is asked for an answer when she gave none', async () => {
  const outcome = await answerStandIn.execute(ctx, assistant, { conversationId, standInId: ruud.personId });
  expect(outcome).toMatchObject({ error: { kind: 'invalid', fields: { answer: [{ code: 'required' }] } } });
});
