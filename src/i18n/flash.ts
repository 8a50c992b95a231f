import type { Locale } from './locale.ts';
import { messages } from './messages.ts';

/**
 * The sentence for what an action just did. The code is 'slice.what' ('plan.stepAdded') and points at the
 * text `done.what` of that slice's catalogue; an unknown code says nothing.
 */
export function flashText(locale: Locale, code: string | null): string | null {
  const [slice = '', what = ''] = (code ?? '').split('.');
  const catalogue: unknown = Object.entries(messages(locale)).find(([name]) => name === slice)?.[1];
  if (typeof catalogue !== 'object' || catalogue === null || !('done' in catalogue)) return null;
  const done: unknown = catalogue.done;
  if (typeof done !== 'object' || done === null) return null;
  const text: unknown = Object.entries(done).find(([name]) => name === what)?.[1];
  return typeof text === 'string' ? text : null;
}
