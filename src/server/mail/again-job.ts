import type { Work } from '../jobs/job-types.ts';
import { moveDecided } from './mail.store.ts';
import { sendLater } from './outbox.ts';

/**
 * The operator decided that a mail goes out after all. Only when nothing happened to it since: a second decision, or this
 * work done twice, sends nothing twice.
 */
export async function sendAgain({ ctx, data, actor }: Work): Promise<void> {
  const { tenantId } = actor;
  if (tenantId === null) return;
  const mailId = String(data['mailId']);
  const decidedAt = new Date(String(data['decidedAt']));
  await ctx.db.transaction(
    { tenantId, system: true },
    async (tx) => {
      if (await moveDecided(tx, mailId, decidedAt)) await sendLater(ctx, tx, tenantId, mailId);
    },
    true,
  );
}
