import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export interface LoadJob {
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly connections: number;
  readonly milliseconds: number;
}

export interface LoadResult {
  readonly requests: number;
  readonly requestsPerSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly bytes: number;
}

export interface LoadGenerator {
  /** Throws when the server answers anything but 200. */
  readonly run: (job: LoadJob) => Promise<LoadResult>;
  readonly stop: () => void;
}

type Answer = { readonly result: LoadResult } | { readonly problem: string };

export function startLoadGenerator(): LoadGenerator {
  const child = fork(path.join(import.meta.dirname, 'generator.ts'));
  return {
    run: async (job) => {
      child.send(job);
      const [answer] = (await once(child, 'message')) as [Answer];
      if ('problem' in answer) throw new Error(answer.problem);
      return answer.result;
    },
    stop: () => child.kill('SIGTERM'),
  };
}
