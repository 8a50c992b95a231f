import { offers as en } from '#i18n/en/offers.ts';
import { offers as nl } from '#i18n/nl/offers.ts';
import type { Posted } from '#core/posted.ts';
import type { WriteTools } from '#server/usecase.ts';
import type { When } from '#shapes/gathering/domain/when.ts';
import { mailCalendar } from '#shapes/gathering/server/calendar.ts';
import type { OpenOffer } from './browse.store.ts';
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
export function inviteTo(
  tools: Tools,
  tenantId: string,
  offer: { readonly id: string; readonly name: string },
  when: When,
  guest: Whom & { readonly id: string },
  method: 'REQUEST' | 'CANCEL',
): Promise<Posted> {
  const texts = words[guest.locale].mail;
  const url = `${tools.ctx.settings.publicUrl}/offers/${offer.id}`;
  const letter = method === 'REQUEST' ? texts.momentJoined : texts.momentCancelled;
  return mailCalendar(
    tools,
    method,
    { tenantId, ...guest },
    {
      uid: guest.id,
      when,
      title: texts.momentTitle(offer.name),
      url,
      letter: letter(offer.name, when.startsAt, url),
      key: `offers:${guest.id}:moment:${method}`,
      usefulUntil: when.startsAt,
    },
  );
}
