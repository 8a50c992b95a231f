import { z } from 'zod';
import { instituteKinds } from './place.ts';

const shownName = z.string().trim().min(1, { message: 'required' }).max(120);

/** How a board is called that DUO only numbers. */
export const boardName = shownName;

/** What everybody may know of an institute. */
export const instituteInput = {
  name: shownName,
  kind: z
    .string()
    .refine((text) => text !== '', { message: 'required', abort: true })
    .pipe(z.enum(instituteKinds)),
  address: z.string().trim().min(1, { message: 'required' }).max(300),
};
