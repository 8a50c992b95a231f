import type { IsoDate } from '#core/date.ts';
import type { Knowledge } from '#core/knowledge.ts';
import type { Reader } from '#server/db/transaction.ts';
import { readKnowledge } from '#server/knowledge/knowledge.store.ts';
import { advise } from '../domain/advise.ts';
import type { Advice } from '../domain/advise.ts';
import type { Person } from '../domain/person.ts';
import { placesOf, withoutUnsaidWishes } from '../domain/reach.ts';
import type { Place } from '../domain/reach.ts';
import { personOf } from '../domain/standing.ts';
import type { Gap } from '../domain/standing.ts';
import type { TaughtOffer } from '../domain/taught-offer.ts';
import { readStanding } from './standing.store.ts';
import type { Known } from './standing.store.ts';
import { readTaughtOffers } from './taught-offer.store.ts';

export interface AdviceView extends Known {
  readonly knowledge: Knowledge;
  readonly person: Person;
  readonly missing: readonly Gap[];
  readonly advice: Advice;
  readonly places: readonly Place[];
  /** What institutes publish. */
  readonly taught: readonly TaughtOffer[];
}

/** The advice for somebody as she stands today; null when there is no such person. */
export async function adviceView(db: Reader, personId: string, day: IsoDate): Promise<AdviceView | null> {
  const [known, knowledge, taught] = await Promise.all([
    readStanding(db, personId, day),
    readKnowledge(db, day),
    readTaughtOffers(db, personId, day),
  ]);
  if (known === null) return null;
  const { person, missing } = personOf(known.standing, day);
  const view = { ...known, knowledge, missing, taught };
  return { ...view, ...advised(view, person, day) };
}

/** The same for her if she were another one of herself. */
export const viewAs = (view: AdviceView, person: Person, day: IsoDate): AdviceView => ({
  ...view,
  ...advised(view, person, day),
});

type Ground = Known & Pick<AdviceView, 'knowledge' | 'taught'>;

function advised({ standing, knowledge, taught }: Ground, person: Person, day: IsoDate) {
  const advice = advise(knowledge, person, day, taught);
  const places = placesOf(advice.steps, advice.routes, person.school);
  return { person, advice, places: withoutUnsaidWishes(places, standing.wishes) };
}
