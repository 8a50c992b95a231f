import { dayInNetherlands } from '#core/date.ts';
import type { Handler, HandlerTools } from '#server/ctx.ts';
import { dueDay } from '#shapes/counterpart/domain/due.ts';
import { pairNamed } from '#shapes/counterpart/domain/pairs.ts';
import { openFor, settleFor } from '#shapes/counterpart/server/open.ts';
import { moveDueDay } from '#shapes/counterpart/server/settle.store.ts';
import {
  ownedByShown,
  ownersShown,
  requestOfAgreement,
  requestOfConversation,
  requestOfShare,
  requestsOfCompass,
} from '../domain/from-others.ts';
import { readShownTo } from './shown.store.ts';

/** Only when she began it herself does the leader's role change from assigning to asking. */
export const onConversationStarted: Handler<'conversation.started'> = async (tools, started) => {
  if (tools.actor.kind !== 'person' || tools.actor.personId !== started.personId) return;
  await openFor(tools, requestOfConversation(started));
};

/** Without a day the pair's own number of days counts again. */
export const onConversationPlanned: Handler<'conversation.planned'> = async (
  { db, now },
  { conversationId: id, plannedOn },
) => {
  const usual = dueDay(dayInNetherlands(now), pairNamed('initiative').days, null);
  await moveDueDay(db, { kind: 'conversation', id }, plannedOn ?? usual);
};

/** They talked: the leader did what she asked for. */
export const onConversationHeld: Handler<'conversation.held' | 'conversation.report-agreed'> = (
  tools,
  { conversationId: id, personId },
) => settleFor(tools, { kind: 'conversation', id, personId }, 'done');

export const onConversationCancelled: Handler<'conversation.cancelled'> = (
  tools,
  { conversationId: id, personId },
) => settleFor(tools, { kind: 'conversation', id, personId }, 'withdrawn');

export const onAgreementMade: Handler<'conversation.agreement-made'> = async (tools, made) => {
  const asked = requestOfAgreement(made);
  if (asked !== null) await openFor(tools, asked);
};

/** Where want and can differ now; what no longer differs is asked no more. */
export const onCompassAnswered: Handler<'compass.answered'> = async (tools, answered) => {
  const { personId, direction: id } = answered;
  const asked = requestsOfCompass(answered);
  const kinds = (['career', 'task', 'inform'] as const).filter(
    (kind) => !asked.some((one) => one.kind === kind),
  );
  await settleFor(tools, { kind: 'compass-direction', id, personId, kinds }, 'withdrawn');
  const shown = ownersShown(await readShownTo(tools.db, personId, 'compass'));
  await openFor(tools, ...asked.flatMap((one) => ownedByShown(one, shown)));
};

export const onThingShared: Handler<'trust.thing-shared'> = async (tools, shared) => {
  const asked = requestOfShare(shared);
  if (asked !== null) await openFor(tools, asked);
};

/**
 * She takes back what she showed: nobody may go on reading in a counterpart what came from it. What somebody owns to
 * whom she still shows it stays.
 */
export const onSharingStopped: Handler<'trust.sharing-stopped'> = async (tools, { personId, thing }) => {
  if (thing === 'compass') {
    const stays = ownersShown(await readShownTo(tools.db, personId, 'compass'));
    await settleFor(tools, { kind: 'compass-direction', personId, notOwnedBy: stays }, 'withdrawn');
  } else if (thing.startsWith('card:')) await stopShowingCard(tools, personId, thing);
};

async function stopShowingCard(tools: HandlerTools, personId: string, thing: string): Promise<void> {
  // A new diploma was for HR alone, and only as long as HR sees the diplomas.
  if (thing === 'card:diplomas' && !(await readShownTo(tools.db, personId, thing)).includes('hr'))
    await settleFor(tools, { kind: 'card', id: 'diplomas', personId }, 'withdrawn');
  const shown = await readShownTo(tools.db, personId, 'card:%');
  const stays = shown.some((one) => one !== 'hr') ? ['leader'] : [];
  await settleFor(tools, { kind: 'card', id: 'card', personId, notOwnedBy: stays }, 'withdrawn');
}
