import type { IsoDate } from '#core/date.ts';
import type { Knowledge } from '#core/knowledge.ts';
import type { Reader } from '#server/db/transaction.ts';
import { readKnowledge } from '#server/knowledge/knowledge.store.ts';
import { advise } from '../domain/advise.ts';
import type { Advice } from '../domain/advise.ts';
import type { Person } from '../domain/person.ts';
import { movedBetween, placesOf, withoutUnsaidWishes } from '../domain/reach.ts';
import type { Moved, Place } from '../domain/reach.ts';
import { personOf } from '../domain/standing.ts';
import type { Gap } from '../domain/standing.ts';
import { changed } from '../domain/what-if.ts';
import type { WhatIf } from '../domain/what-if.ts';
import { readStanding } from './standing.store.ts';
import type { Known } from './standing.store.ts';

export interface AdviceView extends Known {
  readonly knowledge: Knowledge;
  readonly person: Person;
  readonly missing: readonly Gap[];
  readonly advice: Advice;
  readonly places: readonly Place[];
  /** What lies elsewhere than it does today; empty as long as nothing is tried. */
  readonly moved: readonly Moved[];
}

/** The advice for somebody as she stands today, or as she would after a change; null when there is no such person. */
export async function adviceView(
  db: Reader,
  personId: string,
  day: IsoDate,
  whatIf: WhatIf | null = null,
): Promise<AdviceView | null> {
  const known = await readStanding(db, personId, day);
  if (known === null) return null;
  const { person: today, missing } = personOf(known.standing, day);
  const person = whatIf === null ? today : changed(today, whatIf, day);
  const knowledge = await readKnowledge(db, day);
  const advice = advise(knowledge, person, day);
  const places = withoutUnsaidWishes(
    placesOf(advice.steps, advice.routes, person.school),
    known.standing.wishes,
  );
  return {
    ...known,
    knowledge,
    person,
    missing,
    advice,
    places,
    moved: whatIf === null ? [] : movedBetween(placesToday(knowledge, today, day), places),
  };
}

function placesToday(knowledge: Knowledge, today: Person, day: IsoDate): readonly Place[] {
  const advice = advise(knowledge, today, day);
  return placesOf(advice.steps, advice.routes, today.school);
}
