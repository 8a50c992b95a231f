import { sql } from 'kysely';
import type { PersonId, TenantId } from '#core/id.ts';
import type { AudienceKind, ShareableThing } from '#core/sharing.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { newId } from '#server/ids.ts';
import type { Share } from '../domain/share.ts';

/** Everything she shows now. */
export async function readShares(db: Reader, personId: string): Promise<Share[]> {
  const rows = await db
    .selectFrom('share')
    .leftJoin('person', (join) =>
      join
        .onRef('person.tenant_id', '=', 'share.tenant_id')
        .onRef('person.id', '=', 'share.audience_person_id'),
    )
    .select(['share.id', 'share.thing', 'share.audience', 'share.audience_person_id'])
    .select(sql<string | null>`person.given_name || ' ' || person.family_name`.as('person_name'))
    .where('share.person_id', '=', personId)
    .orderBy('share.shared_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    thing: row.thing as ShareableThing,
    audience: row.audience as AudienceKind,
    audiencePersonId: row.audience_person_id as PersonId | null,
    personName: row.person_name,
  }));
}

/** Adds a share; the same one twice stays one. Gives its id. */
export async function addShare(
  db: Tx,
  share: {
    tenantId: TenantId;
    personId: string;
    thing: string;
    audience: string;
    audiencePersonId: string | null;
  },
  now: Date,
): Promise<string> {
  const row = await db
    .insertInto('share')
    .values({
      tenant_id: share.tenantId,
      id: newId(),
      person_id: share.personId,
      thing: share.thing,
      audience: share.audience,
      audience_person_id: share.audiencePersonId,
      shared_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'person_id', 'thing', 'audience', 'audience_person_id'])
        .doUpdateSet({ audience: share.audience }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Takes a share back; gives the thing it was about, or null when she had no such share. */
export async function removeShare(db: Tx, personId: string, shareId: string): Promise<string | null> {
  const row = await db
    .deleteFrom('share')
    .where('person_id', '=', personId)
    .where('id', '=', shareId)
    .returning('thing')
    .executeTakeFirst();
  return row?.thing ?? null;
}

/** True when such a colleague exists in the same organisation. */
export async function personExists(db: Reader, personId: string): Promise<boolean> {
  const row = await db.selectFrom('person').select('id').where('id', '=', personId).executeTakeFirst();
  return row !== undefined;
}

/** Whom a mail about her own things goes to; null when there is no such person. */
export async function readReceiver(
  db: Reader,
  personId: string,
): Promise<{ readonly name: string; readonly email: string | null; readonly locale: 'nl' | 'en' } | null> {
  const row = await db
    .selectFrom('person')
    .select(['given_name', 'family_name', 'email', 'locale'])
    .where('id', '=', personId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const locale = row.locale === 'en' ? 'en' : 'nl';
  return { name: `${row.given_name} ${row.family_name}`, email: row.email, locale };
}

/** Who has this address, at whichever organisation; opened by the proof of that address. */
export async function peopleByMail(
  db: Reader,
  email: string,
): Promise<{ personId: PersonId; tenantId: TenantId; organisation: string }[]> {
  const rows = await db
    .selectFrom('person')
    .innerJoin('tenant', 'tenant.id', 'person.tenant_id')
    .select(['person.id', 'person.tenant_id', 'tenant.name', 'tenant.number'])
    .where('person.email', '=', email)
    .orderBy('tenant.name')
    .execute();
  return rows.map((row) => ({
    personId: row.id as PersonId,
    tenantId: row.tenant_id as TenantId,
    organisation: row.number ?? row.name,
  }));
}
