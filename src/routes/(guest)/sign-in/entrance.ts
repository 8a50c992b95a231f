import type { RequestEvent } from '@sveltejs/kit';
import { startSession, rememberStep } from '#web/browser-session.ts';
import { safePath } from '#web/safe-path.ts';

type Step =
  | { readonly kind: 'in'; readonly token: string; readonly returnTo: string }
  | { readonly kind: 'choose'; readonly browser: string };

/** What every door of this folder does with its answer: the cookie, and where to go. */
export const entrance = {
  after: (step: Step, event: RequestEvent): void => {
    if (step.kind === 'in') startSession(event, step.token);
    else rememberStep(event, 'sign-in', step.browser);
  },
  done: (step: Step) => ({ to: step.kind === 'in' ? safePath(step.returnTo) : '/sign-in/choose' }),
};
