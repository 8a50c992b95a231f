import { installation } from '#core/id.ts';
import { makeSetupLink } from '#features/operators/server/make-setup-link.ts';
import type { Context } from '#server/ctx.ts';
import { refuse, wrongUse } from './command.ts';
import type { Command } from './command.ts';
import { withContext } from './context.ts';

const help = `
Usage: ontwikkeldoor setup-link

Prints a link with which somebody becomes the first operator of this installation: name, mail address, and in. It works
for an hour and once. Refused when there is an operator already, who names others on a page.
`;

export const setupLinkCommand: Command = {
  summary: 'print a one-time link for the first operator',
  help,
  async run(args) {
    if (args.length > 0) return wrongUse(help.trim());
    return withContext(printSetupLink);
  },
};

/** Prints the link on standard output. */
export async function printSetupLink(ctx: Context): Promise<number> {
  const made = await makeSetupLink.execute(ctx, { kind: 'system', tenantId: installation }, {});
  if (!made.ok)
    return refuse('there is an operator already; operators name others at /administration/operators');
  process.stdout.write(`${made.value.address}\n`);
  return 0;
}
