import { BackupError } from '#server/backup/backup-error.ts';
import { backup } from '#server/backup/backup.ts';
import { hasDatabase } from '#server/postgres/cluster.ts';
import { withDatabase } from '#server/postgres/open-database.ts';
import { readEnvironment } from '#src/env.ts';
import { attempt } from './command.ts';
import type { Command } from './command.ts';
import { oneFile } from './one-file.ts';

const help = `
Usage: ontwikkeldoor backup FILE

Writes everything in the database, as it is at one moment, to a new compressed FILE. The application can go on
running. An existing file is never overwritten.

The file holds personal data: keep it as safe as the database, and throw it away in time. It does not hold
secret.key from DATA_DIR (or SECRET_KEY); keep that apart, you need it to go on after a restore.
`;

export const backupCommand: Command = {
  summary: 'write everything to a file',
  help,
  async run(args) {
    const file = attempt(() => oneFile(args));
    if (file === null) return 2;
    const settings = readEnvironment(process.env);
    if (settings.databaseUrl === null && !hasDatabase(settings.dataDir))
      throw new BackupError(
        `There is no database in ${settings.dataDir}, so there is nothing to back up. Set DATA_DIR to the folder that the application uses.`,
      );
    const { tables, rows } = await withDatabase(settings, (owner) => backup({ owner, file }));
    process.stdout.write(`${file}: ${rows} rows of ${tables} tables\n`);
    return 0;
  },
};
