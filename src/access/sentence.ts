import { installation } from '#core/id.ts';
import type { PersonId, SchoolId } from '#core/id.ts';
import type { Actor, PersonActor } from './actor.ts';
import type { Role } from './roles.ts';
import type { Subject } from './subject.ts';

/**
 * One sentence: who may do one thing. `may` is asked before anything is loaded, `about` on the loaded facts.
 * A permission without `about` is about no single person's things.
 */
export interface Sentence {
  readonly may: (actor: Actor) => boolean;
  readonly about?: (actor: PersonActor, subject: Subject) => boolean;
}

export const everyone = (): boolean => true;

export const isPerson = (actor: Actor): actor is PersonActor => actor.kind === 'person';

/** Somebody of a board: at an institute and in the keeping of the installation there are no schools and no colleagues. */
export const isOfBoard = (actor: Actor): boolean => isPerson(actor) && !has('trainer', 'operator')(actor);

export const isGuestByLink = (actor: Actor): boolean => actor.kind === 'link';

export const isSystem = (actor: Actor): boolean => actor.kind === 'system';

/** Holds one of the roles somewhere. */
export const has =
  (...wanted: readonly Role[]) =>
  (actor: Actor): boolean =>
    isPerson(actor) && actor.grants.some((grant) => wanted.includes(grant.role));

/** Holds one of the roles for the whole organisation: who works for one school decides nothing for all. */
export const hasForAll =
  (...wanted: readonly Role[]) =>
  (actor: Actor): boolean =>
    isPerson(actor) && actor.grants.some(({ role, schoolId }) => wanted.includes(role) && schoolId === null);

/** Keeps the installation, outside all boards: the role counts there and nowhere else (decision 0031). */
export const isOperator = (actor: Actor): actor is PersonActor =>
  isPerson(actor) && actor.tenantId === installation && has('operator')(actor);

export const either =
  (...sentences: readonly ((actor: Actor) => boolean)[]) =>
  (actor: Actor): boolean =>
    sentences.some((sentence) => sentence(actor));

type About = (actor: PersonActor, subject: Subject) => boolean;

export const any =
  (...sentences: readonly About[]): About =>
  (actor, subject) =>
    sentences.some((sentence) => sentence(actor, subject));

export const isSelf: About = (actor, subject) =>
  sameTenant(actor, subject) && subject.personId === actor.personId;

export const takesPart: About = (actor, subject) =>
  sameTenant(actor, subject) && subject.participantIds.includes(actor.personId);

export const coaches: About = (actor, subject) =>
  sameTenant(actor, subject) && has('coach')(actor) && subject.coachIds.includes(actor.personId);

/** She showed it: to her leader, her coach, HR, her team, or to this very person. */
export const wasShown: About = (actor, subject) =>
  subject.audiences.some((audience) => {
    switch (audience.kind) {
      case 'leader':
        return leads(actor, subject);
      case 'coach':
        return coaches(actor, subject);
      case 'hr':
        return isHrOf(actor, subject);
      case 'team':
        return worksAtSameSchool(actor, subject);
      case 'person':
        return sameTenant(actor, subject) && audience.personId === actor.personId;
    }
  });

/** Leads a school where that person works: the school's own leader, or a director of several schools. */
export const leads: About = (actor, subject) => holdsAt(['leader', 'director'], actor, subject);

/** Speaks for the board, of all its schools or of this one. */
export const governs: About = (actor, subject) => holdsAt(['board'], actor, subject);

/** HR of the organisation, or of a school where that person works. */
export const isHrOf: About = (actor, subject) => holdsAt(['hr'], actor, subject);

/** Coordinates a work area to which one of these schools belongs, or all of the organisation. */
export const coordinates: About = (actor, subject) => holdsAt(['coordinator'], actor, subject);

/** Internal counsellor at one of these schools. */
export const guides: About = (actor, subject) => holdsAt(['internal-counsellor'], actor, subject);

/** Nobody decides about herself: what she may do, where her mail goes, when her work ends. */
export const isOther =
  (about: About): About =>
  (actor, subject) =>
    !isSelf(actor, subject) && about(actor, subject);

export const worksAtSameSchool: About = (actor, subject) =>
  sameTenant(actor, subject) && actor.schoolIds.some((school) => subject.schoolIds.includes(school));

/** Stands in today for somebody at all. */
export const standsIn = (actor: Actor): boolean => isPerson(actor) && (actor.covers ?? []).length > 0;

/** Stands in today for one who takes part; never for the one whom it is about, nor in what is about herself. */
export const standsInThere: About = (actor, subject) =>
  sameTenant(actor, subject) &&
  !isSelf(actor, subject) &&
  (actor.covers ?? []).some(
    ({ personId }) => personId !== subject.personId && subject.participantIds.includes(personId),
  );

/**
 * Holds the role that owns this thing, for the school it is for; or is the person named as its owner. Or stands in today
 * for whom that is said. This and `standsInThere` are all that standing in opens (decision 0051).
 */
export const owns: About = (actor, subject) => {
  const owner = subject.owner;
  if (owner === undefined || !sameTenant(actor, subject)) return false;
  // What is asked for somebody's own sake is never hers to answer as a stand-in.
  const covers = subject.personId === actor.personId ? [] : (actor.covers ?? []);
  return [actor, ...covers].some(({ personId, grants }) =>
    owner.personId !== null
      ? owner.personId === personId
      : grants.some(
          (grant) =>
            grant.role === owner.role && (grant.schoolId === null || grant.schoolId === owner.schoolId),
        ),
  );
};

export const sameTenant: About = (actor, subject) => actor.tenantId === subject.tenantId;

function holdsAt(wanted: readonly Role[], actor: PersonActor, subject: Subject): boolean {
  return (
    sameTenant(actor, subject) &&
    actor.grants.some(
      (grant) =>
        wanted.includes(grant.role) &&
        (grant.schoolId === null || subject.schoolIds.includes(grant.schoolId)),
    )
  );
}

/** For lists: which people's things someone may list. Translated into SQL by server/db/scope.ts only. */
export interface Scope {
  readonly wholeTenant: boolean;
  readonly schoolIds: readonly SchoolId[];
  readonly personIds: readonly PersonId[];
}

export function scopeFor(actor: PersonActor, ...wanted: readonly Role[]): Scope {
  const grants = actor.grants.filter((grant) => wanted.includes(grant.role));
  return {
    wholeTenant: grants.some((grant) => grant.schoolId === null),
    schoolIds: grants.flatMap((grant) => (grant.schoolId === null ? [] : [grant.schoolId])),
    personIds: [],
  };
}
