import type { RequestEvent as Asked } from '@sveltejs/kit';
import { prepareConversation } from '#features/advice/server/prepare-conversation.ts';
import type { FormValues } from '#web/form.ts';
import { adviceTextsIn } from '#features/advice/ui/advice-texts.ts';
import { advisedLine } from './advised-line.ts';

type RequestEvent = Asked<{ personId: string }>;

export const about = (values: FormValues, { params }: RequestEvent) => ({
  ...values,
  personId: params.personId,
});
/** What the coach wrote, and the version on her screen. */
export const read = (values: FormValues, { params }: RequestEvent) => ({
  personId: params.personId,
  version: values['version'],
  content: values['content'] ?? {},
});
/** Back to the profile, with a message. */
export const done = (message: string) => (_: unknown, event: RequestEvent) => ({
  to: `/profiles/${event.params.personId}${event.url.searchParams.has('more') ? '#steps' : ''}`,
  message: `profile.${message}`,
});

/** A doubt about a line keeps what was written first, and then asks for the reason. */
export const kept = (output: unknown, event: RequestEvent) => {
  const line = event.url.searchParams.get('doubt');
  return line === null
    ? done('kept')(output, event)
    : { to: `/profiles/${event.params.personId}/lines/${encodeURIComponent(line)}` };
};

/** What she shows of her advice is looked up again: a form cannot say what the reasoning said. */
export async function takenLine(values: FormValues, event: RequestEvent) {
  const { ctx, actor, locale } = event.locals;
  const conversation = await prepareConversation.execute(ctx, actor, { personId: event.params.personId });
  const places = conversation.ok && conversation.value.judges ? (conversation.value.shown?.places ?? []) : [];
  const place = places.find(({ step }) => step.code === values['line']);
  return {
    ...read(values, event),
    line: place === undefined ? null : advisedLine(adviceTextsIn(locale), place.step),
  };
}
