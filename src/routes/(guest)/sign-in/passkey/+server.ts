import { startPasskeySignIn } from '#features/sign-in/server/start-passkey-sign-in.ts';
import { deny } from '#web/door.ts';
import { clientOf, rememberStep } from '#web/browser-session.ts';
import { endpoint } from '#web/endpoint.ts';

/** The question for a device that has a passkey, as the browser wants it. */
export const POST = endpoint('public', async (event) => {
  const { ctx, actor } = event.locals;
  const outcome = await startPasskeySignIn.execute(ctx, actor, { client: clientOf(event) });
  if (!outcome.ok) return deny(outcome.error, event);
  rememberStep(event, 'passkey', outcome.value.browser);
  return Response.json(outcome.value.options);
});
