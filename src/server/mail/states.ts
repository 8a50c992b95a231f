import { lifecycle, start } from '#core/lifecycle.ts';
import type { ChangeOf, StateOf } from '#core/lifecycle.ts';

export const mailLifecycle = lifecycle('mail', 'mail_message', {
  [start]: { queue: 'waiting', keep: 'kept' },
  waiting: {
    /** Its content goes out from this moment; only one process gets this far. */
    'hand-over': 'handing-over',
    'give-up': 'failed',
  },
  'handing-over': {
    /** The mail server took it; late news resolves a doubt. */
    confirm: 'sent',
    /** The mail server did not want it now. */
    'give-back': 'waiting',
    /** Refused for good, tried too often, or too late to be of use. */
    'give-up': 'failed',
    /** It cannot be known whether the server took it. */
    doubt: 'uncertain',
  },
  sent: {},
  /** Released when a mail server came, or what it is for was asked again; sent again when the operator decided. */
  failed: { release: 'waiting', 'send-again': 'waiting' },
  uncertain: { confirm: 'sent', 'send-again': 'waiting' },
  kept: { release: 'waiting', 'send-again': 'waiting' },
});
export type MailState = StateOf<typeof mailLifecycle>;
export type MailMove = ChangeOf<typeof mailLifecycle>;
