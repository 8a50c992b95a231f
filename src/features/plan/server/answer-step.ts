import { z } from 'zod';
import { dayOf } from '#core/quantity.ts';
import { invalid } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { answerFields, judgeAnswer } from '../domain/answer.ts';
import { asksOf } from '../domain/step.ts';
import { moveStep, stepBefore, stepEvent } from './move-step.ts';
import { stepSubject } from './step.store.ts';

const input = z
  .strictObject({ stepId: z.uuid(), version: z.coerce.number().int().min(1), ...answerFields })
  .superRefine(judgeAnswer);

/** Who comes second sees the answer that stands; the rest of the step was not what she asked for. */
function seenByAnswerer(error: AppError): AppError {
  if (error.kind !== 'conflict') return error;
  const theirs = z.object({ answer: z.string().nullable(), answerNote: z.string() }).safeParse(error.theirs);
  return { kind: 'conflict', theirs: theirs.data ?? null };
}

/** The school answers: can, can if (somebody takes the condition on by a day), or not now. It may answer anew later. */
export const answerStep = command({
  permission: 'plan.answer-step',
  audit: 'plan.step-answered',
  input,
  about: ({ db }, { stepId }) => stepSubject(db, stepId),
  run: async (tools, { answer, note, conditionOwner, conditionDueOn, promises, ...moving }) => {
    const { db, actor, today, emit } = tools;
    const dueOn = answer === 'can-if' ? dayOf(conditionDueOn) : null;
    if (dueOn !== null && dueOn < today) return err(invalid('conditionDueOn', 'in-the-past'));
    const before = await stepBefore(db, moving, 'answer-step');
    if (!before.ok) return err(seenByAnswerer(before.error));
    const { step, to } = before.value;
    const moved = await moveStep(tools, step, {
      state: to,
      answer,
      answerNote: note,
      answeredBy: personOf(actor).personId,
      answeredOn: today,
    });
    if (!moved.ok) return err(seenByAnswerer(moved.error));
    await emit({
      kind: 'plan.step-answered',
      payload: {
        ...stepEvent(step),
        answer,
        note,
        condition: dueOn === null ? null : { owner: conditionOwner, dueOn },
        promises: answer === 'not-now' ? [] : promises,
        asks: asksOf(step),
        dueOn: step.startsOn,
      },
    });
    return ok({ personId: step.personId });
  },
});
