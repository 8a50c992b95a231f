import type {
  autosavingAnswers,
  GuestForm,
  readingLink,
  sendingAnswers,
} from '#shapes/round/server/answering.ts';
import { guestOf } from '#shapes/round/server/guest.ts';
import type { Story } from './story.ts';

/** What stands behind the links of a kind of round. */
interface Answering {
  readonly read: ReturnType<typeof readingLink>;
  readonly autosave: ReturnType<typeof autosavingAnswers>;
  readonly send: ReturnType<typeof sendingAnswers>;
}

/** Somebody opens the link of her mail, fills in what is asked, and sends it. */
export async function answerLink(
  story: Story,
  token: string,
  { read, autosave, send }: Answering,
  fill: (form: GuestForm) => { readonly ratings: object; readonly texts: object },
): Promise<void> {
  const guest = await guestOf(story.ctx, token);
  if (guest === null) throw new Error('a link of the demonstration leads nowhere');
  const { form } = await story.act(guest, read, { token });
  if (form === null) throw new Error('a link of the demonstration is over');
  const filled = { token, version: form.version, ...fill(form) };
  const { version } = await story.act(guest, autosave, filled);
  await story.act(guest, send, { token, version });
}
