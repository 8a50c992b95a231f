import { z } from 'zod';
import { addDays } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { emailField } from '#core/email.ts';
import { searchWords } from '#core/fold.ts';
import { some } from '#core/form/composed.ts';
import { asked, day, line, pick, text, tick } from '#core/form/field.ts';
import { form } from '#core/form/form.ts';

/** Who is asked to give it: a colleague by her card, or anybody by name and address. */
export const hostForm = form(
  {
    card: { who: pick('cards', { optional: true }) },
    host: {
      name: line(100, { optional: true }),
      email: asked('line', z.string().default('').pipe(emailField), (typed) => typed, {
        optional: true,
        type: 'email',
      }),
      words: text(1000, { optional: true }),
    },
  },
  ({ who, name }) => (!who && !name ? { at: 'name', code: 'who-gives-it' } : null),
);

export const attendanceForm = form({ there: { present: some('people') } });

export const takeAwayForm = form({ home: { text: text(1000, { required: 'required' }), isShared: tick() } });

/** What a group agrees about a point, who spreads it, and by when. */
export const pointForm = form({
  plan: {
    answer: text(1500, { required: 'required' }),
    who: line(200, { required: 'required' }),
    school: pick('schools', { required: 'required' }),
    onDay: day({ required: 'not-a-date' }),
  },
});

/** Checked a trimester later. */
export const checkDay = (on: IsoDate): IsoDate => addDays(on, 13 * 7);

/** How many words of a title stand in what somebody shows on her card. */
export function fit(title: string, shown: string): number {
  const card = searchWords(shown);
  return searchWords(title).filter((word) => word.length > 3 && card.some((own) => own.includes(word)))
    .length;
}
