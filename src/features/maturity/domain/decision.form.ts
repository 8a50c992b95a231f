import { day, line, radio, text } from '#core/form/field.ts';
import { form } from '#core/form/form.ts';
import type { ContentOf } from '#core/form/shape.ts';
import { phases } from './instrument.ts';

/** Who can take a first step for the school. */
export const owners = ['leader', 'director', 'board'] as const;

/** What a team agrees on about one aspect; every field may stay empty, but a step is somebody's and has a day. */
export const decisionForm = form(
  {
    all: {
      phase: radio(phases, { optional: true }),
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
