import { dayInNetherlands } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { Mode, Source } from '../domain/instrument.ts';
import { linkStateOf } from '../domain/states.ts';
import type { LinkState, RoundState } from '../domain/states.ts';
import type { Least } from '../domain/box.ts';
import { colleaguesIn } from './count-colleagues.ts';
import type { StoredInvitation } from './invitation.store.ts';
import type { StoredRound } from './round.store.ts';

/** What she knows about one person she asked. Without names that is only whether a link went out or was taken back. */
export interface InvitedView {
  readonly id: string;
  readonly name: string;
  readonly source: Source;
  /** `undelivered`: the mail server refused the link; a mail that bounced is no answer, so it says nothing about one. */
  readonly state: LinkState | 'undelivered';
  /** The address to look at again, when the link did not arrive there. */
  readonly address: string | null;
  /** Without names: whether this person counts towards the colleagues that are needed. */
  readonly counts: boolean;
}

export interface RoundView {
  readonly roundId: string;
  readonly personId: string | null;
  readonly topic: string;
  readonly mode: Mode;
  readonly state: RoundState;
  readonly version: number;
  readonly askedOn: IsoDate | null;
  readonly reminded: boolean;
  readonly people: readonly InvitedView[];
  readonly sent: number;
  /** How many answered; without names null until the round ended with enough of them. */
  readonly answered: number | null;
  /** Without names: from how many colleagues something is shown, and how many of those asked count as one. */
  readonly least: Least;
  readonly colleagues: number;
  /** The last day on which some link still works; null before sending. */
  readonly until: IsoDate | null;
  /** True while at least one link still works, used or not where that is not told. */
  readonly waiting: boolean;
}

export function roundView(
  round: StoredRound,
  invitations: readonly StoredInvitation[],
  now: Date,
): RoundView {
  const last = invitations
    .map(({ expiresAt }) => expiresAt)
    .filter((moment) => moment !== null)
    .sort((a, b) => b.getTime() - a.getTime())[0];
  return {
    roundId: round.id,
    personId: round.personId,
    topic: round.topic,
    mode: round.mode,
    state: round.state,
    version: round.version,
    askedOn: round.askedAt === null ? null : dayInNetherlands(round.askedAt),
    reminded: round.remindedAt !== null,
    people: invitations.map((one) => invitedView(round, one, now)),
    sent: invitations.filter(({ sentAt }) => sentAt !== null).length,
    answered:
      round.mode === 'named' ? invitations.filter(({ answered }) => answered).length : round.answeredCount,
    least: round.least,
    colleagues: colleaguesIn(invitations),
    until: last === undefined ? null : dayInNetherlands(last),
    waiting: invitations.some((one) => linkStateOf(seen(round, one), round.state, now) === 'sent'),
  };
}

const pick = ({ id, name, source }: StoredInvitation) => ({ id, name, source });

const seen = (round: StoredRound, one: StoredInvitation): StoredInvitation =>
  round.mode === 'together' ? { ...one, answered: false } : one;

/** In a round without names who answered stays unseen: such a link looks like any that was sent. */
function invitedView(round: StoredRound, one: StoredInvitation, now: Date): InvitedView {
  const state = linkStateOf(seen(round, one), round.state, now);
  const shown = round.mode === 'together' && state === 'ended' ? 'sent' : state;
  const person = { ...pick(one), counts: round.mode === 'named' || one.isColleague };
  if (shown === 'sent' && one.undelivered) return { ...person, state: 'undelivered', address: one.email };
  return { ...person, state: shown, address: null };
}
