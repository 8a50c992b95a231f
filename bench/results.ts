/** What a run leaves in bench/results/latest.json. Each part carries the day and the commit it was measured on. */
export interface Results {
  readonly machine: Machine;
  readonly throughput?: Measured<Throughput>;
  readonly import?: Measured<ImportFigures>;
  readonly memory?: Measured<MemoryFigures>;
  readonly browser?: Measured<readonly BrowserFigures[]>;
  readonly fresh?: Measured<FreshFigures>;
  readonly verdicts: readonly Verdict[];
}

export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly memoryGb: number;
  readonly node: string;
  readonly postgres: string;
}

export interface Measured<T> {
  readonly date: string;
  readonly commit: string;
  readonly figures: T;
}

export interface Throughput {
  readonly rounds: number;
  readonly millisecondsPerRound: number;
  readonly pages: readonly PageFigures[];
  readonly twoProcesses?: TwoProcesses | null;
}

/** Requests per second of one page by one process of the product, and by two, on the same machine and database. */
export interface TwoProcesses {
  readonly page: string;
  readonly one: number;
  readonly two: number;
  readonly ratio: number;
}

/** Of the product's process, in MB, as the system counts it. */
export interface MemoryFigures {
  readonly requests: number;
  readonly documents: number;
  readonly atStartMb: number;
  readonly afterRequestsMb: number;
  readonly afterDocumentsMb: number;
  readonly mostMb: number;
}

export interface PageFigures {
  readonly key: string;
  readonly name: string;
  readonly path: string;
  readonly persona: string;
  /** Bytes of the page's body, as it is and compressed. */
  readonly bytes: number;
  readonly compressedBytes: number;
  /** Whether the in-memory floor gave the same page, apart from what is new in every answer. */
  readonly sameAsFloor: boolean;
  /** The statements one request sends, without transaction control. */
  readonly statements: readonly string[];
  readonly transactions: number;
  readonly cases: readonly CaseFigures[];
  readonly profile: Profile;
}

export type Contender = 'product' | 'memory' | 'bytes';

export interface CaseFigures {
  readonly connections: number;
  readonly compressed: boolean;
  /** Medians of the rounds. */
  readonly product: Figures;
  readonly memory: Figures;
  readonly bytes: Figures;
  /** Product over floor, the median of the rounds' own ratios. */
  readonly overMemory: Ratios;
  readonly overBytes: Ratios;
}

export interface Ratios {
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p95: number;
}

/** Milliseconds for p50 and p95. */
export interface Figures {
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p95: number;
  /** Milliseconds of a processor that the server used for one request. */
  readonly serverMs: number;
  /** The same for PostgreSQL. */
  readonly databaseMs: number;
}

/** Where the server's main thread spent its time under load: shares of the time it was busy. */
export interface Profile {
  /** Share of the time in which it was busy at all. */
  readonly busy: number;
  readonly groups: readonly { readonly name: string; readonly share: number }[];
  readonly functions: readonly { readonly name: string; readonly place: string; readonly share: number }[];
}

export interface ImportFigures {
  readonly rows: number;
  readonly rounds: number;
  /** Medians, in milliseconds. */
  readonly importMs: number;
  /** The first round, in a program that has just started, as on the command line. */
  readonly firstImportMs: number;
  readonly copyMs: number;
  readonly ratio: number;
  /** Rows the import left behind in each table; COPY writes the same ones. */
  readonly written: Readonly<Record<string, number>>;
}

export interface BrowserFigures {
  readonly key: string;
  readonly name: string;
  readonly rounds: number;
  readonly first: Visit;
  readonly second: Visit;
}

/** Medians of one visit. Bytes as they go over the line, heads included. */
export interface Visit {
  readonly requests: number;
  readonly bytes: number;
  readonly scriptBytes: number;
  readonly styleBytes: number;
  readonly fontBytes: number;
  /** Milliseconds until the largest thing on the first screen was there. */
  readonly largestPaintMs: number;
}

/** Seconds. */
export interface FreshFigures {
  readonly install: number;
  readonly build: number;
  /** From the end of the build until the first page was there: database, migrations, demonstration, server. */
  readonly start: number;
  readonly total: number;
  readonly secondStart: number;
}

export interface Verdict {
  readonly what: string;
  readonly figure: number | null;
  readonly limit: number;
  readonly unit: string;
  readonly met: boolean | null;
}
