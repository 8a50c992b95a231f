import { BackupError } from '#server/backup/backup-error.ts';
import { EmbeddedServerError } from '#server/postgres/embedded-error.ts';
import { refuse } from './command.ts';

/** Runs a command's work; an error that was foreseen becomes its reason and exit code 1. */
export async function refusing(work: () => Promise<void>): Promise<number> {
  try {
    await work();
    return 0;
  } catch (error) {
    if (error instanceof BackupError || error instanceof EmbeddedServerError) return refuse(error.message);
    throw error;
  }
}
