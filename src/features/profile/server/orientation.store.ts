import { sql } from 'kysely';
import type { PersonId } from '#core/id.ts';
import { addIfNew, rowsOf, save } from '#server/db/rows.ts';
import { together } from '#server/db/together.ts';
import type { Reader, Tx } from '#server/db/transaction.ts';
import { newId } from '#server/ids.ts';
import { nameOf } from '#server/people/people.store.ts';
import { askableParts } from '../domain/orientation.ts';
import type { AskablePart, Orientation } from '../domain/orientation.ts';

interface OrientationRow {
  readonly id: PersonId;
  readonly card: boolean;
  readonly conversation: boolean;
  readonly feedback: boolean;
  readonly compass: boolean;
  readonly shown: string[];
  readonly asked: AskablePart[];
}

/** For each person: which parts are there, and which of them this coach was shown or asked to see. */
export async function readOrientations(
  db: Reader,
  coachId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Orientation>> {
  const rows = await rowsOf<OrientationRow>(db)`
    select p.id,
      exists (select from card_item i where i.tenant_id = p.tenant_id and i.person_id = p.id
        and i.removed_at is null and i.title <> '') as card,
      exists (select from conversation t where t.tenant_id = p.tenant_id and t.person_id = p.id
        and t.held_on is not null) as conversation,
      exists (select from round r
        where r.tenant_id = p.tenant_id and r.person_id = p.id and (r.answered_count is not null or (
          r.mode = 'named' and r.state <> 'withdrawn' and exists (select from round_invitation i
            where i.tenant_id = r.tenant_id and i.round_id = r.id and i.answered)))) as feedback,
      exists (select from compass_wish w where w.tenant_id = p.tenant_id and w.person_id = p.id
        and w.want is not null) as compass,
      array(select distinct split_part(s.thing, ':', 1) from share s
        where s.tenant_id = p.tenant_id and s.person_id = p.id
          and (s.audience = 'coach' or s.audience_person_id = ${coachId})) as shown,
      array(select a.part from profile_ask a where a.tenant_id = p.tenant_id and a.person_id = p.id
        and a.coach_id = ${coachId}) as asked
    from person p where p.id = any(${[...personIds]}::uuid[])`;
  return new Map(rows.map((row) => [row.id, toOrientation(row)]));
}

function toOrientation(row: OrientationRow): Orientation {
  const facts = (part: AskablePart) => ({
    isThere: row[part],
    isShown: row.shown.includes(part),
    isAsked: row.asked.includes(part),
  });
  return {
    card: facts('card'),
    conversation: { isThere: row.conversation, isShown: false, isAsked: false },
    feedback: facts('feedback'),
    compass: facts('compass'),
  };
}

/** Remembers that the coach asked; asking twice stays one question, and one put aside is not asked again. */
export async function insertAsk(
  db: Tx,
  ask: { tenantId: string; personId: string; coachId: string; part: AskablePart },
  now: Date,
): Promise<boolean> {
  return (
    (await addIfNew(db, 'profile_ask', {
      tenantId: ask.tenantId,
      id: newId(),
      personId: ask.personId,
      coachId: ask.coachId,
      part: ask.part,
      askedAt: now,
    })) > 0
  );
}

export interface Ask {
  readonly id: string;
  readonly part: AskablePart;
  readonly coachName: string;
}

export interface Coach {
  readonly id: string;
  readonly name: string;
}

/**
 * What her coaches ask to see and she neither showed nor put aside, and how her coaches are called. Of the card: while no
 * part of it is shown.
 */
export async function readOpenAsks(
  db: Reader,
  personId: string,
  coachIds: readonly string[],
): Promise<{ asks: readonly Ask[]; coaches: readonly Coach[] }> {
  return together(db, { asks: openAsks(personId), coaches: coachNames(coachIds) });
}

const openAsks = (personId: string) => sql<Ask>`
    select a.id, a.part, ${nameOf('c')} as coach_name
    from profile_ask a
    join person c on c.tenant_id = a.tenant_id and c.id = a.coach_id
    where a.person_id = ${personId} and a.put_aside_at is null
      and exists (select from coach_link k where k.tenant_id = a.tenant_id and k.person_id = a.person_id
        and k.coach_id = a.coach_id and k.accepted_at is not null and k.ended_at is null)
      and not exists (select from share s where s.tenant_id = a.tenant_id and s.person_id = a.person_id
        and split_part(s.thing, ':', 1) = a.part
        and (s.audience = 'coach' or s.audience_person_id = a.coach_id))
    order by array_position(${[...askableParts]}::text[], a.part)`;

const coachNames = (ids: readonly string[]) => sql<Coach>`
    select p.id, ${nameOf('p')} as name from person p
    where p.id = any(${[...ids]}::uuid[]) order by p.family_name, p.given_name, p.id`;

/** She puts a question aside; false when it is not hers. */
export async function putAskAside(db: Tx, personId: string, askId: string, now: Date): Promise<boolean> {
  return (await save(db, 'profile_ask', { id: askId, personId }, { putAsideAt: now })) === 1;
}
