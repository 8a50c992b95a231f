import { readFileSync, readdirSync } from 'node:fs';

/** How many milliseconds of a processor each program used so far: its own process and those it started. Zero where there is no /proc. */
export function processorMs(pid: number): number {
  const processes = readProcesses();
  const family = new Set([pid]);
  for (const { id, parent } of processes) if (family.has(parent)) family.add(id);
  const own = processes.filter(({ id }) => family.has(id));
  return own.reduce((sum, { used }) => sum + used, 0) * (1000 / ticksPerSecond);
}

/** What Linux counts in, wherever it runs. */
const ticksPerSecond = 100;

interface Process {
  readonly id: number;
  readonly parent: number;
  /** Ticks, also of children that ended. */
  readonly used: number;
}

/** In the order of their ids, so that nearly always a parent comes before its children. */
function readProcesses(): Process[] {
  try {
    const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return ids
      .map(Number)
      .sort((a, b) => a - b)
      .flatMap((id) => readProcess(id) ?? []);
  } catch {
    return [];
  }
}

function readProcess(id: number): Process | null {
  try {
    const stat = readFileSync(`/proc/${String(id)}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [parent = 0] = fields.slice(1);
    return { id, parent, used: fields.slice(11, 15).reduce((sum, ticks) => sum + ticks, 0) };
  } catch {
    return null;
  }
}
