import { z } from 'zod';
import { schoolYearOf } from '#core/date.ts';
import { ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { byNeed, countProgress, progressOf, conversationsByMonth } from '../domain/school-year.ts';
import { colleaguesOf } from './people.store.ts';

/** Whom a leader leads, and how this school year went with each so far: that talks take place, not what is said. */
export const readTeam = query({
  permission: 'conversation.team',
  audit: 'conversation.team-read',
  input: z.strictObject({
    personIds: z.array(z.uuid()).max(200).optional(),
    show: z.literal('without-talk').nullable().catch(null).default(null),
  }),
  run: async ({ db, actor, today, now }, { personIds, show }) => {
    const year = schoolYearOf(today);
    const asked = { actor: personOf(actor), today, now };
    const team = await colleaguesOf(db, asked, personIds ?? show);
    // What is said of the year is of all of them, whichever of them are shown.
    const all = show === null ? team : await colleaguesOf(db, asked, personIds ?? null);
    return ok({
      show,
      colleagues: byNeed(team).map((colleague) => ({ ...colleague, progress: progressOf(colleague) })),
      counts: countProgress(all),
      of: all.length,
      months: conversationsByMonth(all, today),
      year,
      today,
    });
  },
});
