import { z } from 'zod';
import { ok } from '#core/result.ts';
import { personSubject } from '#server/db/subject.ts';
import { query } from '#server/usecase.ts';
import { readOpenAsks } from './orientation.store.ts';

/** What her coaches ask to see, and the coaches to whom she can hand her profile. */
export const readAsks = query({
  permission: 'profile.answer',
  audit: 'profile.asks-read',
  input: z.strictObject({ personId: z.uuid() }),
  // Her coaches are part of the question.
  about: ({ db, today }, { personId }) => personSubject(db, personId, today, null),
  run: async ({ db, subject }, { personId }) => ok(await readOpenAsks(db, personId, subject?.coachIds ?? [])),
});
