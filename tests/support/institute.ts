import type pg from 'pg';
import type { PersonActor } from '#access/actor.ts';
import type { TenantId } from '#core/id.ts';
import { addOffer } from '#features/offers/server/add-offer.ts';
import { publishOffer } from '#features/offers/server/publish-offer.ts';
import type { OfferContent } from '#features/offers/domain/offer.ts';
import { eurosText, numberText } from '#core/quantity.ts';
import type { Context } from '#server/ctx.ts';
import { newId } from '#server/ids.ts';
import { offerContent } from './offers.ts';
import { addPerson } from './world.ts';

export async function addInstitute(owner: pg.Pool, name: string): Promise<TenantId> {
  const id = newId<'tenant'>();
  await owner.query(`insert into tenant (id, kind, name) values ($1, 'institute', $2)`, [id, name]);
  return id;
}

/** An institute with one trainer. */
export async function addTrainer(owner: pg.Pool, institute: string, name: string): Promise<PersonActor> {
  return addPerson(owner, await addInstitute(owner, institute), { role: 'trainer', name });
}

/** What someone types on the page to write this offer. */
export const offerForm = (content: OfferContent) => ({
  code: content.code,
  name: content.name,
  summary: content.summary,
  kind: content.kind,
  routeCode: content.routeCode ?? '',
  level: content.level ?? '',
  form: content.form ?? '',
  hours: numberText(content.hours),
  hoursPerWeek: numberText(content.hoursPerWeek),
  months: numberText(content.months),
  yearCosts: content.yearCosts.map(eurosText),
  needs: Object.fromEntries(content.needs.map((group, at) => [String(at), group])),
  needsText: content.needsText,
  grants: Object.fromEntries(
    content.grants.map(({ credential, validMonths }, at) => [
      String(at),
      { credential, validMonths: numberText(validMonths) },
    ]),
  ),
  starts: content.starts,
  region: content.region ?? '',
  place: content.place,
  directions: content.directions,
  competences: content.competences.join('\n'),
  places: numberText(content.places),
  link: content.link,
  contactEmail: content.contactEmail,
});

/** Writes an offer as the institute does, and opens it. Gives its id. */
export async function openOffer(
  ctx: Context,
  trainer: PersonActor,
  given: Partial<OfferContent> = {},
): Promise<string> {
  const added = await addOffer.execute(ctx, trainer, offerForm(offerContent(given)));
  if (!added.ok) throw new Error(JSON.stringify(added.error));
  const { offerId } = added.value;
  const opened = await publishOffer.execute(ctx, trainer, { offerId });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return offerId;
}
