import { refused, notFound } from '#core/error.ts';
import type { AppError } from '#core/error.ts';
import type { IsoDate } from '#core/date.ts';
import { err, ok } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { newId } from '#server/ids.ts';
import { personOf } from '#server/usecase.ts';
import type { WriteTools } from '#server/usecase.ts';
import type { RequestKind } from '../domain/states.ts';
import { readOpen } from './browse.store.ts';
import type { OpenOffer } from './browse.store.ts';
import { tellInstitute } from './mails.ts';
import { insertRequest, readContact } from './request.store.ts';
import type { NewRequest } from './request.store.ts';

interface Sending {
  readonly offerId: string;
  readonly kind: RequestKind;
  readonly momentId?: string;
  readonly startsOn?: IsoDate | null;
  readonly text: string;
}

export interface Sent {
  readonly request: NewRequest;
  readonly offer: OpenOffer;
}

/** Sends what she wants from an institute, with her name and address, and tells the institute that it waits. */
export async function sendRequest(tools: WriteTools, sending: Sending): Promise<Result<Sent, AppError>> {
  const { db, actor, now, changed } = tools;
  const { tenantId, personId } = personOf(actor);
  const offer = await readOpen(db, sending.offerId);
  if (offer === null) return err(notFound);
  if (offer.state !== 'published') return err(refused('offer-closed'));
  const contact = await readContact(db, personId);
  if (contact === null || contact.email === '') return err(refused('no-address'));
  const request: NewRequest = {
    tenantId,
    id: newId(),
    personId,
    instituteId: offer.tenantId,
    offerId: offer.id,
    kind: sending.kind,
    momentId: sending.momentId ?? null,
    startsOn: sending.startsOn ?? null,
    text: sending.text,
    ...contact,
  };
  if (!(await insertRequest(db, request, now))) return err(refused('sent-before'));
  changed(request.id, { offerId: offer.id, kind: sending.kind });
  await tellInstitute(tools, tenantId, offer, sending.kind, request.id, contact.name);
  return ok({ request, offer });
}
