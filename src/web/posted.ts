import { error } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { formObject } from './form.ts';
import type { FormValues, ReadForm } from './form.ts';
import { ownerOf } from './owner.ts';

export type ShownAgain = 'words' | 'files' | null;

/** A posted form, read. */
export interface Posted extends ReadForm {
  /** The session had ended when this was sent: it is shown again, and done when she presses the button. */
  readonly isShownAgain: boolean;
}

/** The posted form, when it is of who is signed in now. Another's is turned away with its words (hooks.server.ts). */
export async function posted(event: RequestEvent): Promise<Posted> {
  const form = await formObject(event.request);
  event.locals.form = form;
  if (form.owner !== null && form.owner !== ownerOf(event.locals.actor)) {
    event.locals.denied = form;
    error(401, 'the form of another person');
  }
  return { ...form, isShownAgain: event.locals.shownAgain !== null };
}

/** What the page shows: every word as it was, and that nothing was done with them yet. */
export const asItWas = (action: string, values: FormValues, event: RequestEvent) => ({
  action,
  values,
  fields: {},
  problem: null,
  theirs: null,
  shownAgain: event.locals.shownAgain,
});
