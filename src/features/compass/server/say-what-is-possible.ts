import type { AppError } from '#core/error.ts';
import type { SchoolId } from '#core/id.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { personOf } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import { knownOptions } from '../domain/possibility.ts';
import type { PossibilityItem } from '../domain/possibility.ts';
import type { Score } from '../domain/wish.ts';
import { readPossibilitiesOf, writePossibility } from './possibility.store.ts';

interface Answer {
  readonly schoolId: SchoolId | null;
  readonly item: PossibilityItem;
  readonly can: Score;
  readonly reason: string;
  readonly open: readonly string[];
  readonly version: number;
}

/** The shared half of opening a direction at a school and beyond it. */
export async function sayWhatIsPossible(
  { db, actor, today, changed }: WriteTools,
  answer: Answer,
): Promise<Result<{ possibilityId: string }, AppError>> {
  const { tenantId, personId: saidBy } = personOf(actor);
  const { version: seen, schoolId, item, can } = answer;
  const open = knownOptions(item, answer.open);
  const possibilityId = await writePossibility(db, {
    ...answer,
    tenantId,
    open,
    saidBy,
    saidOn: today,
    seen,
  });
  if (possibilityId === null) {
    const now = await readPossibilitiesOf(db, schoolId === null ? [] : [schoolId]);
    const theirs = now.find((one) => one.item === item && one.schoolId === schoolId) ?? null;
    return err({ kind: 'conflict', theirs });
  }
  changed(possibilityId, { item, can, schoolId });
  return ok({ possibilityId });
}
