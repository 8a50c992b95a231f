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
  const address = await setupAddress(ctx);
  if (address === null)
    return refuse('there is an operator already; operators name others at /administration/operators');
  process.stdout.write(`${address}\n`);
  return 0;
}

/** At every start while there is nobody: how to become the first operator. */
export const tellSetupLink = (): Promise<number> =>
  withContext(async (ctx) => {
    const address = await setupAddress(ctx);
    if (address !== null)
      process.stdout.write(
        `Nobody keeps this installation yet. Open this address within an hour to become its operator; it works once:\n  ${address}\n`,
      );
    return 0;
  });

async function setupAddress(ctx: Context): Promise<string | null> {
  const made = await makeSetupLink.execute(ctx, { kind: 'system', tenantId: installation }, {});
  return made.ok ? made.value.address : null;
}
