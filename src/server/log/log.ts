import type { Log } from '../ctx.ts';

/** One JSON object per line on standard error. Facts are ids and codes, never what a person wrote. */
export const jsonLog: Log = {
  info: (message, facts) => {
    write('info', message, facts);
  },
  error: (message, facts) => {
    write('error', message, facts);
  },
};

function write(level: string, message: string, facts: Readonly<Record<string, unknown>> = {}): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, message, ...facts })}\n`);
}
