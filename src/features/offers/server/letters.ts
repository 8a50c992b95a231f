import { offers as en } from '#i18n/en/offers.ts';
import { offers as nl } from '#i18n/nl/offers.ts';
import { invitationText } from '#server/calendar/invitation.ts';
import type { Posted } from '#core/posted.ts';
import type { WriteTools } from '#server/usecase.ts';
import type { OpenOffer } from './browse.store.ts';
import type { Moment } from './moment.store.ts';
import type { OfferRequest } from './request.store.ts';

type Tools = Pick<WriteTools, 'ctx' | 'now' | 'mail'>;
type Whom = Pick<OfferRequest, 'name' | 'email' | 'locale'>;

const words = { nl, en } as const;

/** Tells the institute that something waits; what she wrote is read after signing in. Institutes are written to in Dutch. */
export const tellInstitute = (
  { ctx, mail }: Tools,
  tenantId: string,
  offer: Pick<OpenOffer, 'id' | 'name' | 'contactEmail'>,
  letter: keyof typeof nl.mail.toInstitute,
  requestId: string,
  who: string,
): Promise<Posted> =>
  mail({
    tenantId,
    to: offer.contactEmail,
    ...nl.mail.toInstitute[letter](offer.name, who, `${ctx.settings.publicUrl}/catalogue/${offer.id}`),
    key: `offers:${requestId}:${letter}`,
  });

/** Tells her that the institute answered; the answer itself is read after signing in. */
export const tellAnswered = (
  { ctx, mail }: Tools,
  tenantId: string,
  offer: { readonly id: string; readonly name: string },
  request: OfferRequest,
): Promise<Posted> =>
  mail({
    tenantId,
    to: request.email,
    ...words[request.locale].mail.answered(offer.name, `${ctx.settings.publicUrl}/offers/${offer.id}`),
    key: `offers:${request.id}:answered:${String(request.version)}`,
  });

/** Puts an information moment in her calendar, or takes it out. */
export async function inviteTo(
  { ctx, now, mail }: Tools,
  tenantId: string,
  offer: { readonly id: string; readonly name: string },
  moment: Moment,
  guest: Whom & { readonly id: string },
  method: 'REQUEST' | 'CANCEL',
): Promise<void> {
  const texts = words[guest.locale].mail;
  const url = `${ctx.settings.publicUrl}/offers/${offer.id}`;
  const content = invitationText({
    method,
    uid: `${guest.id}@${new URL(ctx.settings.publicUrl).hostname}`,
    sequence: method === 'REQUEST' ? 0 : 1,
    start: moment.startsAt,
    minutes: moment.minutes,
    summary: texts.momentTitle(offer.name),
    description: url,
    location: moment.place,
    url,
    organizer: { name: 'Ontwikkeldoor', email: ctx.settings.mailFrom },
    attendee: { name: guest.name, email: guest.email },
    stamp: now,
  });
  const letter = method === 'REQUEST' ? texts.momentJoined : texts.momentCancelled;
  await mail({
    tenantId,
    to: guest.email,
    ...letter(offer.name, moment.startsAt, url),
    calendar: { method, content },
    key: `offers:${guest.id}:moment:${method}`,
    usefulUntil: moment.startsAt,
  });
}
