import { sql } from 'kysely';
import type { PersonActor } from '#access/actor.ts';
import { dayInNetherlands } from '#core/date.ts';
import { isUuid } from '#core/id.ts';
import type { PersonId, TenantId } from '#core/id.ts';
import { mostSessions } from '#core/sign-in.ts';
import { add, all, remove, rowOf, save } from '#server/db/rows.ts';
import type { Context } from '../ctx.ts';
import type { Reader, Tx } from '../db/transaction.ts';
import { newId, newToken } from '../ids.ts';
import { hashToken } from '../secret.ts';
import { actorColumns, toActor } from './person-actor.ts';
import type { ActorRow } from './person-actor.ts';

/** A session ends after an hour without use and after twelve hours in any case (decision 0003). */
export const idleMinutes = 60;
export const absoluteHours = 12;
const touchAfterMs = 60_000;

export interface SignedIn {
  readonly sessionId: string;
  readonly actor: PersonActor;
  readonly locale: 'nl' | 'en';
}

/**
 * Who holds this token now, with the roles of today; null when the session ended, the token is unknown, or its holder
 * has no place here any more. A token begins with its organisation, so that one statement inside that organisation's
 * fence finds it.
 */
export async function signedIn(ctx: Context, token: string): Promise<SignedIn | null> {
  const tenantId = tenantOf(token);
  if (tenantId === null) return null;
  const now = ctx.now();
  const row = await ctx.db.single({ tenantId }, (db) => readSession(db, hashToken(token), now));
  if (row === null) return null;
  const actor = toActor(row);
  if (actor === null) return null;
  if (now.getTime() - row.lastSeenAt.getTime() > touchAfterMs) await touch(ctx, tenantId, row.sessionId);
  return { sessionId: row.sessionId, locale: row.locale, actor };
}

/** Begins a session, in the place of the longest unused when there are too many, and gives its token, which is shown to nobody else and stored nowhere. */
export async function beginSession(
  db: Tx,
  who: { tenantId: TenantId; personId: PersonId; device: string },
  now: Date,
): Promise<string> {
  const token = `${who.tenantId}.${newToken()}`;
  await sql`
    delete from session where person_id = ${who.personId} and id not in (select id from session
      where person_id = ${who.personId} order by last_seen_at desc, id desc limit ${mostSessions - 1})`.execute(
    db,
  );
  await add(db, 'session', {
    tenantId: who.tenantId,
    id: newId(),
    personId: who.personId,
    tokenHash: hashToken(token),
    createdAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + absoluteHours * 3_600_000),
    device: who.device.slice(0, 200),
  });
  await sql`update person set signed_in = true where id = ${who.personId} and not signed_in`.execute(db);
  return token;
}

export interface SessionInfo {
  readonly id: string;
  readonly device: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
}

/** Where she is signed in, the latest used first. */
export async function readSessions(db: Reader, personId: string, now: Date): Promise<SessionInfo[]> {
  return all(
    db
      .selectFrom('session')
      .select(['id', 'device', 'created_at', 'last_seen_at'])
      .where('person_id', '=', personId)
      .where('expires_at', '>', now)
      .where('last_seen_at', '>', idleSince(now))
      .orderBy('last_seen_at', 'desc'),
  );
}

/** Ends one of her sessions; false when she has no such session. */
export async function removeSession(db: Tx, personId: string, sessionId: string): Promise<boolean> {
  return (await remove(db, 'session', { personId, id: sessionId })) === 1;
}

/** Ends the session of this token, whoever's it is; for a browser that signs in again. */
export async function dropSession(ctx: Context, token: string): Promise<void> {
  const tenantId = tenantOf(token);
  if (tenantId === null) return;
  await ctx.db.transaction(
    { tenantId },
    (tx) => remove(tx, 'session', { tokenHash: hashToken(token) }),
    true,
  );
}

/** Removes what ended by itself. */
export async function clearSessions(db: Tx, now: Date): Promise<void> {
  await db
    .deleteFrom('session')
    .where((session) =>
      session.or([session('expires_at', '<', now), session('last_seen_at', '<', idleSince(now))]),
    )
    .execute();
}

function tenantOf(token: string): string | null {
  const tenantId = token.slice(0, token.indexOf('.'));
  return isUuid(tenantId) ? tenantId : null;
}

const idleSince = (now: Date): Date => new Date(now.getTime() - idleMinutes * 60_000);

async function readSession(db: Reader, hash: string, now: Date): Promise<SessionRow | null> {
  const row = await rowOf<SessionRow>(db)`
    select s.id as session_id, s.last_seen_at, p.locale, ${actorColumns(dayInNetherlands(now))}
    from session s join person p on p.tenant_id = s.tenant_id and p.id = s.person_id
    where s.token_hash = ${hash} and s.expires_at > ${now} and s.last_seen_at > ${idleSince(now)}`;
  return row;
}

/** Notes that the session is in use; of little worth per click, so at most once a minute. */
async function touch(ctx: Context, tenantId: string, sessionId: string): Promise<void> {
  const seen = { lastSeenAt: ctx.now() };
  await ctx.db.transaction({ tenantId }, (tx) => save(tx, 'session', { id: sessionId }, seen), false);
}

interface SessionRow extends ActorRow {
  readonly sessionId: string;
  readonly lastSeenAt: Date;
  readonly locale: 'nl' | 'en';
}
