import { sql } from 'kysely';
import type { TenantId } from '#core/id.ts';
import { add, rowOf, rowsOf } from '#server/db/rows.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { lists } from '#server/import/lists.ts';
import type { CatalogueFormat, ReadCatalogue } from '../domain/import.ts';
import { catalogueImportLifecycle } from '../domain/states.ts';
import type { ImportState } from '../domain/states.ts';

/** A catalogue that an institute brings in, and how it stands. */
export interface CatalogueImport extends ReadCatalogue {
  readonly id: string;
  readonly source: 'file' | 'address';
  readonly name: string;
  readonly format: CatalogueFormat | null;
  readonly state: ImportState;
  readonly problem: string | null;
  readonly progressDone: number;
  readonly progressTotal: number;
  readonly createdAt: Date;
}

const columns = sql`i.id, i.source, i.name, i.format, i.state, i.offers, i.faults, i.left_out, i.problem,
  i.progress_done, i.progress_total, i.created_at`;

export async function insertImport(
  db: Tx,
  run: {
    readonly tenantId: TenantId;
    readonly id: string;
    readonly source: 'file' | 'address';
    readonly name: string;
    readonly state: ImportState;
    readonly createdBy: string;
  },
  now: Date,
): Promise<void> {
  await add(db, 'offer_import', {
    tenantId: run.tenantId,
    id: run.id,
    source: run.source,
    name: run.name,
    state: run.state,
    createdBy: run.createdBy,
    createdAt: now,
    movedAt: now,
  });
}

/** What was read stands there to look at. False when the import moved on meanwhile. */
export async function saveRead(
  db: Tx,
  id: string,
  read: ReadCatalogue & { readonly format: CatalogueFormat },
  now: Date,
): Promise<boolean> {
  const from = catalogueImportLifecycle.from('keep-fetched');
  const { rows } = await sql`
    update offer_import set state = 'checked', format = ${read.format}, moved_at = ${now}, problem = null,
      offers = ${JSON.stringify(read.offers)}::jsonb, faults = ${JSON.stringify(read.faults)}::jsonb,
      left_out = ${JSON.stringify(read.leftOut)}::jsonb
    where id = ${id} and state = any(${from}::text[]) returning id`.execute(db);
  return rows.length === 1;
}

export const catalogueLists = lists({
  lifecycle: catalogueImportLifecycle,
  goes: sql`offers = '[]'`,
  atWork: { state: 'fetching', name: 'name' },
});

export async function readImport(db: Reader, id: string): Promise<CatalogueImport | null> {
  return rowOf<CatalogueImport>(db)`
    select ${columns} from offer_import i where i.id = ${id}`;
}

/** The last imports, without what they held. */
export async function readImports(db: Reader): Promise<Omit<CatalogueImport, keyof ReadCatalogue>[]> {
  return rowsOf<Omit<CatalogueImport, keyof ReadCatalogue>>(db)`
    select i.id, i.source, i.name, i.format, i.state, i.problem, i.progress_done,
      i.progress_total, i.created_at
    from offer_import i where i.state <> 'cancelled' order by i.created_at desc limit 10`;
}

/** Puts away what nobody decided about. Gives the ids. */
export const dropOldImports = (db: Tx, before: Date, now: Date): Promise<string[]> =>
  catalogueLists.putAway(db, 'tidy-offers', sql`moved_at < ${before}`, now);

/** What was brought in long ago needs no trace. */
export async function deleteOldImports(db: Tx, before: Date): Promise<void> {
  await db.deleteFrom('offer_import').where('moved_at', '<', before).execute();
}
