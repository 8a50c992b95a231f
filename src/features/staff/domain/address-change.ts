import { lifecycle, start } from '#core/lifecycle.ts';
import type { StateOf } from '#core/lifecycle.ts';

const hourMs = 3_600_000;

/** How long things last around a change of address (decision 0035). */
export const addressTimes = {
  /** The link at the new address, and the question at the old one. */
  askDays: 30,
  /** Without a word from the old address, for who ever signed in. */
  waitDays: 7,
  /** The same for an account in which nobody was yet. */
  unusedWaitHours: 24,
  /** So long the old address can still say no after the new one counts. */
  undoDays: 30,
} as const;

/** What ends an open change before it counts. */
const ends = {
  'withdraw-address': 'withdrawn',
  'domain-approval': 'withdrawn',
  'carry-out-ends': 'withdrawn',
  'undo-address': 'undone',
} as const;

export const addressChangeLifecycle = lifecycle('address-change', 'address_change', {
  [start]: { 'ask-addresses': 'asked', 'domain-approval': 'counts' },
  asked: { 'confirm-address': ['confirmed', 'counts'], ...ends, 'tend-addresses': 'expired' },
  confirmed: { 'agree-address': 'counts', ...ends, 'tend-addresses': ['counts', 'expired'] },
  counts: { 'undo-address': 'disputed' },
  withdrawn: {},
  undone: {},
  expired: {},
  disputed: { 'settle-address': 'settled' },
  settled: {},
});
export type AddressState = StateOf<typeof addressChangeLifecycle>;

export interface AddressFacts {
  readonly state: AddressState;
  readonly oldEmail: string | null;
  readonly askedAt: Date;
  readonly mailedAt: Date;
  readonly confirmedAt: Date | null;
  readonly agreedAt: Date | null;
  readonly countsFrom: Date | null;
  readonly movedAt: Date;
}

export const isOpen = ({ state }: Pick<AddressFacts, 'state'>): boolean =>
  state === 'asked' || state === 'confirmed';

/** From when it counts without her yes: the link was used at `confirmedAt`, and nobody at the old address objects. */
export function waitUntil(oldEmail: string | null, everSignedIn: boolean, confirmedAt: Date): Date {
  if (everSignedIn) return new Date(confirmedAt.getTime() + addressTimes.waitDays * 24 * hourMs);
  // Nobody can be asked and nobody was ever in: the link is all there is, as for somebody who is new.
  if (oldEmail === null) return confirmedAt;
  return new Date(confirmedAt.getTime() + addressTimes.unusedWaitHours * hourMs);
}

/** The link was used, and she said yes or the time of waiting is over. */
export function countsNow(change: AddressFacts, now: Date): boolean {
  if (!isOpen(change) || change.confirmedAt === null) return false;
  return change.agreedAt !== null || (change.countsFrom !== null && change.countsFrom <= now);
}

export const expiresAt = ({ mailedAt }: Pick<AddressFacts, 'mailedAt'>): Date =>
  new Date(mailedAt.getTime() + addressTimes.askDays * 24 * hourMs);

/** The link at the new address works once, while the change is asked. */
export const newLinkWorks = (change: AddressFacts, now: Date): boolean =>
  change.state === 'asked' && now < expiresAt(change);

export type OldAnswer = 'yes' | 'no';

/** What may still be said with the link at the old address. */
export function oldAnswers(change: AddressFacts, now: Date): readonly OldAnswer[] {
  if (change.state === 'asked' && now >= expiresAt(change)) return [];
  if (isOpen(change)) return change.agreedAt === null ? ['yes', 'no'] : ['no'];
  const undoUntil = change.movedAt.getTime() + addressTimes.undoDays * 24 * hourMs;
  return change.state === 'counts' && now.getTime() < undoUntil ? ['no'] : [];
}

/** A no stops what is asked; what counts already is closed to everybody until HR has looked. */
export const afterNo = (state: AddressState): 'undone' | 'disputed' =>
  state === 'counts' ? 'disputed' : 'undone';
