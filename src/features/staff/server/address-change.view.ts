import type { ToldChange } from './address-change.store.ts';

/** A change of address as HR and she herself see it. */
export interface ShownChange {
  readonly id: string;
  readonly state: 'asked' | 'confirmed' | 'disputed' | 'undone';
  readonly oldEmail: string | null;
  readonly newEmail: string;
  readonly by: string;
  readonly askedAt: Date;
  readonly countsFrom: Date | null;
  /** Nothing is missing any more but the address itself, which is still somebody else's. */
  readonly isDue: boolean;
  /** She said yes. */
  readonly hasAgreed: boolean;
  /** The reader asked for it. */
  readonly isMine: boolean;
}

export function shownChange(change: ToldChange | null, reader: string, now: Date): ShownChange | null {
  if (change === null) return null;
  const { id, state, oldEmail, newEmail, askedAt, countsFrom } = change;
  if (state !== 'asked' && state !== 'confirmed' && state !== 'disputed' && state !== 'undone') return null;
  return {
    id,
    state,
    oldEmail,
    newEmail,
    by: change.askedByName ?? change.organisation,
    askedAt,
    countsFrom,
    isDue: state === 'confirmed' && (change.agreedAt !== null || (countsFrom !== null && countsFrom <= now)),
    hasAgreed: change.agreedAt !== null,
    isMine: change.askedBy === reader,
  };
}
