import type { IsoDate } from '#core/date.ts';
import type { WriteTools } from '#server/usecase.ts';
import { isBefore, isLapsed, lapse, leaderLeft, personLeft } from '../domain/talk.ts';
import { leadersOf, worksAt } from './people.store.ts';
import { invite, inviteBoth, write } from './post.ts';
import type { PostTools } from './post.ts';
import { lockOpenTalks, savePlan, saveTalk } from './talk.store.ts';
import type { StoredTalk } from './talk.store.ts';

export interface SettleTools extends PostTools {
  readonly db: WriteTools['db'];
  readonly today: IsoDate;
  readonly emit: WriteTools['emit'];
  readonly changed: WriteTools['changed'];
}

/**
 * The two exits of every open conversation: someone left, or nothing was decided in time. For the conversations of
 * one person, or for all of the board. Doing it twice changes nothing more.
 */
export async function settle(tools: SettleTools, personId: string | null): Promise<void> {
  for (const talk of await lockOpenTalks(tools.db, personId)) await settleOne(tools, talk);
}

async function settleOne(tools: SettleTools, talk: StoredTalk): Promise<void> {
  const { db, today } = tools;
  if (!(await worksAt(db, talk.personId, talk.schoolId, today))) return end(tools, talk, 'person-left');
  if (isLapsed(talk, today)) return end(tools, talk, 'not-decided');
  const leaders = await leadersOf(db, talk.personId, today);
  if (talk.leaderId === null && !isBefore(talk.state)) return;
  if (leaders.some(({ id }) => id === talk.leaderId)) return;
  const next = isBefore(talk.state) ? (leaders[0]?.id ?? null) : null;
  if (next !== talk.leaderId) await passOn(tools, talk, next);
}

async function end(
  tools: SettleTools,
  talk: StoredTalk,
  reason: 'person-left' | 'not-decided',
): Promise<void> {
  const ended = (reason === 'person-left' ? personLeft : lapse)(talk, tools.today);
  if (!ended.ok) return;
  await saveTalk(tools.db, talk.id, ended.value);
  tools.changed(talk.id, { from: talk.state, to: ended.value.state });
  const letter = reason === 'person-left' ? 'personLeft' : 'lapsed';
  await write(tools, letter, talk, talk.leaderId, talk.personId, 'once');
  if (reason === 'not-decided') await write(tools, letter, talk, talk.personId, talk.leaderId, 'once');
  if (isToCome(tools, talk)) await inviteBoth(tools, talk, 'CANCEL', talk.inviteSequence + 1);
  await tools.emit({
    kind: 'conversation.cancelled',
    payload: { conversationId: talk.id, personId: talk.personId },
  });
}

async function passOn(tools: SettleTools, talk: StoredTalk, next: string | null): Promise<void> {
  const passed = leaderLeft(talk, next, tools.today);
  if (!passed.ok) return;
  await saveTalk(tools.db, talk.id, passed.value);
  tools.changed(talk.id, { leader: next === null ? 'waiting' : 'passed-on' });
  const occasion = `${tools.today}:${next ?? 'none'}`;
  await write(tools, next === null ? 'leaderLeft' : 'leaderChanged', talk, talk.personId, next, occasion);
  if (next !== null) await write(tools, 'takenOver', talk, next, talk.personId, occasion);
  if (isToCome(tools, talk)) await moveInvitation(tools, talk, next);
}

/** Out of the calendar of who left, into that of who comes, and renewed in hers. */
async function moveInvitation(tools: SettleTools, talk: StoredTalk, next: string | null): Promise<void> {
  const sequence = talk.inviteSequence + 1;
  await savePlan(tools.db, talk.id, talk, { version: talk.planVersion, sequence });
  if (talk.leaderId !== null) await invite(tools, talk, 'CANCEL', sequence, talk.leaderId, talk.personId);
  if (next !== null) await inviteBoth(tools, { ...talk, leaderId: next }, 'REQUEST', sequence);
}

const isToCome = ({ now }: SettleTools, talk: StoredTalk): boolean =>
  talk.plannedAt !== null && talk.plannedAt > now && isBefore(talk.state);
