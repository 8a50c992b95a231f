import { onlyScale } from './functions.ts';
import type { PresentJob } from './present.ts';
import type { RowJob } from './row-job.ts';

/** Ways in which a row can be about an employment, surest first. */
const signs: readonly ((job: PresentJob, row: RowJob) => boolean)[] = [
  (job, row) => job.startsOn === row.startsOn && sameWork(job, row),
  (job, row) => job.startsOn === row.startsOn && job.functionCode === row.functionCode,
  (job, row) => job.startsOn === row.startsOn,
  (job, row) => goesOn(job, row) && job.functionCode === row.functionCode,
  (job, row) => goesOn(job, row),
];

const sameWork = (job: PresentJob, row: RowJob): boolean =>
  job.functionCode === row.functionCode && job.functionTitle === row.functionTitle;

/** An employment that ended before the row begins is another one. */
const goesOn = (job: PresentJob, row: RowJob): boolean => job.endsOn === null || job.endsOn >= row.startsOn;

/**
 * Which of one person's employments each of her rows is about; null for a new one. Only at the same school; every
 * employment answers to one row. Rows that were written and read again find themselves.
 */
export function matchJobs(
  rows: readonly RowJob[],
  jobs: readonly PresentJob[],
): readonly (PresentJob | null)[] {
  if (jobs.length === 0) return rows.map(() => null);
  const found = new Map<RowJob, PresentJob>();
  const left = new Set(jobs);
  for (const isAbout of signs) {
    for (const row of rows) {
      if (found.has(row)) continue;
      const job = [...left].find((one) => one.schoolId === row.schoolId && isAbout(one, row));
      if (job === undefined) continue;
      found.set(row, job);
      left.delete(job);
    }
  }
  return rows.map((row) => found.get(row) ?? null);
}

/** The same employment told twice has the same key. */
export const jobKey = (job: RowJob): string =>
  `${job.schoolId ?? ''}|${job.startsOn}|${job.functionCode}|${job.functionTitle ?? ''}`;

/** The employment as the row tells it; a scale or number that the row leaves open stays. */
export function mergeJob(was: PresentJob, job: RowJob, personnelNumber: string | null): PresentJob {
  return {
    ...was,
    ...job,
    scale: job.scale ?? (job.functionCode === was.functionCode ? was.scale : onlyScale(job.functionCode)),
    personnelNumber: personnelNumber ?? was.personnelNumber,
  };
}

const told = [
  'personnelNumber',
  'functionCode',
  'functionTitle',
  'scale',
  'factor',
  'startsOn',
  'endsOn',
] as const satisfies readonly (keyof PresentJob)[];

export const isSameJob = (a: PresentJob, b: PresentJob): boolean =>
  told.every((field) => a[field] === b[field]);

/** What is other about an employment: per field what it was and what it is. */
export const difference = (was: PresentJob, now: PresentJob): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    told.filter((field) => was[field] !== now[field]).map((field) => [field, [was[field], now[field]]]),
  );
