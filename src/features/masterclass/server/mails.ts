import { masterclass as en } from '#i18n/en/masterclass.ts';
import { masterclass as nl } from '#i18n/nl/masterclass.ts';
import type { WriteTools } from '#server/usecase.ts';
import { mailCalendar } from '#shapes/gathering/server/calendar.ts';
import type { Meeting } from '#shapes/gathering/server/meeting.store.ts';
import type { Participant } from '#shapes/gathering/server/participation.store.ts';

type Tools = Pick<WriteTools, 'ctx' | 'now' | 'mail'>;
const words = { nl, en } as const;

/** Puts a meeting in the calendar of each, or takes it out; who has no address reads it on her page. */
export async function invite(
  tools: Tools,
  method: 'REQUEST' | 'CANCEL',
  meeting: Meeting,
  about: { readonly title: string; readonly path: string },
  people: readonly Pick<Participant, 'personId' | 'name' | 'email' | 'locale'>[],
): Promise<void> {
  const url = `${tools.ctx.settings.publicUrl}${about.path}`;
  for (const { personId, name, email, locale } of people) {
    if (email === null) continue;
    const { invited, cancelled } = words[locale].mail;
    await mailCalendar(
      tools,
      method,
      { tenantId: meeting.tenantId, name, email },
      {
        uid: `${meeting.id}.${personId}`,
        when: meeting,
        title: about.title,
        url,
        letter: (method === 'REQUEST' ? invited : cancelled)(about.title, meeting.startsAt, url),
        key: `meeting:${meeting.id}:${personId}:${method}:${String(meeting.sequence)}`,
        usefulUntil: meeting.startsAt,
      },
    );
  }
}

/** Asks somebody to give it; her answer waits behind the link. */
export const askToGive = (
  { ctx, mail }: Tools,
  to: {
    readonly tenantId: string;
    readonly id: string;
    readonly email: string;
    readonly name: string;
    readonly words: string;
  },
  title: string,
  token: string,
) =>
  mail({
    tenantId: to.tenantId,
    to: to.email,
    ...nl.mail.asked(to.name, title, to.words, `${ctx.settings.publicUrl}/g/${token}`),
    key: `masterclass:${to.id}:asked`,
  });
