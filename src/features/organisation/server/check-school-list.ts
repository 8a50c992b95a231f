import { z } from 'zod';
import { typedDay } from '#core/typed-day.ts';
import { invalid } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { newId } from '#server/ids.ts';
import { command } from '#server/usecase.ts';
import { judgeList, readList, readNames, reportOf } from './judge-list.ts';
import { addImport, newestListDate } from './school-import.store.ts';
import { readKnown } from './school.store.ts';

/** Looks at a list without applying it: what it would bring, kept for the operator to confirm. */
export const checkSchoolList = command({
  permission: 'schools.import',
  audit: 'organisation.list-checked',
  input: z.strictObject({
    fileName: z.string().max(200).default(''),
    bytes: z.instanceof(Uint8Array).nullable().default(null),
    boardBytes: z.instanceof(Uint8Array).nullable().default(null),
    listDate: typedDay,
    acceptGone: z.coerce.boolean().default(false),
  }),
  run: async ({ db, now, today, changed }, input) => {
    if (input.bytes === null) return err(invalid('file', 'file-needed'));
    const list = await readList(input.bytes);
    if (!list.ok) return list;
    const names = await readNames(input.boardBytes);
    if (!names.ok) return names;
    const { listDate, acceptGone } = input;
    const options = { listDate, today, newest: await newestListDate(db), acceptGone };
    const judgement = judgeList(await readKnown(db), list.value, names.value, options);
    if (!judgement.ok) return judgement;
    const report = reportOf(judgement.value, new Map());
    const importId: string = newId();
    await addImport(
      db,
      {
        id: importId,
        fileName: input.fileName,
        content: input.bytes,
        boardNames: names.value,
        listDate,
        acceptGone,
        state: 'checked',
        totals: report.totals,
        changes: report.changes,
      },
      report.lines,
      now,
    );
    changed(importId, { listDate, ...report.totals });
    return ok({ importId });
  },
});
