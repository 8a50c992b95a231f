import { error, redirect } from '@sveltejs/kit';
import { keepAnswers } from '#features/feedback/server/keep-answers.ts';
import { readLink } from '#features/feedback/server/read-link.ts';
import { sendAnswers } from '#features/feedback/server/send-answers.ts';
import { hashToken } from '#server/secret.ts';
import { tabKey } from '#server/session/tab-key.ts';
import { action, draft } from '#web/action.ts';
import { page } from '#web/door.ts';
import type { FormValues } from '#web/form.ts';
import { asGuest, enterAsGuest } from '../as-guest.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types';

export const load = page([readLink], async (call, event: PageServerLoadEvent) => {
  await enterAsGuest(event);
  const { token, step } = event.params;
  const { form: guest } = await call(readLink, { token });
  if (guest === null) redirect(303, `/f/${token}`);
  const steps = [...guest.headings, 'check' as const];
  const here = steps.find((one) => one === step);
  if (here === undefined) error(404, 'not found');
  return { guest, steps, here, tab: tabOf(event) };
});

/** Who holds the link can read what her tab keeps, and nobody else; after sending nobody can. */
function tabOf({ params, locals }: Pick<PageServerLoadEvent, 'params' | 'locals'>) {
  const owner = hashToken(`tab ${params.token}`);
  return { owner, key: tabKey(locals.ctx.settings.secretKey, owner) };
}

const read = (values: FormValues, event: RequestEvent) => ({ ...values, token: event.params.token });

export const actions = {
  draft: asGuest(draft(keepAnswers, { read })),
  next: asGuest(
    action(keepAnswers, {
      read,
      done: (_, event: RequestEvent) => ({
        to: `/f/${event.params.token}/${encodeURIComponent(event.url.searchParams.get('to') ?? 'check')}`,
      }),
    }),
  ),
  send: asGuest(action(sendAnswers, { read, done: () => ({ to: '/f/thanks' }) })),
};
