import type { RequestEvent } from '@sveltejs/kit';
import { messages } from '#i18n/messages.ts';

/** The words in which advice is written into her plan, in the language she reads. */
export function planWords({ locals }: Pick<RequestEvent, 'locals'>) {
  return { titles: locals.locale, ...messages(locals.locale).advicePages.planWords };
}
