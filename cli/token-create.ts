import { parseArgs } from 'node:util';
import type { TokenScope } from '#core/sign-in.ts';
import { createToken } from '#features/trust/server/create-api-token.ts';
import { findPeopleByMail } from '#features/trust/server/find-people-by-mail.ts';

import { attempt, refuse, wrongUse } from './command.ts';
import type { Command } from './command.ts';
import { withContext } from './context.ts';

const help = `
Usage: ontwikkeldoor token create --person EMAIL --days N [--scope read|write] [--file] [--name TEXT] [--board NUMBER]

Prints a token with which a program may use /api/v1 as that person, for N days (1 to 366).
It is shown once; only a hash of it is kept. --scope says whether it only reads, or reads and changes things (write,
when left out); --file lets it take her whole file along as well. She hears of it by mail, and sees it under its name
at /account, where she can end it. --board says which, when the address is known at several.
`;

const options = {
  person: { type: 'string' },
  days: { type: 'string' },
  board: { type: 'string' },
  scope: { type: 'string', default: 'write' },
  file: { type: 'boolean', default: false },
  name: { type: 'string', default: 'ontwikkeldoor token create' },
} as const;

const scopesOf = (scope: string, file: boolean): readonly TokenScope[] | null => {
  const more: readonly TokenScope[] = file ? ['file'] : [];
  if (scope === 'read') return ['read', ...more];
  return scope === 'write' ? ['read', 'write', ...more] : null;
};

export const tokenCreateCommand: Command = {
  summary: 'make a token for /api/v1',
  help,
  async run(args) {
    const read = attempt(() => parseArgs({ args: [...args], options }));
    if (read === null) return 2;
    const { person, days, board, name } = read.values;
    const scopes = scopesOf(read.values.scope, read.values.file);
    if (scopes === null) return wrongUse('--scope wants read or write');
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
      const made = await createToken.execute(ctx, actor, {
        personId: one.personId,
        days: Number(days),
        name,
        scopes,
      });
      if (!made.ok) return wrongUse('--days wants a number from 1 to 366, --name 1 to 80 letters');
      process.stdout.write(`${made.value.token}\n`);
      return 0;
    });
  },
};
