/** One command of the tool: results on standard output, progress and reasons on standard error. */
export interface Command {
  readonly summary: string;
  readonly help: string;
  /** Gives the exit code: 0 done, 1 refused with the reason, 2 wrong use. */
  readonly run: (args: readonly string[]) => Promise<number>;
}

export const wrongUse = (reason: string): number => {
  process.stderr.write(`${reason}\n`);
  return 2;
};

export const refuse = (reason: string): number => {
  process.stderr.write(`${reason}\n`);
  return 1;
};

/** Reads options; null (after saying why) when the command was used wrongly. */
export function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return null;
  }
}
