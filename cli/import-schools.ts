import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { AppError } from '#core/error.ts';
import { importSchools } from '#features/organisation/server/import-schools.ts';
import { messages } from '#i18n/messages.ts';
import type { Context } from '#server/ctx.ts';
import { attempt, refuse, wrongUse } from './command.ts';
import type { Command } from './command.ts';
import { withContext } from './context.ts';

const help = `
Usage: ontwikkeldoor import schools FILE [--date YYYY-MM-DD] [--boards FILE] [--dry-run] [--accept-gone]

Brings in DUO's list «Alle schoolvestigingen basisonderwijs» (02), in either of its two forms. Prints one line per change
(code, about what, since when, in words) and the totals. Nothing is deleted; the same list twice changes nothing.
  --date         the day of the list; changes hold from that day. Today when left out
  --boards       DUO's list of boards, for their names; without it a new board is called after its number
  --dry-run      only tell what would change
  --accept-gone  go on when more than a tenth of all schools is missing from the list
`;

const options = {
  date: { type: 'string' },
  boards: { type: 'string' },
  'dry-run': { type: 'boolean' },
  'accept-gone': { type: 'boolean' },
} as const;

const texts = messages('nl').organisation;

/** npm works in the project's folder; what someone types is seen from their own. */
const own = (file: string): string => path.resolve(process.env['INIT_CWD'] ?? '.', file);

export const importSchoolsCommand: Command = {
  summary: 'bring in DUO’s list of schools',
  help,
  async run(args) {
    const read = attempt(() => parseArgs({ args: [...args], options, allowPositionals: true }));
    if (read === null) return 2;
    const [file, ...others] = read.positionals;
    if (file === undefined || others.length > 0) return wrongUse(help.trim());
    const { date, boards } = read.values;
    const bytes = await readFile(own(file)).catch(() => null);
    if (bytes === null) return refuse(`Het bestand ${file} is er niet of is niet te lezen.`);
    const boardBytes = boards === undefined ? null : await readFile(own(boards)).catch(() => null);
    if (boards !== undefined && boardBytes === null)
      return refuse(`Het bestand ${boards} is er niet of is niet te lezen.`);
    const input = {
      fileName: path.basename(file),
      bytes,
      boardBytes,
      listDate: date ?? null,
      dryRun: read.values['dry-run'] ?? false,
      acceptGone: read.values['accept-gone'] ?? false,
    };
    return withContext((ctx) => bringInSchools(ctx, input));
  },
};

/** Brings a list in and tells it: results on standard output, progress and reasons on standard error. */
export async function bringInSchools(
  ctx: Context,
  input: Readonly<Record<string, unknown>> & { readonly dryRun: boolean },
): Promise<number> {
  const progress = (done: number): void => void process.stderr.write(`${String(done)} scholen geschreven\n`);
  const outcome = await importSchools.execute(
    ctx,
    { kind: 'system', tenantId: null },
    { ...input, progress },
  );
  if (!outcome.ok) return refused(outcome.error);
  const { lines, totals, listDate, changes } = outcome.value;
  for (const { kind, about, facts } of lines) {
    const day = kind === 'fault' ? '' : `${listDate}\t`;
    process.stdout.write(`${kind}\t${about}\t${day}${texts.lines[kind](facts)}\n`);
  }
  for (const [kind, count] of Object.entries(totals)) {
    if (count > 0) process.stdout.write(`${texts.kinds[kind as keyof typeof totals]}: ${String(count)}\n`);
  }
  if (!changes) process.stdout.write(`${texts.schools.nothing}\n`);
  if (input.dryRun) process.stdout.write('Proef: er is niets veranderd.\n');
  return 0;
}

function refused(error: AppError): number {
  if (error.kind === 'invalid' && 'listDate' in error.fields)
    return wrongUse('--date wil een dag zoals 2026-10-01');
  if (error.kind !== 'refused') return refuse(error.kind);
  return refuse(texts.problems[error.code]?.(error.values) ?? error.code);
}
