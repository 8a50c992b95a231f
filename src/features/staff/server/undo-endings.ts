import { countEffects, markUndone, readEndings, restore } from '#server/ending/ending.store.ts';
import type { Touched } from '#server/ending/ending.store.ts';
import type { WriteTools } from '#server/usecase.ts';

type Tools = Pick<WriteTools, 'db' | 'now' | 'emit' | 'changed'>;

/**
 * Takes ends back, of one employment or role or of many at once (a whole list): brings back the roles and coaches that
 * went with them, and tells the other slices to bring back theirs. Call it when the employments run again, for nothing
 * returns to somebody who has left. Gives how much of each kind was closed; null when nothing was written down.
 */
export async function undoEndings(
  { db, now, emit }: Tools,
  entityIds: readonly string[],
): Promise<Readonly<Partial<Record<Touched, number>>> | null> {
  const endingIds = await readEndings(db, entityIds);
  if (endingIds.length === 0) return null;
  const counts = await countEffects(db, endingIds);
  await restore(db, endingIds, 'role_grant', now, 'role-again');
  await restore(db, endingIds, 'coach_link', now, 'coach-again');
  await emit({ kind: 'staff.ending-undone', payload: { endingIds } });
  await markUndone(db, endingIds, now);
  return counts;
}
