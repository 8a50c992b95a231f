import type { PersonId, SchoolId, TenantId } from '#core/id.ts';
import type { Actor } from './actor.ts';

/** Whom a person let in to one of her things: everyone in a place, or one named person. */
export type Audience =
  | { readonly kind: 'leader' | 'coach' | 'hr' | 'team' }
  | { readonly kind: 'person'; readonly personId: PersonId };

/**
 * The facts on which a sentence decides about one thing: whose it is and who was let in.
 * Loaded by the use case, judged here, so that no store and no page compares a role.
 */
export interface Subject {
  readonly tenantId: TenantId;
  /** The person whom it is about; null for a thing of the organisation. */
  readonly personId: PersonId | null;
  /** Schools where that person works today, or the school that the thing belongs to. */
  readonly schoolIds: readonly SchoolId[];
  /** Coaches whom that person accepted. */
  readonly coachIds: readonly PersonId[];
  /** To whom she showed this thing. */
  readonly audiences: readonly Audience[];
  /** The people who take part in it (both sides of a conversation). */
  readonly participantIds: readonly PersonId[];
  /** For a counterpart: the role that owns it and the school it is for, or one person by name. */
  readonly owner?: {
    readonly role: string;
    readonly schoolId: SchoolId | null;
    readonly personId: PersonId | null;
  };
}

/**
 * The facts about who asks herself, which are known without looking: for things that nobody but she opens. Null when it
 * is about somebody else. Whom she let in is left out.
 */
export function ownSubject(actor: Actor, personId: string): Subject | null {
  if (actor.kind !== 'person' || actor.personId !== personId) return null;
  return {
    tenantId: actor.tenantId,
    personId: actor.personId,
    schoolIds: actor.schoolIds,
    coachIds: [],
    audiences: [],
    participantIds: [],
  };
}

/** The facts about what belongs to schools and to no single person, such as a work area. */
export const schoolsSubject = (tenantId: TenantId, schoolIds: readonly SchoolId[]): Subject => ({
  tenantId,
  schoolIds,
  personId: null,
  coachIds: [],
  audiences: [],
  participantIds: [],
});
