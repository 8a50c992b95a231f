import { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import type { FieldErrors } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command } from '#server/usecase.ts';
import { fields, missingFields, rememberedName } from '../domain/columns.ts';
import type { Mapping } from '../domain/columns.ts';
import { withoutPrivate } from '../domain/private-columns.ts';
import { ownOrganisation } from '#server/db/subject.ts';
import { countsOf, judgeAnew } from './judge-anew.ts';
import { rememberColumns } from './remembered.store.ts';
import { readStaffImport, staffLists } from './staff-import.store.ts';
import type { StaffImport } from './staff-import.store.ts';

const column = z.coerce.number().int().min(0).max(999);
/** Per field the number of a column; an empty text is none. */
const mappingInput = z
  .partialRecord(z.enum(fields), z.literal('').or(column))
  .transform((chosen): Mapping =>
    Object.fromEntries(Object.entries(chosen).flatMap(([field, at]) => (at === '' ? [] : [[field, at]]))),
  );

/** With the columns that HR chose every row is read and laid beside who is there. The choice is remembered. */
export const checkStaffList = command({
  permission: 'staff.import',
  audit: 'staff.list-checked',
  input: z.strictObject({
    importId: z.uuid(),
    mapping: mappingInput,
    fullList: z.coerce.boolean().default(false),
  }),
  about: ownOrganisation,
  run: async (tools, { importId, mapping, fullList }) => {
    const { db, now, changed } = tools;
    const run = await readStaffImport(db, importId);
    if (run === null) return err(notFound);
    const wrong = wrongColumns(mapping, run);
    if (Object.keys(wrong).length > 0) return err({ kind: 'invalid', fields: wrong });
    if (!(await staffLists.move(db, importId, 'check-staff-list', now)))
      return err(refused('import-moved-on'));
    const judged = await judgeAnew(tools, { ...run, mapping, fullList });
    if (!judged.ok) return judged;
    await rememberColumns(db, chosenColumns(withoutPrivate(run.header, run.privateColumns), mapping));
    changed(importId, countsOf(judged.value));
    return ok({ importId, totals: judged.value });
  },
});

function wrongColumns(
  mapping: Mapping,
  { header, privateColumns }: Pick<StaffImport, 'header' | 'privateColumns'>,
): FieldErrors {
  const used = Map.groupBy(Object.entries(mapping), ([, at]) => at);
  const twice = [...used.values()].filter((entries) => entries.length > 1).flat();
  const hidden = new Set(privateColumns.map(({ column: at }) => at));
  const outside = Object.entries(mapping).filter(([, at]) => at >= header.length || hidden.has(at));
  return Object.fromEntries([
    ...missingFields(mapping).map((field) => [
      `mapping.${field}`,
      [{ code: 'column-needed', values: { field } }],
    ]),
    ...twice.map(([field]) => [`mapping.${field}`, [{ code: 'column-twice', values: { field } }]]),
    ...outside.map(([field]) => [`mapping.${field}`, [{ code: 'not-an-option' }]]),
  ]) as FieldErrors;
}

/** Columns that nothing was chosen for are remembered too, as left out. */
function chosenColumns(header: readonly string[], mapping: Mapping): ReadonlyMap<string, string> {
  const chosen = new Map(header.map((title) => [rememberedName(title), '']));
  for (const [field, at] of Object.entries(mapping)) chosen.set(rememberedName(header[at] ?? ''), field);
  chosen.delete('');
  return chosen;
}
