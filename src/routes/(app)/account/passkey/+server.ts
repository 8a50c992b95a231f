import { startPasskey } from '#features/sign-in/server/start-passkey.ts';
import { deny } from '#web/door.ts';
import { rememberStep } from '#web/browser-session.ts';
import { endpoint } from '#web/endpoint.ts';
import { personIdOf } from '#web/own.ts';

/** The question for a device that is to make a passkey, as the browser wants it. */
export const POST = endpoint('session.manage-own', async (event) => {
  const { ctx, actor } = event.locals;
  const outcome = await startPasskey.execute(ctx, actor, {
    personId: personIdOf(event),
    here: event.locals.sessionId,
  });
  if (!outcome.ok) return deny(outcome.error, event);
  rememberStep(event, 'passkey', outcome.value.browser);
  return Response.json(outcome.value.options);
});
