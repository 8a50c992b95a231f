import { sql } from 'kysely';
import { z } from 'zod';
import { isUuid } from '#core/id.ts';
import { remove, rowOf } from '#server/db/rows.ts';
import type { Context } from '../ctx.ts';
import type { Tx } from '../db/transaction.ts';
import { newId } from '../ids.ts';
import { hashToken, keyedHash } from '../secret.ts';
import { seal, unseal } from './seal.ts';

const keptHours = 12;
const largestText = 200_000;
/** Nobody needs more from one address in a quarter of an hour; a whole school may stand behind one. */
const most = 1000;
const quarter = 15 * 60;

const keptForm = z.object({
  /** The action of the page that was to be done. */
  action: z.string(),
  entries: z.array(z.tuple([z.string(), z.string()])),
  /** A file was sent along; files are not kept. */
  hadFiles: z.boolean(),
});

/** A form as it was sent, apart from its files. */
export type KeptForm = z.infer<typeof keptForm>;

/** Whose words these are, in which browser, on which page. */
export interface Place {
  readonly tenantId: string;
  readonly personId: string;
  /** The secret that this browser holds. */
  readonly browser: string;
  readonly page: string;
}

/** Keeps what was typed for her alone; false where it is too much, or she is nobody here. */
export async function keepForm(ctx: Context, place: Place, form: KeptForm, client: string): Promise<boolean> {
  const text = JSON.stringify(form);
  if (text.length > largestText || !isUuid(place.tenantId) || !isUuid(place.personId)) return false;
  const now = ctx.now();
  return ctx.db.transaction(
    { tenantId: place.tenantId },
    async (tx) => {
      if (await isTooMuch(tx, ctx, client, now)) return false;
      const hash = hashesOf(place);
      const kept = await sql`
        insert into kept_form (tenant_id, id, person_id, browser_hash, page_hash, secret, created_at)
        select p.tenant_id, ${newId()}, p.id, ${hash.browser}, ${hash.page},
          ${seal(place.browser, purposeOf(place), text)}, ${now}
        from person p where p.id = ${place.personId}
        on conflict (tenant_id, person_id, browser_hash, page_hash)
          do update set secret = excluded.secret, created_at = excluded.created_at`.execute(tx);
      return Number(kept.numAffectedRows ?? 0) === 1;
    },
    true,
  );
}

/** What this browser kept for her on this page; null when nothing, or longer ago than half a day. */
export async function readKept(ctx: Context, place: Place): Promise<KeptForm | null> {
  const hash = hashesOf(place);
  const row = await ctx.db.single({ tenantId: place.tenantId }, (db) =>
    db
      .selectFrom('kept_form')
      .select('secret')
      .where('person_id', '=', place.personId)
      .where('browser_hash', '=', hash.browser)
      .where('page_hash', '=', hash.page)
      .where('created_at', '>', tooOld(ctx.now()))
      .executeTakeFirst(),
  );
  const text = row === undefined ? null : unseal(place.browser, purposeOf(place), row.secret);
  return text === null ? null : (keptForm.safeParse(JSON.parse(text)).data ?? null);
}

/** She pressed the button again: what was kept is in that request now. */
export async function dropKept(ctx: Context, place: Place): Promise<void> {
  const hash = hashesOf(place);
  await ctx.db.transaction(
    { tenantId: place.tenantId },
    (tx) =>
      remove(tx, 'kept_form', { personId: place.personId, browserHash: hash.browser, pageHash: hash.page }),
    true,
  );
}

/** All that was kept for her, in whichever browser: she signed out everywhere. */
export async function removeKept(db: Tx, personId: string): Promise<void> {
  await remove(db, 'kept_form', { personId });
}

export async function clearKept(db: Tx, now: Date): Promise<void> {
  await db.deleteFrom('kept_form').where('created_at', '<=', tooOld(now)).execute();
}

async function isTooMuch(tx: Tx, ctx: Context, client: string, now: Date): Promise<boolean> {
  const key = keyedHash(ctx.settings.secretKey, 'limit keep-client', client);
  const row = await rowOf<{ attempts: number }>(tx)`
    select attempts from count_attempt('keep-client', ${key}, ${now}, ${quarter})`;
  return (row?.attempts ?? 0) > most;
}

const hashesOf = ({ browser, page }: Place) => ({
  browser: hashToken(browser),
  page: keyedHash(browser, 'kept page', page),
});

const purposeOf = ({ tenantId, personId, page }: Place): string =>
  `kept form ${tenantId} ${personId} ${page}`;

const tooOld = (now: Date): Date => new Date(now.getTime() - keptHours * 3_600_000);
