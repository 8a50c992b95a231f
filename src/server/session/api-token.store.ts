import { sql } from 'kysely';
import type { PersonActor } from '#access/actor.ts';
import { dayInNetherlands } from '#core/date.ts';
import { isUuid } from '#core/id.ts';
import type { Context } from '../ctx.ts';
import type { Tx } from '../db/transaction.ts';
import { newId, newToken } from '../ids.ts';
import { hashToken } from '../secret.ts';
import { actorColumns, toActor } from './person-actor.ts';
import type { ActorRow } from './person-actor.ts';

/** Makes a token for a person and gives it; it is shown once and stored only as a hash. */
export async function createApiToken(
  db: Tx,
  who: { tenantId: string; personId: string },
  now: Date,
  days: number,
): Promise<string> {
  const token = `${who.tenantId}.${newToken()}`;
  await db
    .insertInto('api_token')
    .values({
      tenant_id: who.tenantId,
      id: newId(),
      person_id: who.personId,
      token_hash: hashToken(token),
      created_at: now,
      expires_at: new Date(now.getTime() + days * 86_400_000),
    })
    .execute();
  return token;
}

/** For whom a program acts, from the Authorization header; null when the token is unknown or has expired. */
export async function bearer(ctx: Context, header: string): Promise<PersonActor | null> {
  const token = /^Bearer ([\w\-.]{20,200})$/i.exec(header)?.[1] ?? '';
  const tenantId = token.slice(0, token.indexOf('.'));
  if (!isUuid(tenantId)) return null;
  const now = ctx.now();
  const { rows } = await ctx.db.single({ tenantId }, (db) =>
    sql<ActorRow>`
      select ${actorColumns(dayInNetherlands(now))}
      from api_token t join person p on p.tenant_id = t.tenant_id and p.id = t.person_id
      where t.token_hash = ${hashToken(token)} and t.expires_at > ${now}`.execute(db),
  );
  return rows[0] === undefined ? null : toActor(rows[0]);
}
