import { notFound, refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import { chosenQuestions } from '../domain/feedback.ts';
import { questionsDraftInput, questionsInput } from '../domain/inputs.ts';
import type { QuestionsInput } from '../domain/inputs.ts';
import { readQuestionsOf, writeQuestions } from '#shapes/round/server/question.store.ts';
import { lockRound, nextVersion } from '#shapes/round/server/round.store.ts';
import { roundSubject } from '#shapes/round/server/subject.ts';
import { feedbackRound } from './round.ts';

const chosen = { permission: 'feedback.ask', about: roundSubject(feedbackRound), run: store } as const;

/** Keeps what she picked so far; there may be nothing yet. */
export const autosaveQuestions = command({
  ...chosen,
  audit: 'feedback.questions-kept',
  input: questionsDraftInput,
});

/** Saves the questions of a round that was not sent yet. */
export const saveQuestions = command({ ...chosen, audit: 'feedback.questions-saved', input: questionsInput });

async function store(
  { db, changed }: WriteTools,
  input: QuestionsInput,
): Promise<Result<{ roundId: string; version: number }, AppError>> {
  const { roundId } = input;
  const request = await lockRound(db, roundId);
  if (request === null) return err(notFound);
  if (request.state !== 'draft') return err(refused('already-sent'));
  const version = await nextVersion(db, roundId, 'version', input.version);
  if (version === null) {
    const questions = await readQuestionsOf(db, roundId);
    return err({ kind: 'conflict', theirs: { questions, version: request.version } });
  }
  await writeQuestions(db, request.tenantId, roundId, chosenQuestions(input.codes, input.own));
  changed(roundId, { codes: input.codes });
  return ok({ roundId, version });
}
