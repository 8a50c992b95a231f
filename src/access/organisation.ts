import { has, isPerson, isSystem, sameTenant } from './sentence.ts';
import type { Sentence } from './sentence.ts';

export const organisationPolicy = {
  /** The national list of schools belongs to nobody; an administrator says which list holds. */
  'schools.import': { may: has('administrator') },
  /** Only the product itself writes what belongs to nobody: from the command line, or after an administrator's yes. */
  'schools.apply': { may: isSystem },
  'organisation.read': { may: isPerson, about: sameTenant },
  /** Mails kept because no mail server is set, and mails of which the outcome is uncertain. */
  'mail.administer': { may: has('administrator') },
} satisfies Record<string, Sentence>;
