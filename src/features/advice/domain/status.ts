import type { Reason } from './reason.ts';

/** Whether money can be asked for, and why. */
export interface Status {
  readonly status: 'open' | 'closed' | 'unknown';
  readonly because: Reason;
}

export const open = (why: Reason): Status => ({ status: 'open', because: why });
export const closed = (why: Reason): Status => ({ status: 'closed', because: why });
export const unknown = (why: Reason): Status => ({ status: 'unknown', because: why });
