import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findBoard } from '#features/organisation/server/find-board.ts';
import { importStaff } from '#features/staff/server/import-staff.ts';
import { messages } from '#i18n/messages.ts';
import { staffTotalKinds } from '#features/staff/domain/staff-report.ts';
import type { Context } from '#server/ctx.ts';
import { attempt, refuse, wrongUse } from './command.ts';
import type { Command } from './command.ts';
import { withContext } from './context.ts';

const t = messages('nl').staff;

const help = `
Usage: ontwikkeldoor import staff FILE --board NUMBER [--dry-run] [--full-list]

Brings in a list of staff (CSV or XLSX) of one board. Columns are known by their names, or as they were chosen before.
Prints one line per fault (row, column, what to do) and the totals. The same list twice changes nothing; an employment
that ended ends access at once.
  --dry-run    only tell what would change
  --full-list  whose work is not in the list has left, as of yesterday
`;

const options = {
  board: { type: 'string' },
  'dry-run': { type: 'boolean' },
  'full-list': { type: 'boolean' },
} as const;

export const importStaffCommand: Command = {
  summary: 'bring in a list of staff of a board',
  help,
  async run(args) {
    const read = attempt(() => parseArgs({ args: [...args], options, allowPositionals: true }));
    if (read === null) return 2;
    const [file, ...others] = read.positionals;
    const { board } = read.values;
    if (file === undefined || others.length > 0 || board === undefined) return wrongUse(help.trim());
    const bytes = await readFile(path.resolve(process.env['INIT_CWD'] ?? '.', file)).catch(() => null);
    if (bytes === null) return refuse(`Het bestand ${file} is er niet of is niet te lezen.`);
    const list = {
      fileName: path.basename(file),
      bytes,
      fullList: read.values['full-list'] ?? false,
      dryRun: read.values['dry-run'] ?? false,
    };
    return withContext((ctx) => bringInStaff(ctx, board, list));
  },
};

/** Brings a list in and tells it: results on standard output, progress and reasons on standard error. */
export async function bringInStaff(
  ctx: Context,
  number: string,
  list: Readonly<Record<string, unknown>> & { readonly dryRun: boolean },
): Promise<number> {
  const found = await findBoard.execute(ctx, { kind: 'system', tenantId: null }, { number });
  if (!found.ok) return refuse(t.command.noBoard(number));
  const progress = (done: number, total: number): Promise<void> => {
    process.stderr.write(`${t.command.progress(done, total)}\n`);
    return Promise.resolve();
  };
  const actor = { kind: 'system', tenantId: found.value.tenantId } as const;
  const outcome = await importStaff.execute(ctx, actor, { ...list, progress });
  if (!outcome.ok) return refuse(reason(outcome.error));
  const { lines, totals } = outcome.value;
  for (const { kind, facts } of lines) {
    const text = kind === 'fault' ? faultLine(facts) : t.command.kind[kind]?.(facts);
    if (text !== undefined) process.stdout.write(`${kind}\t${text}\n`);
  }
  for (const name of staffTotalKinds)
    if (totals[name] > 0) process.stdout.write(`${t.import.totals[name]}: ${String(totals[name])}\n`);
  process.stdout.write(
    `${list.dryRun ? t.command.trial : totals.changes ? t.command.done : t.command.nothing}\n`,
  );
  return 0;
}

const faultLine = (facts: Readonly<Record<string, string | number>>): string =>
  `${t.import.row(String(facts['row'] ?? ''))}: ${t.faultText(facts)}`;

function reason(error: {
  readonly kind: string;
  readonly code?: string;
  readonly values?: Readonly<Record<string, string | number>>;
}): string {
  if (error.code === undefined) return error.kind;
  return t.problems[error.code]?.(error.values) ?? error.code;
}
