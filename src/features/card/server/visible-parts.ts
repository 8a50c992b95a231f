import type { Actor } from '#access/actor.ts';
import { mayAbout } from '#access/policy.ts';
import type { Subject } from '#access/subject.ts';
import type { IsoDate } from '#core/date.ts';
import { audiencesOf, personSubject } from '#server/db/subject.ts';
import type { Reader } from '#server/db/transaction.ts';
import type { ReadTools } from '#server/usecase.ts';
import { cardParts } from '../domain/card.ts';
import type { CardPart } from '../domain/card.ts';

/** Her, and everyone to whom she showed at least one part: the card exists for them. */
export async function cardSubject(db: Reader, personId: string, today: IsoDate): Promise<Subject | null> {
  const [subject, shown] = await Promise.all([
    personSubject(db, personId, today, null),
    audiencesOf(db, personId, today, 'card:'),
  ]);
  return subject === null ? null : { ...subject, audiences: shown.map(({ audience }) => audience) };
}

/** The parts that this actor may see, judged part by part. */
export async function visibleParts(
  { db, today }: Pick<ReadTools, 'db' | 'today'>,
  actor: Actor,
  subject: Subject,
): Promise<CardPart[]> {
  const shown = await audiencesOf(db, subject.personId ?? '', today, 'card:');
  return cardParts.filter((part) => {
    const audiences = shown.filter(({ thing }) => thing === `card:${part}`).map(({ audience }) => audience);
    return mayAbout(actor, 'card.read', { ...subject, audiences });
  });
}
