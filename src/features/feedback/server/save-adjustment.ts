import type { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import { adjustmentInput } from '../domain/inputs.ts';
import { lockRound, nextVersion, writeRound } from '#shapes/round/server/round.store.ts';
import { roundSubject } from '#shapes/round/server/subject.ts';
import { feedbackRound } from './round.ts';

const typed = {
  permission: 'feedback.ask',
  input: adjustmentInput,
  about: roundSubject(feedbackRound),
  run: store,
} as const;

/** Keeps what she adjusts after the feedback, while she types. */
export const autosaveAdjustment = command({ ...typed, audit: 'feedback.adjustment-kept' });

/** Saves what she adjusts. */
export const saveAdjustment = command({ ...typed, audit: 'feedback.adjustment-saved' });

async function store(
  { db, changed }: WriteTools,
  { roundId, version: seen, adjustment }: z.infer<typeof adjustmentInput>,
): Promise<Result<{ roundId: string; version: number }, AppError>> {
  const request = await lockRound(db, roundId);
  if (request === null) return err(notFound);
  if (request.state !== 'open' && request.state !== 'closed') return err(refused('round-over'));
  const version = await nextVersion(db, roundId, 'adjustment', seen);
  if (version === null) {
    const theirs = { adjustment: request.adjustment, version: request.adjustmentVersion };
    return err({ kind: 'conflict', theirs });
  }
  await writeRound(db, roundId, { adjustment });
  changed(roundId);
  return ok({ roundId, version });
}
