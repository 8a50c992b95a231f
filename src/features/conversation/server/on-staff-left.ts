import type { Handler, HandlerTools } from '#server/ctx.ts';
import { restore } from '#server/ending/ending.store.ts';
import { invite, inviteBoth, write } from './post.ts';
import { isToCome, settle } from './settle.ts';
import type { SettleTools } from './settle.ts';
import { readTalk, savePlan } from './talk.store.ts';

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
export const onTalksBack: Handler<'staff.ending-undone'> = async (handlerTools, { endingIds }) => {
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
  const talk = await readTalk(tools.db, id);
  if (talk === null) return;
  const occasion = tools.now.toISOString();
  await write(tools, 'backAgain', talk, talk.personId, talk.leaderId, occasion);
  await write(tools, 'backAgain', talk, talk.leaderId, talk.personId, occasion);
  if (between !== null) await write(tools, 'wentBack', talk, between, talk.personId, occasion);
  if (isToCome(tools, talk)) {
    const sequence = talk.inviteSequence + 1;
    await savePlan(tools.db, id, talk, { version: talk.planVersion, sequence });
    if (between !== null) await invite(tools, talk, 'CANCEL', sequence, between, talk.personId);
    await inviteBoth(tools, talk, 'REQUEST', sequence);
  }
  await settle(tools, { personId: talk.personId });
}
