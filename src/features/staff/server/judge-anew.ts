import { refused } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { readSheet } from '#server/sheets/read-sheet.ts';
import type { Sheet } from '#server/sheets/sheet.ts';
import type { WriteTools } from '#server/usecase.ts';
import { withoutPrivate } from '../domain/private-columns.ts';
import type { PrivateColumn } from '../domain/private-columns.ts';
import { choicesFor, merged } from '../domain/values.ts';
import type { StaffReport, StaffTotals } from '../domain/staff-report.ts';
import { judgeStaff } from './import-rows.ts';
import { readValues } from './remembered.store.ts';
import { readStaffFile, saveCheck } from './staff-import.store.ts';
import type { RefusedRows, StaffImport } from './staff-import.store.ts';
import { sameTable } from './table-of.ts';

/** Reads the list that was given once more, with the columns and answers chosen so far, and keeps what it would bring. */
export async function judgeAnew(tools: WriteTools, run: StaffImport): Promise<Result<StaffTotals, AppError>> {
  const content = await readStaffFile(tools.db, run.id);
  if (content === null) return err(refused('import-moved-on'));
  const sheet = await readSheet(content, sameTable(run));
  if (!sheet.ok) return sheet;
  // What was chosen for earlier lists holds here too, until somebody says otherwise.
  const choices = merged(await readValues(tools.db), run.choices);
  const judgement = await judgeStaff(tools, listOf({ ...run, choices }, sheet.value));
  if (!judgement.ok) return judgement;
  const { report, asked } = judgement.value;
  const { mapping, fullList, answers } = run;
  const left = refusedRows(sheet.value, report, run.privateColumns);
  const values = { asked, choices: choicesFor(asked, choices) };
  await saveCheck(tools.db, run.id, { mapping, fullList, answers, report, refused: left, ...values });
  return ok(report.totals);
}

/** The list as HR gave it, with what she said about it. */
export const listOf = (run: StaffImport, { header, rows }: Sheet) => ({
  header,
  rows,
  mapping: run.mapping,
  fullList: run.fullList,
  answers: new Map(Object.entries(run.answers)),
  choices: run.choices,
  byPerson: run.createdBy,
});

/** The rows that are not used, without what is private; null when all are. */
export function refusedRows(
  { header, rows }: Pick<Sheet, 'header' | 'rows'>,
  { lines }: StaffReport,
  hidden: readonly PrivateColumn[],
): RefusedRows | null {
  const numbers = new Set(
    lines.flatMap(({ kind, facts }) =>
      kind === 'fault' || (kind === 'ask' && facts['answer'] === '') ? [facts['row']] : [],
    ),
  );
  if (numbers.size === 0) return null;
  const shown = header
    .map((_, column) => column)
    .filter((column) => !hidden.some((one) => one.column === column));
  const pick = (cells: readonly string[]): string[] => shown.map((column) => cells[column] ?? '');
  return {
    header: pick(header),
    rows: rows
      .filter(({ row }) => numbers.has(row))
      .map(({ row, cells }) => ({ row, cells: pick(withoutPrivate(cells, hidden)) })),
  };
}

/** The figures of a list without its names, for the audit log. */
export const countsOf = ({
  lines,
  absentSchools,
  ...counts
}: StaffTotals): Readonly<Record<string, unknown>> => ({
  ...counts,
  ...lines,
  absentSchools: absentSchools.length,
});
