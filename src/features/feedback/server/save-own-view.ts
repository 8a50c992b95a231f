import type { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import { ownViewInput } from '../domain/inputs.ts';
import { merge, onlyAsked } from '../domain/sheet.ts';
import { readQuestionsOf } from './question.store.ts';
import { lockRequest, nextVersion, writeRequest } from './request.store.ts';
import { requestSubject } from './request-subject.ts';

/** Keeps how she answers the same questions herself, while she fills them in. */
export const keepOwnView = command({
  permission: 'feedback.ask',
  audit: 'feedback.own-view-kept',
  input: ownViewInput,
  about: requestSubject,
  run: store,
});

/** Saves her own view. */
export const saveOwnView = command({
  permission: 'feedback.ask',
  audit: 'feedback.own-view-saved',
  input: ownViewInput,
  about: requestSubject,
  run: store,
});

async function store(
  { db, changed }: WriteTools,
  { requestId, version: seen, ratings, texts }: z.infer<typeof ownViewInput>,
): Promise<Result<{ requestId: string; version: number }, AppError>> {
  const request = await lockRequest(db, requestId);
  if (request === null) return err(notFound);
  if (request.state === 'withdrawn') return err(refused('round-over'));
  const version = await nextVersion(db, requestId, 'ownView', seen);
  if (version === null) {
    const theirs = { ownView: request.ownView, version: request.ownViewVersion };
    return err({ kind: 'conflict', theirs });
  }
  const questions = await readQuestionsOf(db, requestId);
  const ownView = onlyAsked(merge(request.ownView, { ratings, texts }), questions);
  await writeRequest(db, requestId, { ownView });
  changed(requestId);
  return ok({ requestId, version });
}
