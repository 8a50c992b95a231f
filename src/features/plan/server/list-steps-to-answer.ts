import { z } from 'zod';
import { counterpartScope } from '#access/counterpart.ts';
import { ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { readStepsToAnswer } from './answer.store.ts';

/** The steps that wait for this person's answer, of everybody who put one before her school. */
export const listStepsToAnswer = query({
  permission: 'plan.list-answers',
  audit: 'plan.answers-listed',
  input: z.strictObject({}),
  run: async ({ db, actor, today }) =>
    ok({ steps: await readStepsToAnswer(db, counterpartScope(personOf(actor)), today), today }),
});
