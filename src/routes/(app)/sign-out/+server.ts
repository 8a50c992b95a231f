import { redirect } from '@sveltejs/kit';
import { endSession } from '#features/sign-in/server/end-session.ts';
import { writeCookie } from '#web/cookies.ts';
import { letOut } from '#web/browser-session.ts';
import { endpoint } from '#web/endpoint.ts';
import { personIdOf } from '#web/own.ts';

/** Ends the session of this browser; without one there is nothing to end, and the answer is the same. */
export const POST = endpoint('public', async (event) => {
  const { ctx, actor, sessionId } = event.locals;
  if (sessionId !== null)
    await endSession.execute(ctx, actor, { personId: personIdOf(event), here: sessionId, sessionId });
  letOut(event);
  writeCookie(event, 'flash', 'signIn.signed-out');
  redirect(303, '/sign-in');
});
