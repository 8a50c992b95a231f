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
import type { RemindedTalk } from '../domain/reminders.ts';
import { addressOf, firstName } from './post.ts';
import { rememberNew } from './reminder.store.ts';
import type { SentReminder } from './reminder.store.ts';
import { readAgreedDays } from './report.store.ts';
import { readRemindable } from './talk.store.ts';
import type { StoredTalk } from './talk.store.ts';

const words = { nl: nl.mail, en: en.mail } as const;

/** Every morning: one mail a person with everything that is due and was not asked before. */
export const remindConversations = command({
  permission: 'conversation.settle',
  audit: 'conversation.reminded',
  input: z.strictObject({}),
  run: async (tools) => {
    const talks = await readRemindable(tools.db, tools.today);
    const agreed = await readAgreedDays(tools.db);
    const due = talks.flatMap((talk) => {
      const days = agreed.get(talk.id);
      return dueFor(
        talk,
        {
          person: days?.person ?? null,
          leader: days !== undefined && days.leaderId === talk.leaderId ? days.leader : null,
        },
        tools.today,
      );
    });
    const tenantId = talks[0]?.tenantId;
    if (tenantId === undefined) return ok({ reminded: 0 });
    const fresh = await rememberNew(tools.db, tenantId, due, tools.now);
    await sendTogether(tools, talks, fresh);
    return ok({ reminded: fresh.length });
  },
});

function dueFor(
  talk: StoredTalk,
  agreedOn: RemindedTalk['agreedOn'],
  today: RemindedTalk['startedOn'],
): SentReminder[] {
  const reminded = { ...talk, startedOn: dayInNetherlands(talk.startedAt), agreedOn };
  return dueReminders(reminded, today).flatMap(({ kind, side, since }) => {
    const personId = side === 'person' ? talk.personId : talk.leaderId;
    return personId === null ? [] : [{ conversationId: talk.id, personId, kind, since }];
  });
}

async function sendTogether(
  tools: WriteTools,
  talks: readonly StoredTalk[],
  reminders: readonly SentReminder[],
): Promise<void> {
  const byId = new Map(talks.map((talk) => [talk.id, talk]));
  const people = await contactsOf(tools.db, [...new Set(talks.flatMap(bothOf))]);
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
  talks: ReadonlyMap<string, StoredTalk>,
  people: ReadonlyMap<string, Contact>,
): string {
  const talk = talks.get(reminder.conversationId);
  const other = talk?.personId === reader.id ? talk.leaderId : talk?.personId;
  const texts = words[reader.locale];
  const name = people.get(other ?? '')?.name ?? texts.someone;
  return `${texts.reminders[reminder.kind](name)}\n${addressOf(tools, reminder.conversationId)}`;
}

const bothOf = (talk: StoredTalk): string[] => [talk.personId, talk.leaderId].filter((id) => id !== null);
