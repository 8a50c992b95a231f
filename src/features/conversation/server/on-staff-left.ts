import { z } from 'zod';
import { dayInNetherlands } from '#core/date.ts';
import type { Handler, HandlerTools } from '#server/ctx.ts';
import { publish } from '#server/events.ts';
import { queueMail } from '#server/mail/outbox.ts';
import { settle } from './settle.ts';

const someone = z.object({ personId: z.uuid() });

/** An employment ended: hers closes her conversations, her leader's passes them on. */
export const onEmploymentEnded: Handler = (tools, payload) => settleFor(tools, payload);

/** A role ended: who leads no more passes on the conversations. */
export const onRoleEnded: Handler = (tools, payload) => settleFor(tools, payload);

async function settleFor(tools: HandlerTools, payload: Readonly<Record<string, unknown>>): Promise<void> {
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
}
