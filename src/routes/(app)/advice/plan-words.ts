import type { RequestEvent } from '@sveltejs/kit';
import { messages } from '#i18n/messages.ts';

/** The words in which advice is written into her plan, in the language she reads. */
export function planWords({ locals }: Pick<RequestEvent, 'locals'>) {
  const { advice, advicePages } = messages(locals.locale);
  return { titles: locals.locale, ...advicePages.planWords, intake: advice.intake };
}
