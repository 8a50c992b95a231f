import { error, redirect } from '@sveltejs/kit';
import { enterAsPersona } from '#features/sign-in/server/enter-as-persona.ts';
import { writeCookie } from '#web/cookies.ts';
import { deny } from '#web/door.ts';
import { browserSession, startSession } from '#web/browser-session.ts';
import { endpoint } from '#web/endpoint.ts';
import { safePath } from '#web/safe-path.ts';

/** Becomes a person of the demonstration: form field `persona` (contract.md). */
export const POST = endpoint('public', async (event) => {
  const { ctx, actor } = event.locals;
  if (!ctx.settings.demo) error(404, 'not found');
  const form = await event.request.formData().catch(() => null);
  const input = { persona: form?.get('persona') ?? '', browserSession: browserSession(event) };
  const outcome = await enterAsPersona.execute(ctx, actor, input);
  if (!outcome.ok && outcome.error.kind === 'too-many') return deny(outcome.error, event);
  if (!outcome.ok) {
    writeCookie(event, 'flash', 'signIn.not-in-any-more');
    redirect(303, '/demo');
  }
  startSession(event, outcome.value.token);
  const returnTo = form?.get('returnTo');
  redirect(303, safePath(typeof returnTo === 'string' ? returnTo : null));
});
