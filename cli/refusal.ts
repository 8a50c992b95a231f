import { isForeseen } from '#server/foreseen.ts';
import { refuse } from './command.ts';

/** Runs a command; an error that was foreseen becomes its reason and exit code 1. */
export async function refusing(run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (isForeseen(error)) return refuse(error.message);
    throw error;
  }
}
