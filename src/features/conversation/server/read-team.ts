import { z } from 'zod';
import { schoolYearOf } from '#core/date.ts';
import { ok } from '#core/result.ts';
import { personOf, query } from '#server/usecase.ts';
import { byNeed, countProgress, progressOf, talksByMonth } from '../domain/school-year.ts';
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
    const team = await colleaguesOf(db, { actor: personOf(actor), today, now }, personIds ?? show);
    return ok({
      show,
      colleagues: byNeed(team).map((colleague) => ({ ...colleague, progress: progressOf(colleague) })),
      counts: countProgress(team),
      months: talksByMonth(team, today),
      year,
      today,
    });
  },
});
