/** Register of processing for signing in. */
export const signInTables = {
  sign_in_challenge: {
    owner: 'sign-in',
    subject: null,
    author: 'whoever asks to sign in',
    purpose: 'checks that an address is hers, by a code or a link that works once',
    keep: '1 day',
  },
  passkey_challenge: {
    owner: 'sign-in',
    subject: 'person_id',
    author: 'system',
    purpose: 'makes the answer of a passkey fresh',
    keep: '1 day',
  },
  attempt_count: {
    owner: 'sign-in',
    subject: null,
    author: 'system',
    purpose: 'slows down who guesses; holds keyed hashes only',
    keep: '1 day',
  },
  passkey: {
    owner: 'sign-in',
    subject: 'person_id',
    author: 'the person',
    purpose: 'lets her sign in with her own device',
    keep: 'until she removes it or leaves',
  },
  kept_form: {
    owner: 'sign-in',
    subject: 'person_id',
    author: 'the person',
    purpose: 'what she typed when her session had ended, sealed, until she signs in again in that browser',
    keep: '12 hours',
  },
} as const;
