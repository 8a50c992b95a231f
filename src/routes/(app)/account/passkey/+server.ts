import { startPasskey } from '#features/sign-in/server/start-passkey.ts';
import { turnAway } from '#web/door.ts';
import { rememberStep } from '#web/doorstep.ts';
import { endpoint } from '#web/endpoint.ts';
import { ownId } from '#web/own.ts';

/** The question for a device that is to make a passkey, as the browser wants it. */
export const POST = endpoint('session.manage-own', async (event) => {
  const { ctx, actor } = event.locals;
  const outcome = await startPasskey.execute(ctx, actor, {
    personId: ownId(event),
    here: event.locals.sessionId,
  });
  if (!outcome.ok) return turnAway(outcome.error, event);
  rememberStep(event, 'passkey', outcome.value.browser);
  return Response.json(outcome.value.options);
});
