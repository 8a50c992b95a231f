import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personSubject } from '#server/db/subject.ts';
import { query } from '#server/usecase.ts';
import { compassView } from './compass.view.ts';
import { readPastWishes } from './wish.store.ts';

/** Her own compass, with what she answered on earlier days: that is for herself only. */
export const readOwnCompass = query({
  permission: 'compass.answer',
  audit: 'compass.read-own',
  input: z.strictObject({ personId: z.uuid() }),
  about: ({ db, today }, { personId }) => personSubject(db, personId, today, 'compass'),
  run: async ({ db, subject }, { personId }) => {
    const view = subject === null ? null : await compassView(db, personId, subject);
    return view === null ? err(notFound) : ok({ ...view, past: await readPastWishes(db, personId) });
  },
});
