import { dayInNetherlands } from '#core/date.ts';
import type { Handler } from '#server/ctx.ts';
import {
  ownedByShown,
  ownersShown,
  requestOfAgreement,
  requestOfConversation,
  requestOfFeedback,
  requestOfShare,
  requestsOfCompass,
} from '../domain/from-others.ts';
import { dueDay } from '../domain/due.ts';
import { pairNumber } from '../domain/pairs.ts';
import { hasOpenOne, moveDueDay, readOpenItems, readShownTo, settleItem } from './counterpart.store.ts';
import { doerOf, openCounterparts } from './open-counterparts.ts';

const unsettled = ['open', 'promised'] as const;

/** Only when she began it herself does the leader's role change from assigning to asking. */
export const onConversationStarted: Handler<'conversation.started'> = async (tools, started) => {
  if (tools.actor.kind !== 'person' || tools.actor.personId !== started.personId) return;
  await openCounterparts(tools, [requestOfConversation(started)]);
};

/** Without a day the pair's own number of days counts again. */
export const onConversationPlanned: Handler<'conversation.planned'> = async (
  { db, now },
  { conversationId, plannedOn },
) => {
  const usual = dueDay(dayInNetherlands(now), pairNumber(7).days, null);
  await moveDueDay(db, { itemKind: 'conversation', itemId: conversationId }, plannedOn ?? usual);
};

/** They talked: the leader did what she asked for. */
export const onConversationHeld: Handler<'conversation.held' | 'conversation.report-agreed'> = async (
  { db, actor, now },
  { conversationId, personId },
) => {
  await settleItem(
    db,
    doerOf(actor, now),
    { itemKind: 'conversation', itemIds: [conversationId], personId, states: unsettled },
    { state: 'done', history: 'done' },
  );
};

export const onConversationCancelled: Handler<'conversation.cancelled'> = async (
  { db, actor, now },
  { conversationId, personId },
) => {
  await settleItem(
    db,
    doerOf(actor, now),
    { itemKind: 'conversation', itemIds: [conversationId], personId, states: unsettled },
    { state: 'withdrawn', history: 'withdrawn' },
  );
};

export const onAgreementMade: Handler<'conversation.agreement-made'> = async (tools, made) => {
  const asked = requestOfAgreement(made);
  if (asked !== null) await openCounterparts(tools, [asked]);
};

/** She asked for it herself, by the box on the invitation. Time for colleagues is asked once, however many she asks: not again while it is not answered. */
export const onFeedbackTimeAsked: Handler<'feedback.time-asked'> = async (tools, round) => {
  const asked = requestOfFeedback(round);
  if (await hasOpenOne(tools.db, asked)) return;
  await openCounterparts(tools, [asked]);
};

/** Where want and can differ now; what no longer differs is asked no more. */
export const onCompassAnswered: Handler<'compass.answered'> = async (tools, answered) => {
  const asked = requestsOfCompass(answered);
  const kinds = (['career', 'task', 'inform'] as const).filter(
    (kind) => !asked.some((one) => one.kind === kind),
  );
  await settleItem(
    tools.db,
    doerOf(tools.actor, tools.now),
    {
      itemKind: 'compass-direction',
      itemIds: [answered.direction],
      personId: answered.personId,
      kinds,
      states: unsettled,
    },
    { state: 'withdrawn', history: 'withdrawn' },
  );
  const shown = ownersShown(await readShownTo(tools.db, answered.personId, 'compass'));
  await openCounterparts(
    tools,
    asked.flatMap((one) => ownedByShown(one, shown)),
  );
};

export const onThingShared: Handler<'trust.thing-shared'> = async (tools, shared) => {
  const asked = requestOfShare(shared);
  if (asked !== null) await openCounterparts(tools, [asked]);
};

/**
 * She takes back what she showed: nobody may go on reading in a counterpart what came from it. What somebody owns to
 * whom she still shows it stays.
 */
export const onSharingStopped: Handler<'trust.sharing-stopped'> = async (
  { db, actor, now },
  { personId, thing },
) => {
  const isCompass = thing === 'compass';
  if (!isCompass && !thing.startsWith('card:')) return;
  const shown = await readShownTo(db, personId, isCompass ? 'compass' : 'card:%');
  const stays = isCompass
    ? ownersShown(shown)
    : shown.some((one) => one !== 'hr')
      ? (['leader'] as const)
      : [];
  // A new diploma was for HR alone, and only as long as HR sees the diplomas.
  if (thing === 'card:diplomas' && !(await readShownTo(db, personId, thing)).includes('hr')) {
    await settleItem(
      db,
      doerOf(actor, now),
      { itemKind: 'card', itemIds: ['diplomas'], personId, states: unsettled },
      { state: 'withdrawn', history: 'withdrawn' },
    );
  }
  const itemKind = isCompass ? 'compass-direction' : 'card';
  const itemIds = isCompass ? await readOpenItems(db, personId, itemKind) : ['card'];
  if (itemIds.length === 0) return;
  await settleItem(
    db,
    doerOf(actor, now),
    { itemKind, itemIds, personId, states: unsettled, notOwnedBy: stays },
    { state: 'withdrawn', history: 'withdrawn' },
  );
};
