import { day, line, radio, text } from '#core/form/field.ts';
import { form } from '#core/form/form.ts';
import type { ContentOf } from '#core/form/shape.ts';
import { scale } from './sheet.ts';

/** Who can take a first step for a school. */
const owners = ['leader', 'director', 'board'] as const;

/** What a team agrees on under one theme; every field may stay empty, but a step is somebody's and has a day. */
export const decisionForm = form(
  {
    all: {
      level: radio(scale, { optional: true }),
      decision: text(1500, { optional: true }),
      step: line(200, { optional: true }),
      owner: radio(owners, { optional: true }),
      dueOn: day({ optional: true }),
    },
  },
  ({ step, owner }) => (step && !owner ? { at: 'owner', code: 'owner-missing' } : null),
  ({ step, dueOn }) => (step && !dueOn ? { at: 'dueOn', code: 'day-missing' } : null),
);
export type Decision = ContentOf<typeof decisionForm.parts>;
export const noDecision: Decision & { readonly version: number } = {
  level: null,
  decision: '',
  step: '',
  owner: null,
  dueOn: null,
  version: 0,
};
