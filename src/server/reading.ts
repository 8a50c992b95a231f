import type { Actor } from '#access/actor.ts';
import { writeAudit } from './audit/audit.store.ts';
import type { Context, Reading } from './ctx.ts';
import { databaseActor } from './usecase.ts';

/**
 * All that one answer reads, in one transaction: each use case still asks by its own permission whose it is, but the facts
 * about a person are read once, and who was looked at is written down in one statement, before anything is answered.
 */
export const inOneReading = <T>(ctx: Context, actor: Actor, work: (ctx: Context) => Promise<T>): Promise<T> =>
  ctx.db.reading(databaseActor(actor, undefined), async (tx) => {
    const reading: Reading = { actor, tx, looks: [] };
    const answer = await work({ ...ctx, reading });
    await writeAudit(tx, actor, ctx.now(), reading.looks);
    return answer;
  });
