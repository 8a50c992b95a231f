import { z } from 'zod';
import { notFound, refused } from '#core/error.ts';
import type { FieldErrors } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { command, personOf } from '#server/usecase.ts';
import { isChoice, merged } from '../domain/values.ts';
import type { ValueChoices, ValueKind } from '../domain/values.ts';
import { countsOf, judgeAnew } from './judge-anew.ts';
import { ownOrganisation } from '#server/db/subject.ts';
import { rememberValues } from './remembered.store.ts';
import { readStaffImport, staffLists } from './staff-import.store.ts';
import { readSchoolChoices } from './staff-list.store.ts';

/**
 * HR says what the words of her board mean, by their place among those that were asked: a function, a school, the board's
 * own office, or not for us. Remembered for the next list; left open, the rows with it are not brought in.
 */
export const chooseValues = command({
  permission: 'staff.import',
  audit: 'staff.list-values-chosen',
  input: z.strictObject({
    importId: z.uuid(),
    values: z.record(z.string().regex(/^\d{1,3}$/), z.string().max(60)).default({}),
  }),
  about: ownOrganisation,
  run: async (tools, { importId, values }) => {
    const { db, actor, now, changed } = tools;
    const run = await readStaffImport(db, importId);
    if (run === null) return err(notFound);
    const schools = await readSchoolChoices(db, personOf(actor).tenantId, null);
    const chosen = run.asked.map(({ kind, key }, at) => ({ kind, key, choice: values[String(at)] ?? '' }));
    const wrong = chosen.flatMap(({ kind, choice }, at) => (isChoice(kind, choice, schools) ? [] : [at]));
    if (wrong.length > 0) return err({ kind: 'invalid', fields: notOptions(wrong) });
    if (!(await staffLists.move(db, importId, 'choose-values', now))) return err(refused('import-moved-on'));
    await rememberValues(db, chosen);
    const judged = await judgeAnew(tools, { ...run, choices: merged(run.choices, choicesOf(chosen)) });
    if (!judged.ok) return judged;
    changed(importId, countsOf(judged.value));
    return ok({ importId });
  },
});

const notOptions = (places: readonly number[]): FieldErrors =>
  Object.fromEntries(places.map((at) => [`values.${String(at)}`, [{ code: 'not-an-option' }]]));

const choicesOf = (
  chosen: readonly { readonly kind: ValueKind; readonly key: string; readonly choice: string }[],
): ValueChoices => {
  const of = (kind: ValueKind): Readonly<Record<string, string>> =>
    Object.fromEntries(chosen.filter((one) => one.kind === kind).map(({ key, choice }) => [key, choice]));
  return { function: of('function'), school: of('school') };
};
