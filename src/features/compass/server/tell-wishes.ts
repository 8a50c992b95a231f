import type { Subject } from '#access/subject.ts';
import type { Reader } from '#server/db/transaction.ts';
import type { WriteTools } from '#server/usecase.ts';
import { readDirection } from '../domain/reading.ts';
import { readPossibilitiesOf } from './possibility.store.ts';
import type { KeptWish } from './wish.store.ts';

/** Those of the organisation who can do something with her wishes and to whom she shows them. */
export const shownTo = (subject: Subject): readonly ('leader' | 'hr')[] =>
  (['leader', 'hr'] as const).filter((role) => subject.audiences.some(({ kind }) => kind === role));

/**
 * One event per direction she answered, so that the other side can be asked to move. It may come again with the
 * same answer; whoever handles it looks whether there is something new. An unshown compass tells nothing.
 */
export async function tellWishes(
  db: Reader,
  subject: Subject,
  kept: readonly KeptWish[],
  emit: WriteTools['emit'],
): Promise<void> {
  const { personId } = subject;
  if (personId === null || shownTo(subject).length === 0) return;
  const possibilities = await readPossibilitiesOf(db, subject.schoolIds);
  for (const wish of kept) {
    if (wish.want === null) continue;
    const { gap, news } = readDirection(wish.direction, wish, possibilities);
    await emit({ kind: 'compass.answered', payload: { personId, direction: wish.direction, gap, news } });
  }
}
