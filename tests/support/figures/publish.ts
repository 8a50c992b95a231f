import type pg from 'pg';
import type { TenantId } from '#core/id.ts';
import { publishFiguresHourly } from '#features/figures/server/publish-figures.ts';
import type { Context } from '#server/ctx.ts';

/** Publishes the figures of an organisation as if nothing had been published before. */
export async function publishAfresh(ctx: Context, owner: pg.Pool, tenantId: TenantId): Promise<void> {
  await owner.query('delete from figure_publication where tenant_id = $1', [tenantId]);
  await publishFiguresHourly.run(ctx, { kind: 'system', tenantId });
}
