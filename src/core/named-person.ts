import { z } from 'zod';
import { neededEmail } from './email.ts';

const name = z.string().trim().min(1, { message: 'required' }).max(100);

/** Somebody who is let in by whoever keeps the installation: a name, and the address to sign in with. */
export const namedPerson = { givenName: name, familyName: name, email: neededEmail };

export interface NamedPerson {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
}
