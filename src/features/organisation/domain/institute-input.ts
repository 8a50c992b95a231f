import { z } from 'zod';
import { instituteKinds } from './place.ts';

/** What everybody may know of an institute. */
export const instituteInput = {
  name: z.string().trim().min(1, { message: 'required' }).max(120),
  kind: z
    .string()
    .refine((text) => text !== '', { message: 'required', abort: true })
    .pipe(z.enum(instituteKinds)),
  address: z.string().trim().min(1, { message: 'required' }).max(300),
};
