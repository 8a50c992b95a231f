import type { PersonActor } from './actor.ts';
import type { Subject } from './subject.ts';
import { any, either, has, isOperator, isSystem, owns, takesPart } from './sentence.ts';
import type { Sentence } from './sentence.ts';

/** The second person: holds the same role for the whole organisation, and did not ask. */
const isSecond = (actor: PersonActor, subject: Subject): boolean =>
  owns(actor, subject) && !takesPart(actor, subject);

const asksForSecond = either(has('hr'), isOperator);

export const approvalsPolicy = {
  /** What waits for a second person, and what became of it. */
  'approval.list': { may: asksForSecond },
  'approval.read': { may: asksForSecond, about: any(owns, takesPart) },
  /** Never whoever asked. */
  'approval.answer': { may: asksForSecond, about: isSecond },
  'approval.withdraw': { may: asksForSecond, about: takesPart },
  /** The server's shell as second person, and what the product does by itself. */
  'approval.keep': { may: isSystem },
} satisfies Record<string, Sentence>;
