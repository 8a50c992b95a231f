import type { Actor } from '#access/actor.ts';
import { mayAbout } from '#access/policy.ts';
import type { Audience, Subject } from '#access/subject.ts';
import type { IsoDate } from '#core/date.ts';
import type { PersonId } from '#core/id.ts';
import { personSubject } from '#server/db/subject.ts';
import type { Reader } from '#server/db/transaction.ts';
import { cardParts } from '../domain/card.ts';
import type { CardPart } from '../domain/card.ts';
import { readPartAudiences } from './card.store.ts';

/** Her, and everyone to whom she showed at least one part: the card exists for them. */
export async function cardSubject(db: Reader, personId: string, today: IsoDate): Promise<Subject | null> {
  const subject = await personSubject(db, personId, today, null);
  if (subject === null) return null;
  return { ...subject, audiences: (await readPartAudiences(db, personId)).map(toAudience) };
}

/** The parts that this actor may see, judged part by part. */
export async function visibleParts(db: Reader, actor: Actor, subject: Subject): Promise<CardPart[]> {
  const shown = await readPartAudiences(db, subject.personId ?? '');
  return cardParts.filter((part) => {
    const audiences = shown.filter((one) => one.part === part).map(toAudience);
    return mayAbout(actor, 'card.read', { ...subject, audiences });
  });
}

function toAudience(row: { kind: string; audiencePersonId: string | null }): Audience {
  return row.audiencePersonId === null
    ? { kind: row.kind as Exclude<Audience['kind'], 'person'> }
    : { kind: 'person', personId: row.audiencePersonId as PersonId };
}
