import { z } from 'zod';
import { rows } from '#core/form/composed.ts';
import { asked, line, select, text } from '#core/form/field.ts';
import type { Field } from '#core/form/field.ts';
import { form } from '#core/form/form.ts';
import { directions } from '#core/direction.ts';

/** Ways to go on, all equal; growth in her own work first, because most people want it and it is most often possible (L-24, L-32). */
export const adviceKinds = ['in-function', 'task', 'module', 'qualification'] as const;
export type AdviceKind = (typeof adviceKinds)[number];

export const mostSteps = 8;

/** The same in every version of the profile; goes along unseen, null while it was never kept. It makes no difference. */
const adviceId: Field<string | null, 'own'> = asked(
  'own',
  z.preprocess((typed) => (typed === '' || typed === undefined ? null : typed), z.uuid().nullable()),
  () => '',
);

const long = (name: string) => text(6000, { name: `content.${name}`, lines: 6 });

/** What the coach writes; every text may still be empty, and below the steps stands room for one more. */
export const profileForm = form({
  profile: {
    qualities: long('qualities'),
    ambitions: long('ambitions'),
    learningNeed: long('learningNeed'),
    steps: rows(
      null,
      {
        step: {
          adviceId,
          title: line(160),
          kind: select(adviceKinds),
          direction: select(directions),
          why: text(1500, { optional: true, lines: 3 }),
        },
      },
      { name: 'content.steps', most: mostSteps + 1 },
    ),
  },
});
