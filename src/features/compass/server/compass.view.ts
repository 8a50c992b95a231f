import type { Subject } from '#access/subject.ts';
import type { Reader } from '#server/db/transaction.ts';
import { readCompassSides } from '../domain/reading.ts';
import { isAnswered } from '../domain/wish.ts';
import { readPersonName } from './person.store.ts';
import { readPossibilitiesOf } from './possibility.store.ts';
import { shownTo } from './tell-wishes.ts';
import { readKeptCompass, wishesOf } from './wish.store.ts';

/** The compass with both sides, as she and those to whom she shows it see it; null when there is no such person. */
export async function compassView(db: Reader, personId: string, subject: Subject) {
  const [name, { version, kept }, possibilities] = await Promise.all([
    readPersonName(db, personId),
    readKeptCompass(db, personId),
    readPossibilitiesOf(db, subject.schoolIds),
  ]);
  if (name === null) return null;
  const wishes = wishesOf(kept);
  return {
    name,
    version,
    wishes,
    answeredOn:
      kept
        .map((wish) => wish.answeredOn)
        .sort()
        .at(-1) ?? null,
    isAnswered: isAnswered(wishes),
    shownTo: shownTo(subject),
    readings: readCompassSides(wishes, possibilities),
  };
}
