import { isOperator, isPerson, isSystem, sameTenant } from './sentence.ts';
import type { Sentence } from './sentence.ts';

export const organisationPolicy = {
  /** The national list of schools belongs to nobody; the operator says which list holds. */
  'schools.import': { may: isOperator },
  /** Only the product itself writes what belongs to nobody: from the command line, or after the operator's yes. */
  'schools.apply': { may: isSystem },
  'organisation.read': { may: isPerson, about: sameTenant },
  /** That mails went, of all organisations: when, of which kind and how; never for whom or what, but in the demonstration. */
  'mail.administer': { may: isOperator },
} satisfies Record<string, Sentence>;
