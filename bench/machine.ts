import { availableParallelism, cpus, totalmem } from 'node:os';
import type { Machine } from './results.ts';
import type { Workplace } from './workplace.ts';

export async function machine({ owner }: Workplace): Promise<Machine> {
  const { rows } = await owner.query<{ server_version: string }>('show server_version');
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    postgres: rows[0]?.server_version ?? 'unknown',
  };
}
