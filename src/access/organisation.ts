import { hasForAll, isOperator, isOfBoard, isPerson, isSystem, sameTenant } from './sentence.ts';
import type { Sentence } from './sentence.ts';

export const organisationPolicy = {
  /** The national list of schools belongs to nobody; the operator says which list holds. */
  'schools.import': { may: isOperator },
  /** Only the product itself writes what belongs to nobody: from the command line, or after the operator's yes. */
  'schools.apply': { may: isSystem },
  /** Boards and institutes begin by the operator, who reads nothing of their people (decision 0110). */
  'places.start': { may: isOperator },
  /** What the operator asks of a board or institute, the product does inside it. */
  'places.keep': { may: isSystem },
  /** A board that DUO only numbers gets its name from its own HR. */
  'organisation.name': { may: hasForAll('hr') },
  /** How the board groups its schools is no secret within it; its own HR groups them. */
  'areas.read': { may: isOfBoard },
  'areas.keep': { may: hasForAll('hr') },
  'organisation.read': { may: isPerson, about: sameTenant },
  /** That mails went, of all organisations: when, of which kind and how; never for whom or what, but in the demonstration. */
  'mail.administer': { may: isOperator },
} satisfies Record<string, Sentence>;
