import type { SystemActor } from '#access/actor.ts';
import type { Context, JobData } from '../ctx.ts';
import type { JobName } from './queues.ts';

/** One piece of work. Throwing means: try again later, as the queue says. */
export interface Work {
  readonly ctx: Context;
  readonly data: JobData;
  readonly actor: SystemActor;
  /** No retry follows: what then still fails is a dead letter. */
  readonly isLast: boolean;
}

export type JobHandler = (work: Work) => Promise<void>;
export type JobHandlers = Readonly<Partial<Record<JobName, JobHandler>>>;

/** Something that is done for every organisation at a time of the day by the Dutch clock. */
export interface Schedule {
  /** 'slice.what', for who reads the log. */
  readonly name: string;
  /** Five fields: '0 7 * * 1-5' is every working day at seven. A moment that was missed is made up for once. */
  readonly cron: string;
  /** Also when the product starts: once an hour at most, or at each start. */
  readonly atStart?: boolean | 'each';
  /** It erases by the calendar: not on a day that a clock made up. */
  readonly erases?: true;
  /** Also for an organisation that has ended: what it still keeps has a term. Whatever erases by the calendar does so. */
  readonly afterEnd?: boolean;
  readonly run: (ctx: Context, actor: SystemActor) => Promise<void>;
}

/** All that is done in the background, named by boot. */
export interface JobType {
  readonly handlers: JobHandlers;
  readonly schedules: readonly Schedule[];
}
