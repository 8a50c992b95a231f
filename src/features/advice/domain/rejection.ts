import { z } from 'zod';

/** Why a coach finds a line wrong; counted, so that the rules get better (docs of the slice). */
export const rejectionReasons = [
  'not-her-wish',
  'not-open-here',
  'too-much-now',
  'already-does',
  'rule-wrong',
  'other',
] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

export const rejectionInput = z.strictObject({
  personId: z.uuid(),
  step: z.string().min(1).max(80),
  reason: z.enum(rejectionReasons),
  note: z.string().trim().max(500).default(''),
});

/** A line that was found wrong. */
export interface Rejection {
  readonly step: string;
  readonly reason: RejectionReason;
  readonly note: string;
}
