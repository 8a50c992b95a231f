import { parseArgs } from 'node:util';
import { createToken } from '#features/trust/server/create-api-token.ts';
import { findPeopleByMail } from '#features/trust/server/find-people-by-mail.ts';
import { attempt, refuse, wrongUse } from './command.ts';
import type { Command } from './command.ts';
import { withContext } from './context.ts';

const help = `
Usage: ontwikkeldoor token create --person EMAIL --days N [--board NUMBER]

Prints a token with which a program may use /api/v1 as that person, for N days (1 to 366).
It is shown once; only a hash of it is kept. --board says which, when the address is known at several.
`;

const options = { person: { type: 'string' }, days: { type: 'string' }, board: { type: 'string' } } as const;

export const tokenCreateCommand: Command = {
  summary: 'make a token for /api/v1',
  help,
  async run(args) {
    const read = attempt(() => parseArgs({ args: [...args], options }));
    if (read === null) return 2;
    const { person, days, board } = read.values;
    if (person === undefined || !/^\d{1,3}$/.test(days ?? '')) return wrongUse(help.trim());
    return withContext(async (ctx) => {
      const found = await findPeopleByMail.execute(
        ctx,
        { kind: 'system', tenantId: null },
        { email: person },
      );
      if (!found.ok) return wrongUse('--person wants a mail address');
      const people = found.value.filter(({ organisation }) => board === undefined || organisation === board);
      const [one] = people;
      if (one === undefined) return refuse(`nobody here has the address ${person}`);
      if (people.length > 1) {
        return refuse(
          `several boards know that address; add --board ${people.map(({ organisation }) => organisation).join(' or ')}`,
        );
      }
      const actor = { kind: 'system', tenantId: one.tenantId } as const;
      const made = await createToken.execute(ctx, actor, { personId: one.personId, days: Number(days) });
      if (!made.ok) return wrongUse('--days wants a number from 1 to 366');
      process.stdout.write(`${made.value.token}\n`);
      return 0;
    });
  },
};
