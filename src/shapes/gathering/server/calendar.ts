import type { Posted } from '#core/posted.ts';
import { invitationText } from '#server/calendar/invitation.ts';
import type { WriteTools } from '#server/usecase.ts';
import type { When } from '../domain/when.ts';

interface CalendarMail {
  /** The same for this person in every message about this meeting. */
  readonly uid: string;
  readonly when: When;
  /** What her calendar shows to who may see it: no content. */
  readonly title: string;
  readonly description?: string;
  readonly url: string;
  readonly letter: { readonly subject: string; readonly text: string };
  readonly key: string;
  /** After this it need not arrive any more. */
  readonly usefulUntil?: Date;
}

/** Puts a meeting in one person's calendar, or takes it out, with a letter that says so. */
export function mailCalendar(
  { ctx, now, mail }: Pick<WriteTools, 'ctx' | 'now' | 'mail'>,
  method: 'REQUEST' | 'CANCEL',
  to: { readonly tenantId: string; readonly name: string; readonly email: string },
  { uid, when, title, url, description = url, letter, ...rest }: CalendarMail,
): Promise<Posted> {
  const { publicUrl, mailFrom } = ctx.settings;
  const content = invitationText({
    method,
    uid: `${uid}@${new URL(publicUrl).hostname}`,
    sequence: when.sequence,
    start: when.startsAt,
    minutes: when.minutes,
    location: when.place,
    summary: title,
    description,
    url,
    organizer: { name: 'Ontwikkeldoor', email: mailFrom },
    attendee: { name: to.name, email: to.email },
    stamp: now,
  });
  const { tenantId, email } = to;
  return mail({ tenantId, to: email, ...letter, calendar: { method, content }, ...rest });
}
