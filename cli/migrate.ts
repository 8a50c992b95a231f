import { bringToVersion } from './bring-to-version.ts';
import { wrongUse } from './command.ts';
import type { Command } from './command.ts';
import { refusing } from './refusal.ts';

const help = `
Usage: ontwikkeldoor migrate

Brings the database to the version of this program, and prints the name of every migration it applied. Starting the
application does the same. There is no way back but a backup, so make one first.
`;

export const migrateCommand: Command = {
  summary: 'bring the database to this version',
  help,
  async run(args) {
    if (args.length > 0) return wrongUse('migrate takes no arguments.');
    return refusing(async () => {
      process.stdout.write((await bringToVersion()).map((name) => `${name}\n`).join(''));
    });
  },
};
