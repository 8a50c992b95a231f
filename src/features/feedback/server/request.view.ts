import { dayInNetherlands } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { Mode, Source } from '../domain/feedback.ts';
import { linkStateOf } from '../domain/states.ts';
import type { LinkState, RequestState } from '../domain/states.ts';
import type { StoredInvitation } from './invitation.store.ts';
import type { StoredRequest } from './request.store.ts';

/** What she knows about one person she asked. Without names that is only whether a link went out or was taken back. */
export interface InvitedView {
  readonly id: string;
  readonly name: string;
  readonly source: Source;
  /** `undelivered`: the mail server refused the link; a mail that bounced is no answer, so it says nothing about one. */
  readonly state: LinkState | 'undelivered';
  /** The address to look at again, when the link did not arrive there. */
  readonly address: string | null;
}

export interface RequestView {
  readonly requestId: string;
  readonly personId: string;
  readonly topic: string;
  readonly mode: Mode;
  readonly state: RequestState;
  readonly version: number;
  readonly askedOn: IsoDate | null;
  readonly reminded: boolean;
  readonly people: readonly InvitedView[];
  readonly sent: number;
  readonly answered: number;
  /** The last day on which some link still works; null before sending. */
  readonly until: IsoDate | null;
  /** True while at least one link still works. */
  readonly waiting: boolean;
}

export function requestView(
  request: StoredRequest,
  invitations: readonly StoredInvitation[],
  now: Date,
): RequestView {
  const last = invitations
    .map(({ expiresAt }) => expiresAt)
    .filter((moment) => moment !== null)
    .sort((a, b) => b.getTime() - a.getTime())[0];
  return {
    requestId: request.id,
    personId: request.personId,
    topic: request.topic,
    mode: request.mode,
    state: request.state,
    version: request.version,
    askedOn: request.askedAt === null ? null : dayInNetherlands(request.askedAt),
    reminded: request.remindedAt !== null,
    people: invitations.map((one) => invitedView(request, one, now)),
    sent: invitations.filter(({ sentAt }) => sentAt !== null).length,
    answered: invitations.filter(({ answered }) => answered).length,
    until: last === undefined ? null : dayInNetherlands(last),
    waiting: invitations.some((one) => linkStateOf(one, request.state, now) === 'sent'),
  };
}

/** In a round without names who answered stays unseen: such a link looks like any that was sent. */
function invitedView(request: StoredRequest, one: StoredInvitation, now: Date): InvitedView {
  const seen = request.mode === 'together' ? { ...one, answered: false } : one;
  const state = linkStateOf(seen, request.state, now);
  const shown = request.mode === 'together' && state === 'ended' ? 'sent' : state;
  const person = { id: one.id, name: one.name, source: one.source };
  if (shown === 'sent' && one.undelivered) return { ...person, state: 'undelivered', address: one.email };
  return { ...person, state: shown, address: null };
}
