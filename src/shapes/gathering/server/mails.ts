import type { WriteTools } from '#server/usecase.ts';
import { pageOf } from '../domain/when.ts';
import { gathering } from '../texts.ts';
import { mailCalendar } from './calendar.ts';
import type { Host } from './host.store.ts';
import type { Meeting } from './meeting.store.ts';
import type { Participant } from './participation.store.ts';

type Tools = Pick<WriteTools, 'ctx' | 'now' | 'mail'>;
export type Invited = Pick<Participant, 'personId' | 'name' | 'email' | 'locale'>;

/** Puts a meeting in the calendar of each, or takes it out; who has no address reads it on her page. */
export async function invite(
  tools: Tools,
  method: 'REQUEST' | 'CANCEL',
  meeting: Meeting,
  title: string,
  people: readonly Invited[],
): Promise<void> {
  const url = `${tools.ctx.settings.publicUrl}${pageOf[meeting.kind](meeting.aboutId)}`;
  for (const { personId, name, email, locale } of people) {
    if (email === null) continue;
    const { invited, cancelled } = gathering[locale].mail;
    await mailCalendar(
      tools,
      method,
      { tenantId: meeting.tenantId, name, email },
      {
        uid: `${meeting.id}.${personId}`,
        when: meeting,
        title,
        url,
        letter: (method === 'REQUEST' ? invited : cancelled)(title, meeting.startsAt, url),
        key: `meeting:${meeting.id}:${personId}:${method}:${String(meeting.sequence)}`,
        usefulUntil: meeting.startsAt,
      },
    );
  }
}

/** Asks somebody to give it; her answer waits behind the link. Outsiders are written to in Dutch. */
export const askToGive = (
  { ctx, mail }: Tools,
  { tenantId, id, email, kind, ...host }: Omit<Host, 'state'> & { readonly email: string },
  token: string,
) =>
  mail({
    tenantId,
    to: email,
    ...gathering.nl.mail.asked(host, gathering.nl.kinds[kind], `${ctx.settings.publicUrl}/g/${token}`),
    key: `${kind}:${id}:asked`,
  });
