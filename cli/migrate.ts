import { migrate } from '#server/db/migrate.ts';
import { prepareJobs } from '#server/jobs/prepare.ts';
import { withDatabase } from '#server/postgres/open-database.ts';
import { readEnvironment } from '#src/env.ts';
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
    return refusing(() =>
      withDatabase(readEnvironment(process.env), async (owner) => {
        const { applied } = await migrate({ owner });
        await prepareJobs(owner);
        process.stdout.write(applied.map((name) => `${name}\n`).join(''));
      }),
    );
  },
};
