import type { Actor } from '#access/actor.ts';
import type { Reader } from '#server/db/transaction.ts';
import { hashToken } from '#server/secret.ts';
import { linkStateOf } from '../domain/states.ts';
import type { LinkState } from '../domain/states.ts';
import { readInvitation } from './invitation.store.ts';
import type { StoredInvitation } from './invitation.store.ts';
import { readRequest } from './request.store.ts';
import type { StoredRequest } from './request.store.ts';

export interface HeldLink {
  readonly invitation: StoredInvitation;
  readonly request: StoredRequest;
  readonly state: LinkState;
}

/** The link that this guest holds and has just shown; null when the two do not belong together. */
export async function heldLink(db: Reader, actor: Actor, token: string, now: Date): Promise<HeldLink | null> {
  if (actor.kind !== 'link') return null;
  const invitation = await readInvitation(db, actor.linkId);
  if (invitation === null || invitation.tokenHash !== hashToken(token)) return null;
  const request = await readRequest(db, invitation.requestId);
  if (request === null) return null;
  return { invitation, request, state: linkStateOf(invitation, request.state, now) };
}
