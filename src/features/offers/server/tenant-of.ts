import type { Actor } from '#access/actor.ts';
import type { TenantId } from '#core/id.ts';

/** The organisation for which something is done; throws for who belongs to none. */
export function tenantOf(actor: Actor): TenantId {
  if (!('tenantId' in actor) || actor.tenantId === null) throw new Error('this is done for one organisation');
  return actor.tenantId;
}
