import { z } from 'zod';
import { askKinds } from '#core/counterpart.ts';
import type { OwnerRole } from '#core/counterpart.ts';
import { dayTyped } from '#core/typed-day.ts';
import { answers } from './step.ts';

/** Who can take a condition on. */
export const conditionOwners = ['leader', 'director', 'hr', 'board'] as const satisfies readonly OwnerRole[];

/** The fields of one answer form; the fields that belong to another choice may come along and are not looked at. */
export const answerFields = {
  answer: z.enum(answers),
  note: z.string().trim().max(600).default(''),
  conditionOwner: z.enum(conditionOwners).default('leader'),
  conditionDueOn: z.string().max(20).default(''),
  promises: z.array(z.enum(askKinds)).default([]),
};

type Fields = z.infer<z.ZodObject<typeof answerFields>>;

/**
 * The school's answer to a step (inventory O-G2c): «can», «can if» with a condition that somebody takes on by a date,
 * or «not now». The last two need words, because both sides will read them.
 */
export function judgeAnswer(fields: Fields, context: z.RefinementCtx): void {
  const wrong = (field: string, code: string): void => {
    context.addIssue({ code: 'custom', message: code, path: [field] });
  };
  if (fields.answer !== 'can' && fields.note === '') wrong('note', `${fields.answer}-needs-words`);
  if (fields.answer !== 'can-if') return;
  const dueOn = dayTyped(fields.conditionDueOn);
  if (fields.conditionDueOn === '') wrong('conditionDueOn', 'required');
  else if ('fault' in dueOn) wrong('conditionDueOn', dueOn.fault);
}
