import type { IsoDate } from '#core/date.ts';
import { standingOf } from '#server/employment/standing.store.ts';
import type { WriteTools } from '#server/usecase.ts';
import { isBefore, isLapsed, lapse, leaderLeft, personLeft } from '../domain/conversation.ts';
import { goesOn, readStandIn } from './leads.store.ts';
import { leaderDid } from './other-side.ts';
import { leadersKnown, schoolOfConversation } from './people.store.ts';
import { invite, inviteBoth, write } from './mails.ts';
import type { Leader } from './people.store.ts';
import type { PostTools } from './mails.ts';
import { fileUnder, lockOpenConversations, savePlan, saveConversation } from './conversation.store.ts';
import type { StoredConversation } from './conversation.store.ts';

export interface SettleTools extends PostTools {
  readonly db: WriteTools['db'];
  readonly today: IsoDate;
  readonly emit: WriteTools['emit'];
  readonly changed: WriteTools['changed'];
}

/**
 * The two exits of every open conversation: someone left, or nothing was decided in time. For the conversations of
 * one person, those that wait for a leader, or all of the board. Doing it twice changes nothing more.
 */
export async function settle(
  tools: SettleTools,
  which: Parameters<typeof lockOpenConversations>[1],
): Promise<void> {
  for (const conversation of await lockOpenConversations(tools.db, which))
    await settleOne(tools, conversation);
}

async function settleOne(tools: SettleTools, conversation: StoredConversation): Promise<void> {
  const { db, today } = tools;
  const school = await schoolNow(tools, conversation);
  if (school === null) return end(tools, conversation, 'person-left');
  if (school !== conversation.schoolId) await fileUnder(db, conversation.id, school);
  if (isLapsed(conversation, today)) return end(tools, conversation, 'not-decided');
  if (conversation.standsInFor !== null && (await goesOn(db, conversation.id, today))) return;
  const leaders = await leadersKnown(db, conversation.personId, today, school);
  if (conversation.standsInFor !== null) return giveBack(tools, conversation, leaders);
  if (
    conversation.proposedLeaderId !== null &&
    (await readStandIn(db, conversation, today))?.id !== conversation.proposedLeaderId
  )
    await saveConversation(db, conversation.id, { ...conversation, proposedLeaderId: null });
  if (conversation.leaderId === null && !isBefore(conversation.state)) return;
  if (leaders.some(({ id }) => id === conversation.leaderId)) return;
  const next = isBefore(conversation.state) ? (leaders[0]?.id ?? null) : null;
  if (next !== conversation.leaderId) await passOn(tools, conversation, next);
}

/** The days of standing in are over: what was not held goes back to her who was away, or to who leads now. */
async function giveBack(
  tools: SettleTools,
  conversation: StoredConversation,
  leaders: readonly Leader[],
): Promise<void> {
  if (!isBefore(conversation.state)) return passOn(tools, conversation, null);
  const hers = leaders.find(({ id }) => id === conversation.standsInFor);
  return passOn(tools, conversation, hers?.id ?? leaders[0]?.id ?? null);
}

/**
 * Where it belongs now: the school where its leader leads her; else the one under which it stands, as long as she works
 * or comes back there. Null when she left that school and this leader, or the organisation.
 */
async function schoolNow(
  { db, today }: SettleTools,
  conversation: StoredConversation,
): Promise<string | null> {
  const leader = conversation.standsInFor ?? conversation.leaderId;
  const led = leader === null ? null : await schoolOfConversation(db, conversation.personId, leader, today);
  if (led !== null) return led;
  const there = await standingOf(db, conversation.personId, today, conversation.schoolId);
  if (there === 'works' || there === 'returns') return conversation.schoolId;
  return (await standingOf(db, conversation.personId, today)) === 'returns' ? conversation.schoolId : null;
}

async function end(
  tools: SettleTools,
  conversation: StoredConversation,
  reason: 'person-left' | 'not-decided',
): Promise<void> {
  const ended = (reason === 'person-left' ? personLeft : lapse)(conversation, tools.today);
  if (!ended.ok) return;
  await saveConversation(tools.db, conversation.id, ended.value);
  tools.changed(conversation.id, { from: conversation.state, to: ended.value.state });
  const letter = reason === 'person-left' ? 'personLeft' : 'lapsed';
  await write(tools, letter, conversation, conversation.leaderId, conversation.personId, 'once');
  if (reason === 'not-decided')
    await write(tools, letter, conversation, conversation.personId, conversation.leaderId, 'once');
  if (isToCome(tools, conversation)) {
    const sequence = conversation.inviteSequence + 1;
    await savePlan(tools.db, conversation.id, conversation, { version: conversation.planVersion, sequence });
    await inviteBoth(tools, conversation, 'CANCEL', sequence);
  }
  await leaderDid(tools, conversation, 'withdrawn');
}

async function passOn(
  tools: SettleTools,
  conversation: StoredConversation,
  next: string | null,
): Promise<void> {
  const passed = leaderLeft(conversation, next, tools.today);
  if (!passed.ok) return;
  await saveConversation(tools.db, conversation.id, passed.value);
  const school =
    next === null ? null : await schoolOfConversation(tools.db, conversation.personId, next, tools.today);
  if (school !== null) await fileUnder(tools.db, conversation.id, school);
  tools.changed(conversation.id, { leader: next === null ? 'waiting' : 'passed-on' });
  const occasion = `${tools.today}:${next ?? 'none'}`;
  const isBack = next !== null && next === conversation.standsInFor;
  const letter = next === null ? 'leaderLeft' : isBack ? 'leaderBack' : 'leaderChanged';
  await write(tools, letter, conversation, conversation.personId, next, occasion);
  if (next !== null)
    await write(
      tools,
      isBack ? 'yoursAgain' : 'takenOver',
      conversation,
      next,
      conversation.personId,
      occasion,
    );
  if (isBack)
    await write(tools, 'wentBack', conversation, conversation.leaderId, conversation.personId, occasion);
  if (isToCome(tools, conversation)) await moveInvitation(tools, conversation, next);
}

/** Out of the calendar of who left, into that of who comes, and renewed in hers. */
export async function moveInvitation(
  tools: PostTools,
  conversation: StoredConversation,
  next: string | null,
): Promise<void> {
  const sequence = conversation.inviteSequence + 1;
  await savePlan(tools.db, conversation.id, conversation, { version: conversation.planVersion, sequence });
  if (conversation.leaderId !== null)
    await invite(tools, conversation, 'CANCEL', sequence, conversation.leaderId, conversation.personId);
  if (next !== null) await inviteBoth(tools, { ...conversation, leaderId: next }, 'REQUEST', sequence);
}

/** Its day is still to come, so that it stands in calendars. */
export const isToCome = ({ now }: Pick<PostTools, 'now'>, conversation: StoredConversation): boolean =>
  conversation.plannedAt !== null && conversation.plannedAt > now && isBefore(conversation.state);
