import { z } from 'zod';
import { personSubject } from '#server/db/subject.ts';
import { command } from '#server/usecase.ts';
import { readLink } from './coach.store.ts';
import { moveCoachLink } from './move-coach-link.ts';

/** Ends coaching, or takes a proposal back; from that moment the coach sees nothing of hers. */
export const endCoach = command({
  permission: 'coach.end',
  audit: 'staff.coach-ended',
  input: z.strictObject({ personId: z.uuid(), linkId: z.uuid() }),
  about: async ({ db, today }, { personId, linkId }) => {
    const link = await readLink(db, personId, linkId);
    const subject = await personSubject(db, personId, today, null);
    return link === null || subject === null ? null : { ...subject, participantIds: [link.coachId] };
  },
  run: (tools, input) => moveCoachLink(tools, input, 'end-coach', 'ended'),
});
