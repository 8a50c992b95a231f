import type { TenantId } from '#core/id.ts';
import type { ReadTools } from '#server/usecase.ts';

/** Whose people they are: the actor's own organisation. */
export function tenantOf(tools: Pick<ReadTools, 'actor'>): TenantId | null {
  return 'tenantId' in tools.actor ? tools.actor.tenantId : null;
}
