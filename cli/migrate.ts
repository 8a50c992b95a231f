import { bringToVersion } from './bring-to-version.ts';
import { wrongUse } from './command.ts';
import type { Command } from './command.ts';

const help = `
Usage: ontwikkeldoor migrate [--new-key]

Brings the database to the version of this program, and prints the name of every migration it applied. Starting the
application does the same. There is no way back but a backup, so make one first.
  --new-key  the key with which this database was set up is lost: from now on it is of the present SECRET_KEY (or
             secret.key). Stop all processes first. Codes, links and rounds of feedback under way stop working
`;

export const migrateCommand: Command = {
  summary: 'bring the database to this version',
  help,
  async run(args) {
    const newKey = args[0] === '--new-key';
    if (args.length > (newKey ? 1 : 0)) return wrongUse('migrate takes no arguments but --new-key.');
    process.stdout.write((await bringToVersion({ newKey })).map((name) => `${name}\n`).join(''));
    return 0;
  },
};
