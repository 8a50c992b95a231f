import { either, has, isPerson, isSystem, sameTenant } from './sentence.ts';
import type { Sentence } from './sentence.ts';

export const organisationPolicy = {
  /** The national list of schools belongs to nobody; an administrator keeps it up to date. */
  'schools.import': { may: either(has('administrator'), isSystem) },
  'organisation.read': { may: isPerson, about: sameTenant },
  /** Mails kept because no mail server is set, and mails of which the outcome is uncertain. */
  'mail.administer': { may: has('administrator') },
} satisfies Record<string, Sentence>;
