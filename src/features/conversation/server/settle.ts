import type { IsoDate } from '#core/date.ts';
import { standingOf } from '#server/employment/standing.store.ts';
import type { WriteTools } from '#server/usecase.ts';
import { isBefore, isLapsed, lapse, leaderLeft, personLeft } from '../domain/talk.ts';
import { goesOn, readStandIn } from './leads.store.ts';
import { leaderDid } from './other-side.ts';
import { leadersKnown, schoolOfTalk } from './people.store.ts';
import { invite, inviteBoth, write } from './post.ts';
import type { Leader } from './people.store.ts';
import type { PostTools } from './post.ts';
import { fileUnder, lockOpenTalks, savePlan, saveTalk } from './talk.store.ts';
import type { StoredTalk } from './talk.store.ts';

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
export async function settle(tools: SettleTools, which: Parameters<typeof lockOpenTalks>[1]): Promise<void> {
  for (const talk of await lockOpenTalks(tools.db, which)) await settleOne(tools, talk);
}

async function settleOne(tools: SettleTools, talk: StoredTalk): Promise<void> {
  const { db, today } = tools;
  const school = await schoolNow(tools, talk);
  if (school === null) return end(tools, talk, 'person-left');
  if (school !== talk.schoolId) await fileUnder(db, talk.id, school);
  if (isLapsed(talk, today)) return end(tools, talk, 'not-decided');
  if (talk.standsInFor !== null && (await goesOn(db, talk.id, today))) return;
  const leaders = await leadersKnown(db, talk.personId, today, school);
  if (talk.standsInFor !== null) return giveBack(tools, talk, leaders);
  if (talk.proposedLeaderId !== null && (await readStandIn(db, talk, today))?.id !== talk.proposedLeaderId)
    await saveTalk(db, talk.id, { ...talk, proposedLeaderId: null });
  if (talk.leaderId === null && !isBefore(talk.state)) return;
  if (leaders.some(({ id }) => id === talk.leaderId)) return;
  const next = isBefore(talk.state) ? (leaders[0]?.id ?? null) : null;
  if (next !== talk.leaderId) await passOn(tools, talk, next);
}

/** The days of standing in are over: what was not held goes back to her who was away, or to who leads now. */
async function giveBack(tools: SettleTools, talk: StoredTalk, leaders: readonly Leader[]): Promise<void> {
  if (!isBefore(talk.state)) return passOn(tools, talk, null);
  const hers = leaders.find(({ id }) => id === talk.standsInFor);
  return passOn(tools, talk, hers?.id ?? leaders[0]?.id ?? null);
}

/**
 * Where it belongs now: the school where its leader leads her; else the one under which it stands, as long as she works
 * or comes back there. Null when she left that school and this leader, or the organisation.
 */
async function schoolNow({ db, today }: SettleTools, talk: StoredTalk): Promise<string | null> {
  const leader = talk.standsInFor ?? talk.leaderId;
  const led = leader === null ? null : await schoolOfTalk(db, talk.personId, leader, today);
  if (led !== null) return led;
  const there = await standingOf(db, talk.personId, today, talk.schoolId);
  if (there === 'works' || there === 'returns') return talk.schoolId;
  return (await standingOf(db, talk.personId, today)) === 'returns' ? talk.schoolId : null;
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
  if (isToCome(tools, talk)) {
    const sequence = talk.inviteSequence + 1;
    await savePlan(tools.db, talk.id, talk, { version: talk.planVersion, sequence });
    await inviteBoth(tools, talk, 'CANCEL', sequence);
  }
  await leaderDid(tools, talk, 'withdrawn');
}

async function passOn(tools: SettleTools, talk: StoredTalk, next: string | null): Promise<void> {
  const passed = leaderLeft(talk, next, tools.today);
  if (!passed.ok) return;
  await saveTalk(tools.db, talk.id, passed.value);
  const school = next === null ? null : await schoolOfTalk(tools.db, talk.personId, next, tools.today);
  if (school !== null) await fileUnder(tools.db, talk.id, school);
  tools.changed(talk.id, { leader: next === null ? 'waiting' : 'passed-on' });
  const occasion = `${tools.today}:${next ?? 'none'}`;
  const isBack = next !== null && next === talk.standsInFor;
  const letter = next === null ? 'leaderLeft' : isBack ? 'leaderBack' : 'leaderChanged';
  await write(tools, letter, talk, talk.personId, next, occasion);
  if (next !== null)
    await write(tools, isBack ? 'yoursAgain' : 'takenOver', talk, next, talk.personId, occasion);
  if (isBack) await write(tools, 'wentBack', talk, talk.leaderId, talk.personId, occasion);
  if (isToCome(tools, talk)) await moveInvitation(tools, talk, next);
}

/** Out of the calendar of who left, into that of who comes, and renewed in hers. */
export async function moveInvitation(tools: PostTools, talk: StoredTalk, next: string | null): Promise<void> {
  const sequence = talk.inviteSequence + 1;
  await savePlan(tools.db, talk.id, talk, { version: talk.planVersion, sequence });
  if (talk.leaderId !== null) await invite(tools, talk, 'CANCEL', sequence, talk.leaderId, talk.personId);
  if (next !== null) await inviteBoth(tools, { ...talk, leaderId: next }, 'REQUEST', sequence);
}

/** Its day is still to come, so that it stands in calendars. */
export const isToCome = ({ now }: Pick<PostTools, 'now'>, talk: StoredTalk): boolean =>
  talk.plannedAt !== null && talk.plannedAt > now && isBefore(talk.state);
