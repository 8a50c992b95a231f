import type { Handler, HandlerTools } from '#server/ctx.ts';
import { restore } from '#server/ending/ending.store.ts';
import { invite, inviteBoth, write } from './mails.ts';
import { isToCome, settle } from './settle.ts';
import type { SettleTools } from './settle.ts';
import { findConversation, savePlan } from './conversation.store.ts';

const toolsFor = (tools: HandlerTools): SettleTools => ({ ...tools, changed: () => undefined });

/**
 * An employment or a role ended: hers closes her conversations, her leader's passes them on. Who still works or leads
 * here is left alone, so it does not matter which of the two it was.
 */
export const onStaffLeft: Handler<'staff.employment-ended' | 'staff.role-ended'> = (tools, { personId }) =>
  settle(toolsFor(tools), { personId });

/** A leader is back before the day that was said: what her stand-in did not hold is hers again at once. */
export const onStandInOver: Handler<'staff.absence-ended'> = (tools, { standInId }) =>
  settle(toolsFor(tools), { personId: standInId });

/** Somebody was given a role: conversations that wait for a leader may have one now. */
export const onLeaderCame: Handler<'staff.role-granted'> = (tools) =>
  settle(toolsFor(tools), 'without-leader');

/**
 * The end of a job or a role was taken back: conversations that it closed or passed on stand as they stood, both are told,
 * and the calendars follow. Who went on with another leader since, keeps that one.
 */
export const onConversationsBack: Handler<'staff.ending-undone'> = async (handlerTools, { endingIds }) => {
  const { db, now } = handlerTools;
  const restored = await restore(db, endingIds, 'conversation', now);
  for (const [id, effects] of Map.groupBy(restored, ({ rowId }) => rowId)) {
    const between = effects
      .map(({ after }) => after?.['leader_id'])
      .find((leader) => typeof leader === 'string');
    await tell(toolsFor(handlerTools), id, typeof between === 'string' ? between : null);
  }
};

async function tell(tools: SettleTools, id: string, between: string | null): Promise<void> {
  const conversation = await findConversation(tools.db, id);
  if (conversation === null) return;
  const occasion = tools.now.toISOString();
  await write(tools, 'backAgain', conversation, conversation.personId, conversation.leaderId, occasion);
  await write(tools, 'backAgain', conversation, conversation.leaderId, conversation.personId, occasion);
  if (between !== null)
    await write(tools, 'wentBack', conversation, between, conversation.personId, occasion);
  if (isToCome(tools, conversation)) {
    const sequence = conversation.inviteSequence + 1;
    await savePlan(tools.db, id, conversation, { version: conversation.planVersion, sequence });
    if (between !== null)
      await invite(tools, conversation, 'CANCEL', sequence, between, conversation.personId);
    await inviteBoth(tools, conversation, 'REQUEST', sequence);
  }
  await settle(tools, { personId: conversation.personId });
}
