import { z } from 'zod';
import { notFound } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import { demandName, demandSentence } from '#i18n/demand-text.ts';
import { demand as en } from '#i18n/en/demand.ts';
import type { Locale } from '#i18n/locale.ts';
import { demand as nl } from '#i18n/nl/demand.ts';
import { writeCsv, writeXlsx } from '#server/sheets/write-sheet.ts';
import { command, personOf } from '#server/usecase.ts';
import { gapOf } from '../domain/demand.ts';
import type { DemandRow } from '../domain/demand.ts';
import { demandView } from './demand.view.ts';
import type { DemandView } from './demand.view.ts';

/** The same figures as a table for the talk with institutes; that it was taken along is written down. */
export const exportDemand = command({
  permission: 'demand.read',
  audit: 'demand.exported',
  input: z.strictObject({
    format: z.enum(['csv', 'xlsx']),
    schoolId: z.uuid().optional(),
    locale: z.enum(['nl', 'en']).default('nl'),
  }),
  run: async ({ db, actor, today, changed }, { format, schoolId, locale }) => {
    const view = await demandView(db, personOf(actor), schoolId, today);
    if (view === null) return err(notFound);
    const t = locale === 'nl' ? nl : en;
    const table = tableOf(locale, view);
    changed('demand', { format, rows: view.rows.length, schoolId: schoolId ?? null });
    const bytes = format === 'csv' ? Buffer.from(writeCsv(table)) : await writeXlsx(t.sheet, table);
    return ok({ bytes, fileName: `${t.fileName}-${today}.${format}`, format });
  },
});

function tableOf(locale: Locale, view: DemandView): readonly (readonly string[])[] {
  const t = locale === 'nl' ? nl : en;
  const place = view.school?.name ?? t.whole;
  const figure = (value: number | null): string => (value === null ? t.hidden : String(value));
  const offers = (row: DemandRow): string => {
    if (row.offers !== null) return String(row.offers);
    return row.group === 'step' ? t.atSchool : t.notCounted;
  };
  return [
    [t.group, t.what, t.filter.school, t.people, t.possible, t.offers, t.inWords],
    ...view.rows.map((row) => [
      t.groups[row.group].label,
      demandName(locale, t, view.routeNames, row),
      place,
      figure(row.people),
      figure(row.possible),
      offers(row),
      demandSentence(t, gapOf(row), row),
    ]),
  ];
}
