import { z } from 'zod';
import { dayInNetherlands } from '#core/date.ts';
import type { Handler } from '#server/ctx.ts';
import { publish } from '#server/events.ts';
import { queueMail } from '#server/mail/outbox.ts';
import { settle } from './settle.ts';

const someone = z.object({ personId: z.uuid() });

/**
 * An employment or a role ended: hers closes her conversations, her leader's passes them on. Who still works or leads
 * here is left alone, so it does not matter which of the two it was.
 */
export const onStaffLeft: Handler = async (tools, payload) => {
  const { ctx, db, actor, now } = tools;
  const { personId } = someone.parse(payload);
  await settle(
    {
      ctx,
      db,
      now,
      today: dayInNetherlands(now),
      mail: (message) => queueMail(ctx, db, now, message),
      emit: (event) => publish(ctx, db, actor, now, event),
      changed: () => undefined,
    },
    personId,
  );
};
