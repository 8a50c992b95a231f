import { z } from 'zod';
import { dayInNetherlands } from '#core/date.ts';
import { ok } from '#core/result.ts';
import { conversation as en } from '#i18n/en/conversation.ts';
import { conversation as nl } from '#i18n/nl/conversation.ts';
import { command } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import { contactsOf } from '#server/people/people.store.ts';
import type { Contact } from '#server/people/people.store.ts';
import { mailTo } from '#server/mail/to-person.ts';
import { dueReminders } from '../domain/reminders.ts';
import type { RemindedConversation } from '../domain/reminders.ts';
import { addressOf, firstName } from './mails.ts';
import { rememberNew } from './reminder.store.ts';
import type { SentReminder } from './reminder.store.ts';
import { readAgreedDays } from './report.store.ts';
import { readRemindable } from './conversation.store.ts';
import type { StoredConversation } from './conversation.store.ts';

const words = { nl: nl.mail, en: en.mail } as const;

/** Every morning: one mail a person with everything that is due and was not asked before. */
export const remindConversations = command({
  permission: 'conversation.settle',
  audit: 'conversation.reminded',
  input: z.strictObject({}),
  run: async (tools) => {
    const conversations = await readRemindable(tools.db, tools.today);
    const agreed = await readAgreedDays(tools.db);
    const due = conversations.flatMap((conversation) => {
      const days = agreed.get(conversation.id);
      return dueFor(
        conversation,
        {
          person: days?.person ?? null,
          leader: days !== undefined && days.leaderId === conversation.leaderId ? days.leader : null,
        },
        tools.today,
      );
    });
    const tenantId = conversations[0]?.tenantId;
    if (tenantId === undefined) return ok({ reminded: 0 });
    const fresh = await rememberNew(tools.db, tenantId, due, tools.now);
    await sendTogether(tools, conversations, fresh);
    return ok({ reminded: fresh.length });
  },
});

function dueFor(
  conversation: StoredConversation,
  agreedOn: RemindedConversation['agreedOn'],
  today: RemindedConversation['startedOn'],
): SentReminder[] {
  const reminded = { ...conversation, startedOn: dayInNetherlands(conversation.startedAt), agreedOn };
  return dueReminders(reminded, today).flatMap(({ kind, side, since }) => {
    const personId = side === 'person' ? conversation.personId : conversation.leaderId;
    return personId === null ? [] : [{ conversationId: conversation.id, personId, kind, since }];
  });
}

async function sendTogether(
  tools: WriteTools,
  conversations: readonly StoredConversation[],
  reminders: readonly SentReminder[],
): Promise<void> {
  const byId = new Map(conversations.map((conversation) => [conversation.id, conversation]));
  const people = await contactsOf(tools.db, [...new Set(conversations.flatMap(bothOf))]);
  for (const reader of people.values()) {
    const own = reminders.filter(({ personId }) => personId === reader.id);
    if (own.length === 0) continue;
    const lines = own.map((reminder) => lineFor(tools, reminder, reader, byId, people));
    await mailTo(tools, reader, words, (t) => ({
      subject: t.reminderSubject(own.length),
      text: t.reminderText(firstName(reader), lines),
      key: `conversation:reminder:${reader.id}:${tools.now.toISOString()}`,
    }));
  }
}

function lineFor(
  tools: WriteTools,
  reminder: SentReminder,
  reader: Contact,
  conversations: ReadonlyMap<string, StoredConversation>,
  people: ReadonlyMap<string, Contact>,
): string {
  const conversation = conversations.get(reminder.conversationId);
  const other = conversation?.personId === reader.id ? conversation.leaderId : conversation?.personId;
  const texts = words[reader.locale];
  const name = people.get(other ?? '')?.name ?? texts.someone;
  return `${texts.reminders[reminder.kind](name)}\n${addressOf(tools, reminder.conversationId)}`;
}

const bothOf = (conversation: StoredConversation): string[] =>
  [conversation.personId, conversation.leaderId].filter((id) => id !== null);
