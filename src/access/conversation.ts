import { any, has, isPerson, isSelf, leads, takesPart } from './sentence.ts';
import type { Sentence } from './sentence.ts';

export const conversationPolicy = {
  /** Either side may begin: she herself, or the one who leads her school. */
  'conversation.start': { may: has('support-staff', 'leader', 'director'), about: any(isSelf, leads) },
  'conversation.list': { may: isPerson },
  /** Only the two who talk. HR and board see that talks take place, never what is said. */
  'conversation.take-part': { may: isPerson, about: takesPart },
  /** Whether she felt taken seriously is hers. */
  'conversation.rate': { may: has('support-staff'), about: isSelf },
  'conversation.configure': { may: has('hr') },
} satisfies Record<string, Sentence>;
