import { z } from 'zod';
import { command } from '#server/usecase.ts';
import { moveCoachLink } from './move-coach-link.ts';

/** She says no; nobody hears why. */
export const declineCoach = command({
  permission: 'coach.choose',
  audit: 'staff.coach-declined',
  input: z.strictObject({ personId: z.uuid(), linkId: z.uuid() }),
  run: (tools, input) => moveCoachLink(tools, input, 'decline-coach', 'ended'),
});
