import { z } from 'zod';
import { command } from '#server/usecase.ts';
import { moveCoachLink } from './move-coach-link.ts';

/** She says yes: from now on the coach sees what she shows to her coach. */
export const acceptCoach = command({
  permission: 'coach.choose',
  audit: 'staff.coach-accepted',
  input: z.strictObject({ personId: z.uuid(), linkId: z.uuid() }),
  run: (tools, input) => moveCoachLink(tools, input, 'accept-coach', 'accepted'),
});
