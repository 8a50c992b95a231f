import { z } from 'zod';
import { invalid, refused } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { asksOf, missingIn } from '../domain/step.ts';
import { moveStep, stepBefore, stepEvent } from './move-step.ts';
import { readWorkPlaces } from './side.store.ts';
import { stepSubject } from './step.store.ts';

const input = z.strictObject({
  stepId: z.uuid(),
  version: z.coerce.number().int().min(1),
  /** Which school, for who works at more than one. */
  schoolId: z.uuid().optional(),
});

/** She puts a step before her school: its leader sees it, and everything it asks becomes somebody's to answer. */
export const submitStep = command({
  permission: 'plan.edit',
  audit: 'plan.step-submitted',
  input,
  about: ({ db }, { stepId }) => stepSubject(db, stepId),
  run: async (tools, { schoolId, ...moving }) => {
    const { db, today, emit } = tools;
    const before = await stepBefore(db, moving, 'submit-step');
    if (!before.ok) return before;
    const { step } = before.value;
    const [missing] = missingIn(step);
    if (missing !== undefined) return err(invalid(missing.field, 'required'));
    const places = await readWorkPlaces(db, step.personId, today);
    const [first, ...more] = places;
    if (first === undefined) return err(refused('works-nowhere'));
    const place = places.find((one) => one.schoolId === schoolId);
    if (place === undefined && (more.length > 0 || schoolId !== undefined)) {
      return err(invalid('schoolId', schoolId === undefined ? 'required' : 'not-an-option'));
    }
    const school = (place ?? first).schoolId;
    const moved = await moveStep(tools, step, {
      state: before.value.to,
      schoolId: school,
      submittedOn: today,
      answer: null,
      answerNote: '',
      answeredBy: null,
      answeredOn: null,
    });
    if (!moved.ok) return moved;
    await emit({
      kind: 'plan.step-submitted',
      payload: {
        ...stepEvent(step),
        schoolId: school,
        asks: asksOf(step),
        dueOn: step.startsOn,
      },
    });
    return ok(null);
  },
});
