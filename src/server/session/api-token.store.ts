import type { PersonActor } from '#access/actor.ts';
import { dayInNetherlands } from '#core/date.ts';
import { isUuid } from '#core/id.ts';
import { isTokenScope } from '#core/sign-in.ts';
import type { TokenScope } from '#core/sign-in.ts';
import { add, remove, rowOf, rowsOf, save } from '#server/db/rows.ts';
import type { Context } from '../ctx.ts';
import type { Reader, Tx } from '../db/transaction.ts';
import { newId, newToken } from '../ids.ts';
import { hashToken } from '../secret.ts';
import { actorColumns, toActor } from './person-actor.ts';
import type { ActorRow } from './person-actor.ts';

/** A program that acts for her, as she sees it. */
export interface ApiTokenInfo {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly expiresAt: Date;
}

interface NewToken {
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly days: number;
}

/** Makes a token for a person and gives it; it is shown once and stored only as a hash. */
export async function createApiToken(
  db: Tx,
  who: { tenantId: string; personId: string },
  now: Date,
  { name, scopes, days }: NewToken,
): Promise<string> {
  const token = `${who.tenantId}.${newToken()}`;
  await add(db, 'api_token', {
    tenantId: who.tenantId,
    id: newId(),
    personId: who.personId,
    tokenHash: hashToken(token),
    name,
    scopes: [...scopes],
    createdAt: now,
    expiresAt: new Date(now.getTime() + days * 86_400_000),
  });
  return token;
}

/** Her programs, the newest first. */
export async function readApiTokens(db: Reader, personId: string, now: Date): Promise<ApiTokenInfo[]> {
  return rowsOf<ApiTokenInfo>(db)`
    select id, name, scopes, created_at, last_used_at, expires_at
    from api_token where person_id = ${personId} and expires_at > ${now} order by created_at desc`;
}

/** False when she has no such token. */
export async function removeApiToken(db: Tx, personId: string, id: string): Promise<boolean> {
  return (await remove(db, 'api_token', { personId, id })) === 1;
}

export async function clearApiTokens(db: Tx, now: Date): Promise<void> {
  await db.deleteFrom('api_token').where('expires_at', '<=', now).execute();
}

/** For whom a program acts, and what it may do. */
export interface Bearer {
  readonly actor: PersonActor;
  readonly scopes: readonly TokenScope[];
}

/** Who holds this token, from the Authorization header; null when it is unknown or has expired. */
export async function bearer(ctx: Context, header: string): Promise<Bearer | null> {
  const token = /^Bearer ([\w\-.]{20,200})$/i.exec(header)?.[1] ?? '';
  const tenantId = token.slice(0, token.indexOf('.'));
  if (!isUuid(tenantId)) return null;
  const now = ctx.now();
  const row = await ctx.db.single(
    { tenantId },
    (db) => rowOf<TokenRow>(db)`
      select t.id as token_id, t.scopes, t.last_used_at, ${actorColumns(dayInNetherlands(now))}
      from api_token t join person p on p.tenant_id = t.tenant_id and p.id = t.person_id
      where t.token_hash = ${hashToken(token)} and t.expires_at > ${now}`,
  );
  const actor = row === null ? null : toActor(row);
  if (row === null || actor === null) return null;
  if (row.lastUsedAt === null || now.getTime() - row.lastUsedAt.getTime() > touchAfterMs)
    await touch(ctx, tenantId, row.tokenId);
  return { actor, scopes: row.scopes.filter((scope) => isTokenScope(scope)) };
}

const touchAfterMs = 60_000;

interface TokenRow extends ActorRow {
  readonly tokenId: string;
  readonly scopes: readonly string[];
  readonly lastUsedAt: Date | null;
}

async function touch(ctx: Context, tenantId: string, id: string): Promise<void> {
  await ctx.db.transaction(
    { tenantId },
    (tx) => save(tx, 'api_token', { id }, { lastUsedAt: ctx.now() }),
    false,
  );
}
