import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ok } from '#core/result.ts';
import { writeCsv } from '#server/sheets/write-sheet.ts';
import { personOf, query } from '#server/usecase.ts';
import { tableOf } from '../domain/catalogue-table.ts';
import { catalogueFormats } from '../domain/import.ts';
import { oeapi6, ooapi5 } from '../domain/oeapi/dialect.ts';
import { writeOeapi } from '../domain/oeapi/write-oeapi.ts';
import { readAllOwn } from './offer.store.ts';
import { ownOrganisation } from '#server/db/subject.ts';
import { nameOf } from './tenant.store.ts';

/** All own offers as a list or a catalogue, drafts too; it can be brought in again. */
export const exportCatalogue = query({
  permission: 'offers.publish',
  audit: 'offers.exported',
  input: z.strictObject({ format: z.enum(catalogueFormats) }),
  about: ownOrganisation,
  run: async ({ db, actor }, { format }) => {
    const { tenantId } = personOf(actor);
    const offers = await readAllOwn(db, tenantId);
    const institute = await nameOf(db, tenantId);
    const dialect = format === 'oeapi-6' ? oeapi6 : ooapi5;
    const writing = { dialect, institute, idFor: (text: string) => steadyId(`${tenantId} ${text}`) };
    const text =
      format === 'csv' ? writeCsv(tableOf(offers)) : JSON.stringify(writeOeapi(offers, writing), null, 2);
    return ok({ format, text });
  },
});

/** A uuid (version 8, made from a hash) that is the same for the same text. */
function steadyId(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
