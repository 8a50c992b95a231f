import { parseArgs } from 'node:util';
import type { SystemActor } from '#access/actor.ts';
import { carryOutTerms } from '#features/trust/server/carry-out-terms.ts';
import { countTerms } from '#features/trust/server/count-terms.ts';
import { forgetLeavers } from '#features/trust/server/forget-leavers.ts';
import type { Context } from '#server/ctx.ts';
import { everyOrganisation } from '#server/jobs/schedule.ts';
import { attempt, refuse, wrongUse } from './command.ts';
import type { Command } from './command.ts';
import { withContext } from './context.ts';

const help = `
Usage: ontwikkeldoor forget [--dry-run]

Erases, in every organisation, what is past the term that the register of processing gives its table, and forgets who left so
long ago that nothing may be kept. The product does so every night by itself; but when its clock stands more than 60 days after
the last time it erases nothing, and says so in the log. This command then says that the date is right: look at the dry run first.
Prints one line per table: its name and how many rows.
  --dry-run  only count what would go
`;

const options = { 'dry-run': { type: 'boolean' } } as const;

export const forgetCommand: Command = {
  summary: 'erase what is past its term, or count what would go',
  help,
  async run(args) {
    const read = attempt(() => parseArgs({ args: [...args], options, allowPositionals: true }));
    if (read === null) return 2;
    if (read.positionals.length > 0) return wrongUse(help.trim());
    const dryRun = read.values['dry-run'] ?? false;
    return withContext((ctx) => forget(ctx, dryRun));
  },
};

/** Erases or counts; what and how many on standard output. */
export async function forget(ctx: Context, dryRun: boolean): Promise<number> {
  const total = new Map<string, number>();
  const add = (name: string, count: number): void => {
    if (count > 0) total.set(name, (total.get(name) ?? 0) + count);
  };
  for (const tenantId of await everyOrganisation(ctx)) {
    const gone = await (dryRun ? count : erase)(ctx, { kind: 'system', tenantId });
    if (gone === null) return refuse(`stopped at organisation ${tenantId}; what was printed before is done`);
    for (const [table, rows] of Object.entries(gone.rows)) add(table, rows);
    add('people who left', gone.leavers);
  }
  const lines = [...total].sort().map(([name, rows]) => `${name}: ${String(rows)}\n`);
  process.stdout.write(lines.length === 0 ? 'nothing\n' : lines.join(''));
  return 0;
}

interface Gone {
  readonly rows: Readonly<Record<string, number>>;
  readonly leavers: number;
}

async function count(ctx: Context, actor: SystemActor): Promise<Gone | null> {
  const counted = await countTerms.execute(ctx, actor, {});
  return counted.ok ? counted.value : null;
}

async function erase(ctx: Context, actor: SystemActor): Promise<Gone | null> {
  const leavers = await forgetLeavers.execute(ctx, actor, {});
  const rows = await carryOutTerms.execute(ctx, actor, {});
  return leavers.ok && rows.ok ? { rows: rows.value.erased, leavers: leavers.value.forgotten } : null;
}
