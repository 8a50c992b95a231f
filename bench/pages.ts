/** A page that is measured, seen by a person of the demonstration. */
export interface BenchPage {
  readonly key: 'home' | 'plan' | 'staff';
  readonly name: string;
  readonly path: string;
  /** Who looks at it: a key of the demonstration (`/demo`). */
  readonly persona: string;
  /** Whether the targets of the rate and the waiting time hold for it. */
  readonly judged: boolean;
  /** Whether it is also opened in a browser at a slow phone's speed. */
  readonly inBrowser: boolean;
}

export const pages: readonly BenchPage[] = [
  { key: 'home', name: 'Home', path: '/', persona: 'assistant', judged: true, inBrowser: true },
  { key: 'plan', name: 'Plan', path: '/plan', persona: 'assistant', judged: true, inBrowser: true },
  { key: 'staff', name: 'Staff list', path: '/staff', persona: 'hr', judged: false, inBrowser: false },
];

/** What the pages are held to (docs/performance.md). */
export const limits = {
  /** Share of the in-memory floor's requests per second, at 8 connections. */
  rate: 0.5,
  /** Times the in-memory floor's 95th percentile, at 32 connections. */
  wait: 2.5,
  /** Statements for one page, without transaction control. */
  statements: 8,
  /** Times PostgreSQL's own COPY. */
  import: 10,
  /** Compressed JavaScript on the first visit, in bytes. */
  script: 60_000,
} as const;
