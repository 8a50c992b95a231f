import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { personSubject } from '#server/db/subject.ts';
import { personOf, query } from '#server/usecase.ts';
import { compassView } from './compass.view.ts';

/** The compass as somebody sees to whom she shows it (or she herself). */
export const readCompass = query({
  permission: 'compass.read',
  audit: 'compass.read',
  input: z.strictObject({ personId: z.uuid() }),
  about: ({ db, today }, { personId }) => personSubject(db, personId, today, 'compass'),
  run: async ({ db, actor, subject }, { personId }) => {
    const view = subject === null ? null : await compassView(db, personId, subject);
    return view === null ? err(notFound) : ok({ ...view, own: personOf(actor).personId === personId });
  },
});
