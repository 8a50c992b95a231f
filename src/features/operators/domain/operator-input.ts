import { z } from 'zod';
import { neededEmail } from '#core/email.ts';

const name = z.string().trim().min(1, { message: 'required' }).max(100);

/** Who becomes operator: a name, and the address to sign in with. */
export const operatorInput = { givenName: name, familyName: name, email: neededEmail };
