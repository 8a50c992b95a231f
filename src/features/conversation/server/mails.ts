import { conversation as en } from '#i18n/en/conversation.ts';
import { conversation as nl } from '#i18n/nl/conversation.ts';
import type { WriteTools } from '#server/usecase.ts';
import { contactsOf } from '#server/people/people.store.ts';
import type { Contact } from '#server/people/people.store.ts';
import { mailTo } from '#server/mail/to-person.ts';
import { mailCalendar } from '#shapes/gathering/server/calendar.ts';
import type { StoredConversation } from './conversation.store.ts';

export type PostTools = Pick<WriteTools, 'ctx' | 'db' | 'actor' | 'now' | 'mail'>;

const words = { nl, en } as const;
type MailTexts = typeof nl.mail;
/** The letters that only need the other's name and an address. */
export type Letter = keyof MailTexts['letters'];

/** Writes to one of the two, in her own language; the letter says who it is about and where to read on, no more. */
export async function write(
  tools: PostTools,
  letter: Letter,
  conversation: Pick<StoredConversation, 'id'>,
  to: string | null,
  about: string | null,
  occasion: string,
): Promise<void> {
  const people = await contactsOf(tools.db, [to, about]);
  await mailTo(tools, people.get(to ?? ''), words, ({ mail: t }, reader) => {
    const { subject, text } = t.letters[letter](people.get(about ?? '')?.name ?? t.someone);
    return {
      subject,
      text: t.frame(firstName(reader), text, addressOf(tools, conversation.id)),
      key: `conversation:${conversation.id}:${letter}:${occasion}:${reader.id}`,
    };
  });
}

/**
 * Puts the talk in both calendars, or takes it out; each of the two gets a message of her own. `sequence` counts the
 * messages about this talk, so that a calendar knows which is the newest.
 */
export async function inviteBoth(
  tools: PostTools,
  conversation: StoredConversation,
  method: 'REQUEST' | 'CANCEL',
  sequence: number,
): Promise<void> {
  if (conversation.leaderId === null) return;
  await invite(tools, conversation, method, sequence, conversation.personId, conversation.leaderId);
  await invite(tools, conversation, method, sequence, conversation.leaderId, conversation.personId);
}

/** The invitation for one of the two. */
export async function invite(
  tools: PostTools,
  conversation: StoredConversation,
  method: 'REQUEST' | 'CANCEL',
  sequence: number,
  to: string,
  other: string,
): Promise<void> {
  const people = await contactsOf(tools.db, [to, other]);
  const reader = people.get(to);
  if (reader === undefined || reader.email === null || conversation.plannedAt === null) return;
  const texts = words[reader.locale].mail;
  const name = people.get(other)?.name ?? texts.someone;
  const { tenantId, plannedAt: startsAt, minutes, place } = conversation;
  const url = addressOf(tools, conversation.id);
  const { subject, text } =
    method === 'CANCEL' ? texts.cancelled(name, startsAt) : texts.invited(name, startsAt, place);
  await mailCalendar(
    tools,
    method,
    { tenantId, name: reader.name, email: reader.email },
    {
      uid: `${conversation.id}.${reader.id}`,
      when: { startsAt, minutes, place, sequence },
      title: texts.eventTitle(name),
      description: texts.eventText(url),
      url,
      letter: { subject, text: texts.frame(firstName(reader), text, url) },
      key: `conversation:${conversation.id}:invite:${String(sequence)}:${reader.id}`,
    },
  );
}

export const addressOf = ({ ctx }: Pick<PostTools, 'ctx'>, id: string): string =>
  `${ctx.settings.publicUrl}/conversations/${id}`;

export const firstName = (reader: Contact): string => reader.name.split(' ')[0] ?? reader.name;
