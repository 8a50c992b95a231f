import type { Actor } from '#access/actor.ts';
import type { TenantId } from '#core/id.ts';
import { tokenScopes } from '#core/sign-in.ts';
import { createToken } from '#features/trust/server/create-api-token.ts';
import type { Context } from '#server/ctx.ts';

/** A token for a day that may do all a token can. @throws when none was made. */
export async function apiToken(ctx: Context, person: { id: string; tenant: TenantId }): Promise<string> {
  const actor: Actor = { kind: 'system', tenantId: person.tenant };
  const input = { personId: person.id, days: 1, name: 'Toets', scopes: [...tokenScopes] };
  const made = await createToken.execute(ctx, actor, input);
  if (!made.ok) throw new Error(`no token: ${JSON.stringify(made.error)}`);
  return made.value.token;
}
