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

export const addressStates = [
  'asked',
  'confirmed',
  'counts',
  'withdrawn',
  'undone',
  'expired',
  'disputed',
  'settled',
] as const;
export type AddressState = (typeof addressStates)[number];

/** Which use case leads from one state to another; drawn in docs/states/address-change.md. */
export const addressTransitions: readonly {
  readonly from: AddressState;
  readonly by: string;
  readonly to: AddressState;
}[] = [
  { from: 'asked', by: 'confirm-address', to: 'confirmed' },
  { from: 'asked', by: 'confirm-address', to: 'counts' },
  { from: 'confirmed', by: 'agree-address', to: 'counts' },
  { from: 'confirmed', by: 'tend-addresses', to: 'counts' },
  { from: 'asked', by: 'withdraw-address', to: 'withdrawn' },
  { from: 'confirmed', by: 'withdraw-address', to: 'withdrawn' },
  { from: 'asked', by: 'domain-approval', to: 'withdrawn' },
  { from: 'confirmed', by: 'domain-approval', to: 'withdrawn' },
  { from: 'asked', by: 'carry-out-ends', to: 'withdrawn' },
  { from: 'confirmed', by: 'carry-out-ends', to: 'withdrawn' },
  { from: 'asked', by: 'undo-address', to: 'undone' },
  { from: 'confirmed', by: 'undo-address', to: 'undone' },
  { from: 'counts', by: 'undo-address', to: 'disputed' },
  { from: 'disputed', by: 'settle-address', to: 'settled' },
  { from: 'asked', by: 'tend-addresses', to: 'expired' },
  { from: 'confirmed', by: 'tend-addresses', to: 'expired' },
];

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
