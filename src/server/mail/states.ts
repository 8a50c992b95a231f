/** The life of a mail; drawn in docs/states/mail.md. */
export const mailStates = ['waiting', 'handing-over', 'sent', 'failed', 'uncertain', 'kept'] as const;
export type MailState = (typeof mailStates)[number];

/** What happens to a mail: from which states, to which. */
export const mailTransitions = {
  /** Its content goes out from this moment; only one process gets this far. */
  'hand-over': { from: ['waiting'], to: 'handing-over' },
  /** The mail server took it; late news resolves a doubt. */
  confirm: { from: ['handing-over', 'uncertain'], to: 'sent' },
  /** The mail server did not want it now. */
  'give-back': { from: ['handing-over'], to: 'waiting' },
  /** Refused for good, tried too often, or too late to be of use. */
  'give-up': { from: ['waiting', 'handing-over'], to: 'failed' },
  /** It cannot be known whether the server took it. */
  doubt: { from: ['handing-over'], to: 'uncertain' },
  /** A mail server came, or what it is for was asked again. */
  release: { from: ['kept', 'failed'], to: 'waiting' },
  /** The operator decided. */
  'send-again': { from: ['failed', 'uncertain', 'kept'], to: 'waiting' },
} as const satisfies Readonly<
  Record<string, { readonly from: readonly MailState[]; readonly to: MailState }>
>;

export type MailTransition = keyof typeof mailTransitions;
