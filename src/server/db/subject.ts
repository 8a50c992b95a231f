import type { Actor } from '#access/actor.ts';
import { sql } from 'kysely';
import type { Audience, Subject } from '#access/subject.ts';
import type { IsoDate } from '#core/date.ts';
import type { PersonId, SchoolId, TenantId } from '#core/id.ts';
import type { Reader } from './transaction.ts';
import { worksOn } from '#server/employment/standing.store.ts';

/** What is known of people within one reading; who changes something asks anew. */
const known = new WeakMap<Reader, Map<string, Promise<Facts | null>>>();

/** From now on the facts about a person are read once in this transaction, which only reads. */
export const shareFacts = (reader: Reader): void => {
  known.set(reader, new Map());
};

/**
 * The facts about a person on which access is decided, for one of her things ('compass') or for those of one kind
 * ('card:'). Null when no such person is visible to who asks. `thing` null: nothing she could have shown.
 */
export async function personSubject(
  reader: Reader,
  personId: string,
  day: IsoDate,
  thing: string | null,
): Promise<Subject | null> {
  const facts = await factsOf(reader, personId, day);
  return facts === null ? null : { ...facts.subject, audiences: shownTo(facts, thing) };
}

/** To whom she shows each thing of a kind ('card:'), in the order of asking. */
export async function audiencesOf(
  reader: Reader,
  personId: string,
  day: IsoDate,
  kind: string,
): Promise<{ thing: string; audience: Audience }[]> {
  const facts = await factsOf(reader, personId, day);
  return facts?.shares.filter(({ thing }) => thing.startsWith(kind)) ?? [];
}

const shownTo = ({ shares }: Facts, thing: string | null): Audience[] =>
  shares.filter((share) => share.thing === thing).map(({ audience }) => audience);

function factsOf(reader: Reader, personId: string, day: IsoDate): Promise<Facts | null> {
  const shared = known.get(reader);
  const before = shared?.get(personId);
  if (before !== undefined) return before;
  const facts = readFacts(reader, personId, day);
  shared?.set(personId, facts);
  return facts;
}

async function readFacts(reader: Reader, personId: string, day: IsoDate): Promise<Facts | null> {
  const { rows } = await sql<SubjectRow>`
    select p.tenant_id, p.id,
      array(select distinct e.school_id from employment e
        where e.tenant_id = p.tenant_id and e.person_id = p.id and e.school_id is not null
          and ${worksOn('e', day)}) as schools,
      array(select c.coach_id from coach_link c
        where c.tenant_id = p.tenant_id and c.person_id = p.id
          and c.accepted_at is not null and c.ended_at is null) as coaches,
      coalesce((select json_agg(json_build_object('thing', s.thing, 'audience',
          json_build_object('kind', s.audience, 'personId', s.audience_person_id)))
        from share s where s.tenant_id = p.tenant_id and s.person_id = p.id), '[]') as shares
    from person p where p.id = ${personId}`.execute(reader);
  const row = rows[0];
  if (row === undefined) return null;
  return {
    subject: {
      tenantId: row.tenant_id,
      personId: row.id,
      schoolIds: row.schools,
      coachIds: row.coaches,
      audiences: [],
      participantIds: [],
    },
    shares: row.shares,
  };
}

interface Facts {
  readonly subject: Subject;
  readonly shares: Share[];
}

interface Share {
  readonly thing: string;
  readonly audience: Audience;
}

interface SubjectRow {
  readonly tenant_id: TenantId;
  readonly id: PersonId;
  readonly schools: SchoolId[];
  readonly coaches: PersonId[];
  readonly shares: Share[];
}

/** The organisation of who asks, as what a sentence decides about: nobody's file, no single school. */
export const ownOrganisation = ({ actor }: { readonly actor: Actor }): Promise<Subject | null> =>
  Promise.resolve(
    actor.kind === 'person'
      ? {
          tenantId: actor.tenantId,
          personId: null,
          schoolIds: [],
          coachIds: [],
          audiences: [],
          participantIds: [],
        }
      : null,
  );
