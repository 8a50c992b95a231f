/** A page that is measured, seen by a person of the demonstration. */
export interface BenchPage {
  readonly key: 'home' | 'plan' | 'staff' | 'leader' | 'waiting' | 'advice' | 'demand';
  readonly name: string;
  readonly path: string;
  /** Who looks at it: a key of the demonstration (`/demo`). */
  readonly persona: string;
  /** Whether the targets of the rate and the waiting time hold for it; it is then measured at every number of connections. */
  readonly judged: boolean;
  /** With a large school: forty people of one leader, and two hundred things that wait for her (crowd.ts). */
  readonly crowded?: boolean;
  /** The most of a processor that one request may take, with PostgreSQL, in milliseconds. */
  readonly processor?: number;
  /** Whether it is also opened in a browser at a slow phone's speed. */
  readonly inBrowser: boolean;
}

const alone = { judged: false, inBrowser: false };

export const pages: readonly BenchPage[] = [
  { key: 'home', name: 'Home', path: '/', persona: 'assistant', judged: true, inBrowser: true },
  { key: 'plan', name: 'Plan', path: '/plan', persona: 'assistant', judged: true, inBrowser: true },
  { key: 'staff', name: 'Staff list', path: '/staff', persona: 'hr', judged: true, inBrowser: false },
  { key: 'advice', name: 'Advice', path: '/advice', persona: 'assistant', ...alone, processor: 8 },
  { key: 'demand', name: 'Demand', path: '/demand', persona: 'hr', ...alone },
  {
    key: 'leader',
    name: 'Leader’s home, 40 people',
    path: '/?crowd',
    persona: 'leader',
    ...alone,
    crowded: true,
    processor: 4,
  },
  {
    key: 'waiting',
    name: 'What waits, 200 rows',
    path: '/counterparts',
    persona: 'leader',
    ...alone,
    crowded: true,
  },
];

/** What the pages are held to (docs/performance.md). */
export const limits = {
  /** Share of the in-memory floor's requests per second, at 8 connections. */
  rate: 0.5,
  /** Times the in-memory floor's 95th percentile, at 32 connections. */
  wait: 2,
  /** Statements for one page, without transaction control. */
  statements: 8,
  /** Of the product's process, in MB, after ten thousand requests and three hundred documents. */
  memory: 350,
  /** Times PostgreSQL's own COPY. */
  import: 10,
  /** Compressed JavaScript on the first visit, in bytes. */
  script: 60_000,
} as const;
