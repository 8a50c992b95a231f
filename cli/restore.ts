import { checkArchive } from '#server/backup/archive.ts';
import { restore } from '#server/backup/restore.ts';
import { withDatabase } from '#server/postgres/open-database.ts';
import { secretKey } from '#server/secret.ts';
import { readEnvironment } from '#src/env.ts';
import { attempt } from './command.ts';
import type { Command } from './command.ts';
import { oneFile } from './one-file.ts';

const help = `
Usage: ontwikkeldoor restore FILE

Fills an empty database with everything from a backup: all of it, or nothing when something is wrong. Refused when an
organisation stands in the database already, and when the backup was made by a newer version; an older one is brought
to this version. Sessions and API tokens do not come back: everybody signs in again.

Set DATA_DIR to an empty folder (or DATABASE_URL to an empty database), put secret.key of the former installation in
DATA_DIR, restore, and only then start the application.
`;

export const restoreCommand: Command = {
  summary: 'fill an empty database from such a file',
  help,
  async run(args) {
    const file = attempt(() => oneFile(args));
    if (file === null) return 2;
    await checkArchive(file);
    const settings = readEnvironment(process.env);
    const key = secretKey(settings);
    const { tables, rows } = await withDatabase(settings, (owner) =>
      restore({ owner, file, secretKey: key }),
    );
    process.stdout.write(`${file}: ${rows} rows of ${tables} tables restored\n`);
    return 0;
  },
};
