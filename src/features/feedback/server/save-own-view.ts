import type { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import { ownViewInput } from '../domain/inputs.ts';
import { merge, onlyAsked } from '#shapes/round/domain/sheet.ts';
import { readQuestionsOf } from '#shapes/round/server/question.store.ts';
import { lockRound, nextVersion, writeRound } from '#shapes/round/server/round.store.ts';
import { roundSubject } from '#shapes/round/server/subject.ts';
import { feedbackRound } from './round.ts';

const typed = {
  permission: 'feedback.ask',
  input: ownViewInput,
  about: roundSubject(feedbackRound),
  run: store,
} as const;

/** Keeps how she answers the same questions herself, while she fills them in. */
export const autosaveOwnView = command({ ...typed, audit: 'feedback.own-view-kept' });

/** Saves her own view. */
export const saveOwnView = command({ ...typed, audit: 'feedback.own-view-saved' });

async function store(
  { db, changed }: WriteTools,
  { roundId, version: seen, ratings, texts }: z.infer<typeof ownViewInput>,
): Promise<Result<{ roundId: string; version: number }, AppError>> {
  const request = await lockRound(db, roundId);
  if (request === null) return err(notFound);
  if (request.state === 'withdrawn') return err(refused('round-over'));
  const version = await nextVersion(db, roundId, 'ownView', seen);
  if (version === null) {
    const theirs = { ownView: request.ownView, version: request.ownViewVersion };
    return err({ kind: 'conflict', theirs });
  }
  const questions = await readQuestionsOf(db, roundId);
  const ownView = onlyAsked(merge(request.ownView, { ratings, texts }), questions);
  await writeRound(db, roundId, { ownView });
  changed(roundId);
  return ok({ roundId, version });
}
