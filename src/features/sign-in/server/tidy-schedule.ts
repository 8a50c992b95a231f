import type { Schedule } from '#server/jobs/job-types.ts';
import { clearApiTokens } from '#server/session/api-token.store.ts';
import { clearKept } from '#server/session/kept-form.store.ts';
import { clearSessions } from '#server/session/session.store.ts';
import { tidySignIn } from './tidy.store.ts';

const dayMs = 86_400_000;

/** Nothing of signing in is kept longer than a day after it is over. */
export const tidySignInDaily: Schedule = {
  name: 'sign-in.tidy',
  cron: '30 3 * * *',
  afterEnd: true,
  atStart: true,
  run: (ctx, { tenantId }) =>
    ctx.db.transaction(
      { tenantId, system: true },
      async (tx) => {
        const now = ctx.now();
        await clearSessions(tx, now);
        await clearApiTokens(tx, now);
        await tidySignIn(tx, new Date(now.getTime() - dayMs));
      },
      true,
    ),
};

/** What was typed when a session had ended is kept half a day. */
export const dropKeptHourly: Schedule = {
  name: 'sign-in.drop-kept-forms',
  cron: '15 * * * *',
  afterEnd: true,
  atStart: true,
  run: (ctx, { tenantId }) =>
    ctx.db.transaction({ tenantId, system: true }, (tx) => clearKept(tx, ctx.now()), true),
};
