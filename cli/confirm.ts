import { parseArgs } from 'node:util';
import { confirmByCode } from '#features/approvals/server/confirm-by-code.ts';
import { findApprovalByCode } from '#features/approvals/server/find-approval-by-code.ts';
import type { AppError } from '#core/error.ts';
import { formatMoment } from '#i18n/format.ts';
import { messages } from '#i18n/messages.ts';
import { approvalHash } from '#server/approval/code.ts';
import type { Context } from '#server/ctx.ts';
import { attempt, refuse, wrongUse } from './command.ts';
import type { Command } from './command.ts';
import { withContext } from './context.ts';

const help = `
Usage: ontwikkeldoor confirm CODE [--look]

Says yes, as second person, to what somebody asked on a page and what needs one: a list that ends a board, for instance.
For an installation or a board where nobody else has the asker's role. Whoever asked reads out the code from the page.
Prints what it is, and that it is done; that it was done here stands in the audit log. A code works once, for seven days.
  --look  only tell what it is
`;

const options = { look: { type: 'boolean' } } as const;
const t = messages('nl').approvals;

export const confirmCommand: Command = {
  summary: 'say yes as second person to what somebody asked',
  help,
  async run(args) {
    const read = attempt(() => parseArgs({ args: [...args], options, allowPositionals: true }));
    if (read === null) return 2;
    const [code, ...others] = read.positionals;
    if (code === undefined || others.length > 0) return wrongUse(help.trim());
    const look = read.values.look ?? false;
    return withContext((ctx) => confirm(ctx, code, look));
  },
};

/** Says yes to the request with this code, or only tells what it is; what it is on standard output. */
export async function confirm(ctx: Context, code: string, look: boolean): Promise<number> {
  const codeHash = approvalHash(ctx.settings.secretKey, code);
  const found = await findApprovalByCode.execute(ctx, { kind: 'system', tenantId: null }, { codeHash });
  if (!found.ok) return refuse(reason({ kind: 'refused', code: 'not-this-code' }));
  const { tenantId, id } = found.value;
  const outcome = await confirmByCode.execute(ctx, { kind: 'system', tenantId }, { approvalId: id, look });
  if (!outcome.ok) return refuse(reason(outcome.error));
  const { kind, facts, names, asker, askedAt } = outcome.value;
  const texts = t.kinds[kind];
  const lines = [
    texts?.title(facts) ?? t.unknownKind,
    t.shell.askedBy(asker, formatMoment('nl', askedAt)),
    ...(names.length === 0 ? [] : [`${texts?.names ?? ''}:`, ...names.map((name) => `  ${name}`)]),
    look ? t.shell.look : t.shell.done,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

function reason(error: AppError): string {
  if (error.kind !== 'refused') return error.kind;
  return t.problems[error.code]?.(error.values) ?? error.code;
}
