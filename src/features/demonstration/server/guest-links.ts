import type { TenantId } from '#core/id.ts';
import type { Context } from '#server/ctx.ts';
import { mailedLinks } from './demonstration.store.ts';

/** Every link to a guest that stands in the outbox of one organisation. */
export const guestLinks = (ctx: Context, tenantId: TenantId, at?: 'f' | 'g' | 'm'): Promise<string[]> =>
  ctx.db.transaction({ tenantId, system: true }, (tx) => mailedLinks(tx, at), false);
