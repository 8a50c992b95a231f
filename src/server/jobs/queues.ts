import { keysOf } from '#core/keys.ts';
import type { QueueOptions } from 'pg-boss';

interface QueueSettings extends QueueOptions {
  readonly deadLetter?: string;
}

/** Where work goes that failed as often as its queue allows; the operator sees it and may send it back. */
export const deadLetters = 'dead-letter';

const day = 86_400;
const common = { retryBackoff: true, deadLetter: deadLetters, deleteAfterSeconds: day } as const;

/** Every kind of background work. A slice that needs one adds it here; prepareJobs makes the queue. */
export const queues = {
  /** Hands one mail to the mail server: a day of trying, slower and slower. A worker that died is noticed soon. */
  mail: {
    ...common,
    retryLimit: 28,
    retryDelay: 15,
    retryDelayMax: 3600,
    expireInSeconds: 90,
    heartbeatSeconds: 20,
  },
  /** A mail that goes out after all, as the operator decided. */
  'mail-again': { ...common, retryLimit: 5, retryDelay: 5, expireInSeconds: 60, heartbeatSeconds: 20 },
  /** A list of schools that the operator confirmed. */
  'school-import': { ...common, retryLimit: 2, retryDelay: 5, expireInSeconds: 300, heartbeatSeconds: 20 },
  /** A list of staff that HR confirmed. */
  'staff-import': { ...common, retryLimit: 2, retryDelay: 5, expireInSeconds: 300, heartbeatSeconds: 20 },
  /** Mails that ask people to come in, a portion at a time. */
  invitations: { ...common, retryLimit: 5, retryDelay: 5, expireInSeconds: 300, heartbeatSeconds: 20 },
  /** A catalogue that an institute wants read from its address. */
  'catalogue-fetch': { ...common, retryLimit: 1, retryDelay: 10, expireInSeconds: 300, heartbeatSeconds: 20 },
  /** The time of a schedule has come: one such job per schedule and moment. */
  'schedule-due': { ...common, retryLimit: 5, retryDelay: 30, retryDelayMax: 600, expireInSeconds: 60 },
  /** One organisation's share of a schedule. */
  'schedule-run': { ...common, retryLimit: 6, retryDelay: 60, retryDelayMax: 3600, expireInSeconds: 900 },
} as const satisfies Readonly<Record<string, QueueSettings>>;

export type JobName = keyof typeof queues;

export const jobNames = keysOf(queues);

/** How often each queue is asked for work. */
export const pollSeconds: Readonly<Record<JobName, number>> = {
  mail: 1,
  'mail-again': 1,
  'school-import': 1,
  'staff-import': 1,
  invitations: 1,
  'catalogue-fetch': 1,
  'schedule-due': 2,
  'schedule-run': 2,
};

/** How long failed work waits for the operator. */
export const deadLetterSettings: QueueSettings = { retentionSeconds: 90 * day, deleteAfterSeconds: day };
