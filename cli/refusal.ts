import { BackupError } from '#server/backup/backup-error.ts';
import { SignInError } from '#server/db/application-role.ts';
import { EmbeddedServerError } from '#server/postgres/embedded-error.ts';
import { SecretKeyError } from '#server/secret.ts';
import { refuse } from './command.ts';

const foreseen = [BackupError, EmbeddedServerError, SecretKeyError, SignInError];

/** Runs a command's work; an error that was foreseen becomes its reason and exit code 1. */
export async function refusing(work: () => Promise<void>): Promise<number> {
  try {
    await work();
    return 0;
  } catch (error) {
    if (foreseen.some((kind) => error instanceof kind)) return refuse((error as Error).message);
    throw error;
  }
}
