import type { AppError } from '#core/error.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { Context } from '#server/ctx.ts';
import { dropSession } from '#server/session/session.store.ts';
import { deviceName } from '../domain/device.ts';
import type { BrowserSession } from './browser-session.ts';
import { countAttempts } from './limit.store.ts';
import { openSession } from './open-session.ts';
import type { Identity } from './people.store.ts';

export interface Entrance {
  readonly kind: 'in';
  /** For the cookie, and nowhere else. */
  readonly token: string;
}

/**
 * What a door does once it knows who stands before it: mail code, link, passkey and persona today, a school's own
 * account when it comes. The browser's earlier session ends, a new one begins.
 */
export async function enter(
  ctx: Context,
  { actor }: Identity,
  { userAgent, previous }: BrowserSession,
): Promise<Result<Entrance, AppError>> {
  const tooMany = await countAttempts(ctx, [['enter-organisation', actor.tenantId]]);
  if (tooMany !== null) return err(tooMany);
  if (previous !== null) await dropSession(ctx, previous);
  const session = { personId: actor.personId, device: deviceName(userAgent) };
  const opened = await openSession.execute(ctx, actor, session);
  return opened.ok ? ok({ kind: 'in', token: opened.value.token }) : opened;
}
