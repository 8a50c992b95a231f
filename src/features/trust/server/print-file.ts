import { z } from 'zod';
import { err, ok } from '#core/result.ts';
import { trust as en } from '#i18n/en/trust.ts';
import { trust as nl } from '#i18n/nl/trust.ts';
import { personSubject } from '#server/db/subject.ts';
import { renderPdf } from '#server/pdf/render.ts';
import { personOf, query } from '#server/usecase.ts';
import { readableRows } from '../domain/readable-file.ts';
import { fileTemplate } from './file-template.ts';
import { readFile } from './file.store.ts';

const texts = { nl, en };

/** The same file on paper: a tagged PDF of everything that stands about her. */
export const printFile = query({
  permission: 'trust.take-along',
  audit: 'trust.file-printed',
  input: z.strictObject({ personId: z.uuid(), locale: z.enum(['nl', 'en']) }),
  about: ({ db, today }, { personId }) => personSubject(db, personId, today, null),
  run: async ({ db, actor }, { personId, locale }) => {
    const t = texts[locale].file;
    const file = await readFile(db, personId);
    const name = personOf(actor).name;
    const groups = Object.entries(file)
      .map(([table, rows]) => ({
        title: t.tables[table] ?? table.replaceAll('_', ' '),
        rows: readableRows(rows),
      }))
      .filter(({ rows }) => rows.length > 0);
    const pdf = await renderPdf(fileTemplate, {
      title: t.title(name),
      author: name,
      lead: t.lead,
      lang: locale,
      groups,
    });
    return pdf.ok ? ok({ pdf: pdf.value }) : err(pdf.error);
  },
});
