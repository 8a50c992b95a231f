import type { PersonActor } from './actor.ts';
import type { Role } from './roles.ts';
import {
  any,
  either,
  has,
  isPerson,
  isSelf,
  isSystem,
  leads,
  scopeFor,
  standsIn,
  standsInThere,
  takesPart,
} from './sentence.ts';
import type { Scope, Sentence } from './sentence.ts';

/** Who may be the leader in a conversation, and with whom a leader talks: the product is about support staff. */
export const leaderRoles = ['leader', 'director'] as const satisfies readonly Role[];
export const talkedWithRole = 'support-staff' satisfies Role;

export const conversationPolicy = {
  /** Either side may begin: she herself, or the one who leads her school. */
  'conversation.start': { may: has(talkedWithRole, ...leaderRoles), about: any(isSelf, leads) },
  /** What she can choose from when she begins one. */
  'conversation.begin': { may: has(talkedWithRole, ...leaderRoles) },
  'conversation.list': { may: isPerson },
  /** Who has conversations, stands in for somebody who has, or says which kinds there are: for the menu. */
  'conversation.work': { may: either(has(talkedWithRole, ...leaderRoles, 'hr'), standsIn) },
  /** A leader with forty conversations before the summer: who had one, and begin with several. */
  'conversation.team': { may: has(...leaderRoles) },
  /** Only the two who talk. HR and board see that talks take place, never what is said. */
  'conversation.take-part': { may: isPerson, about: takesPart },
  /** When and where, or not at all: also whoever stands in for a leader that is away. Nothing of what they write. */
  'conversation.arrange': { may: isPerson, about: any(takesPart, standsInThere) },
  /** That her conversation is there, with whom and when; and to offer to hold it in her place. */
  'conversation.stand-in': { may: isPerson, about: standsInThere },
  /** When her leader left, she says with whom she goes on. */
  'conversation.choose-leader': { may: has(talkedWithRole), about: isSelf },
  /** Whether she felt taken seriously is hers. */
  'conversation.rate': { may: has(talkedWithRole), about: isSelf },
  /** How she sees herself is hers too. */
  'conversation.look-at-self': { may: has(talkedWithRole), about: isSelf },
  'conversation.configure': { may: has('hr') },
  /** Reminders, and ends for those who left or never decided: the product's own morning round. */
  'conversation.settle': { may: isSystem },
} satisfies Record<string, Sentence>;

/** Whose progress a leader sees: everyone at the schools that he leads. */
export const teamOf = (actor: PersonActor): Scope => scopeFor(actor, ...leaderRoles);
