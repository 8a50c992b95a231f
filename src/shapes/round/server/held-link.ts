import type { ReadTools, WriteTools } from '#server/usecase.ts';
import { hashToken } from '#server/secret.ts';
import { linkStateOf } from '../domain/states.ts';
import type { LinkState } from '../domain/states.ts';
import { draftIn } from '../domain/box.ts';
import type { Box } from '../domain/box.ts';
import { readBox, takeBox } from './box.store.ts';
import { readInvitation } from './invitation.store.ts';
import type { StoredInvitation } from './invitation.store.ts';
import type { RoundKind } from './kind.ts';
import { lockRound, readRound } from './round.store.ts';
import type { StoredRound } from './round.store.ts';

export interface HeldLink {
  readonly invitation: StoredInvitation;
  readonly round: StoredRound;
  readonly state: LinkState;
  /** The hash of the link: what it is called in the sealed text of a round. */
  readonly link: string;
  /** What was typed behind it so far, readable with the link only. */
  readonly draft: { readonly sealed: string | null; readonly version: number };
  /** Everything that came in, in a round without names that runs; null in any other. */
  readonly box: Box | null;
}

/** The link that this guest holds and has just shown; null when the two do not belong together. */
export async function heldLink(
  { db, actor, now, ctx }: Omit<ReadTools, 'today'>,
  kind: RoundKind,
  token: string,
): Promise<HeldLink | null> {
  const invitation = actor.kind === 'link' ? await readInvitation(db, actor.linkId) : null;
  const link = hashToken(token);
  if (invitation === null || invitation.tokenHash !== link) return null;
  const round = await readRound(db, invitation.roundId);
  if (round?.kind !== kind.key) return null;
  const box = isSealed(round) ? await readBox(db, ctx.settings.secretKey, round.id) : null;
  return held(invitation, round, box, link, now);
}

/** The same, held against every other change of the round: an answer never arrives in one that has just ended. */
export async function lockedLink(
  { db, actor, now, ctx }: Omit<WriteTools, 'today'>,
  kind: RoundKind,
  token: string,
): Promise<HeldLink | null> {
  const first = actor.kind === 'link' ? await readInvitation(db, actor.linkId) : null;
  const round = first === null ? null : await lockRound(db, first.roundId);
  if (first === null || round?.kind !== kind.key) return null;
  const box = isSealed(round) ? await takeBox(db, ctx.settings.secretKey, round) : null;
  const invitation = await readInvitation(db, first.id);
  const link = hashToken(token);
  if (invitation === null || invitation.tokenHash !== link) return null;
  return held(invitation, round, box, link, now);
}

const isSealed = ({ mode, state }: StoredRound): boolean => mode === 'together' && state === 'open';

function held(
  invitation: StoredInvitation,
  round: StoredRound,
  box: Box | null,
  link: string,
  now: Date,
): HeldLink {
  const facts = box === null ? invitation : { ...invitation, answered: box.usedLinks.includes(link) };
  const own = { sealed: invitation.sealedDraft, version: invitation.draftVersion };
  const draft = box === null ? own : draftIn(box, link);
  return { invitation, round, state: linkStateOf(facts, round.state, now), link, draft, box };
}
