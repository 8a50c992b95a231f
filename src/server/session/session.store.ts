import { sql } from 'kysely';
import type { PersonActor, RoleGrant } from '#access/actor.ts';
import { isRole } from '#access/roles.ts';
import { dayInNetherlands } from '#core/date.ts';
import { isUuid } from '#core/id.ts';
import type { PersonId, SchoolId, TenantId } from '#core/id.ts';
import type { Context } from '../ctx.ts';
import type { Tx } from '../db/transaction.ts';
import { newId, newToken } from '../ids.ts';
import { hashToken } from '../secret.ts';

/** A session ends after an hour without use and after twelve hours in any case (decision 0003). */
export const idleMinutes = 60;
export const absoluteHours = 12;

export interface SignedIn {
  readonly sessionId: string;
  readonly actor: PersonActor;
  readonly locale: 'nl' | 'en';
}

/**
 * Who holds this token now, with the roles of today; null when the session ended or the token is unknown.
 * A token begins with its organisation, so that one statement inside that organisation's fence finds it.
 */
export async function signedIn(ctx: Context, token: string): Promise<SignedIn | null> {
  const tenantId = token.slice(0, token.indexOf('.'));
  if (!isUuid(tenantId)) return null;
  const now = ctx.now();
  return ctx.db.transaction({ tenantId }, (tx) => readSession(tx, hashToken(token), now), false);
}

/** Begins a session and gives its token, which is shown to nobody else and stored nowhere. */
export async function beginSession(
  db: Tx,
  who: { tenantId: TenantId; personId: PersonId; device: string },
  now: Date,
): Promise<string> {
  const token = `${who.tenantId}.${newToken()}`;
  await db
    .insertInto('session')
    .values({
      tenant_id: who.tenantId,
      id: newId(),
      person_id: who.personId,
      token_hash: hashToken(token),
      created_at: now,
      last_seen_at: now,
      expires_at: new Date(now.getTime() + absoluteHours * 3_600_000),
      device: who.device.slice(0, 200),
    })
    .execute();
  return token;
}

async function readSession(db: Tx, hash: string, now: Date): Promise<SignedIn | null> {
  const day = dayInNetherlands(now);
  const { rows } = await sql<SessionRow>`
    select s.id, s.tenant_id, s.person_id, s.last_seen_at, p.given_name, p.family_name, p.locale,
      coalesce((select json_agg(json_build_object('role', g.role, 'schoolId', g.school_id)) from role_grant g
        where g.tenant_id = s.tenant_id and g.person_id = s.person_id
          and g.valid_from <= ${day} and (g.valid_to is null or g.valid_to >= ${day})), '[]') as grants,
      array(select distinct e.school_id from employment e
        where e.tenant_id = s.tenant_id and e.person_id = s.person_id
          and e.starts_on <= ${day} and (e.ends_on is null or e.ends_on >= ${day})) as schools
    from session s join person p on p.tenant_id = s.tenant_id and p.id = s.person_id
    where s.token_hash = ${hash} and s.expires_at > ${now}
      and s.last_seen_at > ${new Date(now.getTime() - idleMinutes * 60_000)}`.execute(db);
  const row = rows[0];
  if (row === undefined) return null;
  if (now.getTime() - row.last_seen_at.getTime() > 60_000) {
    await db.updateTable('session').set({ last_seen_at: now }).where('id', '=', row.id).execute();
  }
  return { sessionId: row.id, locale: row.locale, actor: toActor(row) };
}

function toActor(row: SessionRow): PersonActor {
  return {
    kind: 'person',
    personId: row.person_id,
    tenantId: row.tenant_id,
    name: `${row.given_name} ${row.family_name}`,
    grants: row.grants.flatMap(({ role, schoolId }): RoleGrant[] =>
      isRole(role) ? [{ role, schoolId }] : [],
    ),
    schoolIds: row.schools,
  };
}

interface SessionRow {
  readonly id: string;
  readonly tenant_id: TenantId;
  readonly person_id: PersonId;
  readonly last_seen_at: Date;
  readonly given_name: string;
  readonly family_name: string;
  readonly locale: 'nl' | 'en';
  readonly grants: readonly { readonly role: string; readonly schoolId: SchoolId | null }[];
  readonly schools: SchoolId[];
}
