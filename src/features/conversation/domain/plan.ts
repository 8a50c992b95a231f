import { z } from 'zod';
import { moment } from '#shapes/gathering/domain/when.ts';

/** When, where and how; a date may come later. */
export const planFields = {
  form: z.string().min(1).max(40),
  /** Empty while there is no date. */
  plannedAt: moment('not-a-moment').default(null),
  minutes: z.coerce.number().int().min(15).max(240).default(60),
  place: z.string().trim().max(200).default(''),
};
