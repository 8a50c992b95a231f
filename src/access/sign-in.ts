import { everyone, isPerson, isSelf } from './sentence.ts';
import type { Sentence } from './sentence.ts';

export const signInPolicy = {
  /** Ask for a code, use it, use a passkey, read a public page. */
  public: { may: everyone },
  /** See and end one's own sessions, keep one's own passkeys, choose a language. */
  'session.manage-own': { may: isPerson, about: isSelf },
} satisfies Record<string, Sentence>;
