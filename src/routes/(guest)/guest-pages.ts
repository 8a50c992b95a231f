import { error, redirect } from '@sveltejs/kit';
import type { RequestEvent, ServerLoadEvent } from '@sveltejs/kit';
import type { autosavingAnswers, readingLink, sendingAnswers } from '#shapes/round/server/answering.ts';
import { guestOf } from '#shapes/round/server/guest.ts';
import { hashToken } from '#server/secret.ts';
import { tabKey } from '#server/session/tab-key.ts';
import { action, draft } from '#web/action.ts';
import { page } from '#web/door.ts';
import type { Guarded } from '#web/door.ts';
import type { FormValues } from '#web/form.ts';

type Params = { readonly params: { readonly token: string } };
type Entered = Pick<RequestEvent, 'locals'> & Params;
type StepEvent = RequestEvent<{ token: string; step: string }>;

/** From here on this request is made by who holds the link, also when somebody is signed in; else there is no page. */
async function enterAsGuest(event: Entered): Promise<void> {
  const guest = await guestOf(event.locals.ctx, event.params.token);
  if (guest === null) error(404, 'not found');
  event.locals.actor = guest;
}

/** The same for a form action. */
function asGuest<Event extends Entered, Answer>(
  handle: ((event: Event) => Promise<Answer>) & Guarded,
): ((event: Event) => Promise<Answer>) & Guarded {
  const entered = async (event: Event): Promise<Answer> => {
    await enterAsGuest(event);
    return handle(event);
  };
  return Object.assign(entered, { permission: handle.permission });
}

interface Answering {
  /** Where the links of this kind of round lead. */
  readonly base: string;
  readonly read: ReturnType<typeof readingLink>;
  readonly autosave: ReturnType<typeof autosavingAnswers>;
  readonly send: ReturnType<typeof sendingAnswers>;
}

/** The first page behind a link: who asks, and who sees what. */
export const welcomePage = ({ read }: Answering) =>
  page([read], async (call, event: ServerLoadEvent<{ token: string }>) => {
    await enterAsGuest(event);
    const { state, form } = await call(read, { token: event.params.token });
    return { state, form };
  });

/** The pages behind it: a theme each, then a look at all of it. */
export const stepPage = ({ base, read }: Answering) =>
  page([read], async (call, event: ServerLoadEvent<{ token: string; step: string }>) => {
    await enterAsGuest(event);
    const { token, step } = event.params;
    const { form: guest } = await call(read, { token });
    if (guest === null) redirect(303, `${base}/${token}`);
    const steps = [...guest.themes, 'check'];
    const here = steps.find((one) => one === step);
    if (here === undefined) error(404, 'not found');
    return { guest, steps, here, tab: tabOf(event) };
  });

/** Who holds the link can read what her tab keeps, and nobody else; after sending nobody can. */
function tabOf({ params, locals }: Entered) {
  const owner = hashToken(`tab ${params.token}`);
  return { owner, key: tabKey(locals.ctx.settings.secretKey, owner) };
}

const withToken = (values: FormValues, event: StepEvent) => ({ ...values, token: event.params.token });

export const stepActions = ({ base, autosave, send }: Answering) => ({
  draft: asGuest(draft(autosave, { read: withToken })),
  next: asGuest(
    action(autosave, {
      read: withToken,
      done: (_, event: StepEvent) => ({
        to: `${base}/${event.params.token}/${encodeURIComponent(event.url.searchParams.get('to') ?? 'check')}`,
      }),
    }),
  ),
  send: asGuest(action(send, { read: withToken, done: () => ({ to: `${base}/thanks` }) })),
});
