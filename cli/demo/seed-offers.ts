import type { PersonActor } from '#access/actor.ts';
import { offerList, offerQuestions, signUpNotes } from '#features/demonstration/domain/words-offers.ts';
import type { Created } from '#features/demonstration/server/create-demonstration.ts';
import { addMoment } from '#features/offers/server/add-moment.ts';
import { answerRequest } from '#features/offers/server/answer-request.ts';
import { askInstitute } from '#features/offers/server/ask-institute.ts';
import { browseOffers } from '#features/offers/server/browse-offers.ts';
import { confirmCatalogue } from '#features/offers/server/confirm-catalogue.ts';
import { joinMoment } from '#features/offers/server/join-moment.ts';
import { bookmarkOffer } from '#features/offers/server/bookmark-offer.ts';
import { publishOffer } from '#features/offers/server/publish-offer.ts';
import { readCatalogue } from '#features/offers/server/read-catalogue.ts';
import { readOffer } from '#features/offers/server/read-offer.ts';
import { readOwnOffer } from '#features/offers/server/read-own-offer.ts';
import { signUp } from '#features/offers/server/sign-up.ts';
import { uploadCatalogue } from '#features/offers/server/upload-catalogue.ts';
import { writeCsv } from '#server/sheets/write-sheet.ts';
import type { Story } from './story.ts';

/** What stays a draft, so that a visitor sees one being made. */
const drafts = ['B-TAAK'];

const trainerOf = (story: Story): PersonActor => story.holder('trainer');

/** The institute's trainer brings in a list, opens what is ready, and plans two evenings. Once. */
export async function seedCatalogue(story: Story): Promise<void> {
  const trainer = trainerOf(story);
  story.on(80);
  if ((await story.act(trainer, readCatalogue, {})).offers.length > 0) return;
  const bytes = new TextEncoder().encode(writeCsv(offerList(story.daysAgo(0))));
  const { importId } = await story.act(trainer, uploadCatalogue, { fileName: 'aanbod.csv', bytes });
  await story.act(trainer, confirmCatalogue, { importId });
  const { offers } = await story.act(trainer, readCatalogue, {});
  for (const { id, code } of offers)
    if (!drafts.includes(code)) await story.act(trainer, publishOffer, { offerId: id });
  for (const [index, code] of ['AD-PEP', 'PABO-DT'].entries()) {
    const offerId = offers.find((one) => one.code === code)?.id;
    const startsAt = `${story.daysAgo(-12 - 7 * index)}T19:30`;
    await story.act(trainer, addMoment, { offerId, startsAt, minutes: '60', place: 'Online' });
  }
}

/** Some of the support staff save an offer, ask something, sign up or come to an evening; a few do nothing. */
export async function seedVisits(story: Story, people: readonly PersonActor[]): Promise<void> {
  const { draw } = story;
  const offers: string[] = [];
  story.on(6);
  const [first] = people;
  if (first === undefined) return;
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const found = await story.act(first, browseOffers, { page });
    pages = found.pages;
    offers.push(...found.items.map(({ id }) => id));
  }
  for (const [index, she] of people.entries()) {
    for (const offerId of draw.some(offers, 1 + draw.below(3)))
      await story.act(she, bookmarkOffer, { offerId });
    const offerId = offers[draw.below(offers.length)] ?? '';
    if (index % 3 === 0) await story.act(she, askInstitute, { offerId, text: draw.one(offerQuestions)[0] });
    if (index % 4 === 1) await signUpFor(story, she, offerId);
    if (index % 4 === 2) await comeToEvening(story, she, offers);
  }
}

async function signUpFor(story: Story, she: PersonActor, offerId: string): Promise<void> {
  const { offer, today } = await story.act(she, readOffer, { offerId });
  const startsOn = offer.starts.find((day) => day >= today) ?? '';
  await story.act(she, signUp, { offerId, startsOn, text: story.draw.one(signUpNotes) });
}

async function comeToEvening(story: Story, she: PersonActor, offers: readonly string[]): Promise<void> {
  for (const offerId of offers) {
    const [moment] = (await story.act(she, readOffer, { offerId })).moments;
    if (moment === undefined) continue;
    await story.act(she, joinMoment, { offerId, momentId: moment.id });
    return;
  }
}

/** The trainer answers most of what was sent; the rest waits. */
export async function seedAnswers(story: Story): Promise<void> {
  const trainer = trainerOf(story);
  story.on(2);
  const { offers } = await story.act(trainer, readCatalogue, {});
  for (const { id } of offers.filter(({ waiting }) => waiting > 0)) {
    const { requests } = await story.act(trainer, readOwnOffer, { offerId: id });
    for (const request of requests.filter(({ kind, state }) => kind === 'question' && state === 'sent')) {
      if (story.draw.below(3) === 0) continue;
      const answer = offerQuestions.find(([question]) => question === request.text)?.[1] ?? '';
      await story.act(trainer, answerRequest, {
        requestId: request.id,
        version: request.version,
        text: answer,
      });
    }
  }
}

/** Who looks at what institutes offer: those who came as far as a profile, and whoever works beside them first. */
export const visitors = (story: Story, { cast }: Pick<Created, 'cast'>): PersonActor[] =>
  cast
    .filter(
      ({ role, stage, persona }) =>
        role === 'support-staff' && (persona === 'supporter' || stage === 'planned' || stage === 'profiled'),
    )
    .map(({ key }) => story.who(key));
