import { notFound, refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import { questionsDraftInput, questionsInput } from '../domain/inputs.ts';
import type { QuestionsInput } from '../domain/inputs.ts';
import { readQuestionsOf, writeQuestions } from './question.store.ts';
import { lockRequest, nextVersion } from './request.store.ts';
import { requestSubject } from './request-subject.ts';

/** Keeps what she picked so far; there may be nothing yet. */
export const keepQuestions = command({
  permission: 'feedback.ask',
  audit: 'feedback.questions-kept',
  input: questionsDraftInput,
  about: requestSubject,
  run: store,
});

/** Saves the questions of a round that was not sent yet. */
export const saveQuestions = command({
  permission: 'feedback.ask',
  audit: 'feedback.questions-saved',
  input: questionsInput,
  about: requestSubject,
  run: store,
});

async function store(
  { db, changed }: WriteTools,
  input: QuestionsInput,
): Promise<Result<{ requestId: string; version: number }, AppError>> {
  const { requestId } = input;
  const request = await lockRequest(db, requestId);
  if (request === null) return err(notFound);
  if (request.state !== 'draft') return err(refused('already-sent'));
  const version = await nextVersion(db, requestId, 'version', input.version);
  if (version === null) {
    const questions = await readQuestionsOf(db, requestId);
    return err({ kind: 'conflict', theirs: { questions, version: request.version } });
  }
  await writeQuestions(db, request.tenantId, requestId, input);
  changed(requestId, { codes: input.codes });
  return ok({ requestId, version });
}
