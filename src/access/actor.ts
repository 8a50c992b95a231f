import type { PersonId, SchoolId, TenantId } from '#core/id.ts';
import type { Role } from './roles.ts';

/** A role holds for the whole organisation (schoolId null) or for one school. */
export interface RoleGrant {
  readonly role: Role;
  readonly schoolId: SchoolId | null;
}

/** Somebody who is away today and named this person to answer for her, with the roles that she holds. */
export interface Covered {
  readonly personId: PersonId;
  readonly grants: readonly RoleGrant[];
}

/** Someone who signed in, with the roles that hold today. */
export interface PersonActor {
  readonly kind: 'person';
  readonly personId: PersonId;
  readonly tenantId: TenantId;
  readonly name: string;
  readonly grants: readonly RoleGrant[];
  /** Schools where this person works today. */
  readonly schoolIds: readonly SchoolId[];
  /** For whom she stands in today. It opens what waits with them, and nothing else of theirs: see `owns`. */
  readonly covers?: readonly Covered[];
}

/** Someone with a single-use link and no account: may do the one thing the link is for. */
export interface LinkActor {
  readonly kind: 'link';
  readonly tenantId: TenantId;
  readonly linkId: string;
}

export interface AnonymousActor {
  readonly kind: 'anonymous';
}

/** The product itself: imports, jobs, the demonstration. Never reachable from a request. */
export interface SystemActor {
  readonly kind: 'system';
  readonly tenantId: TenantId | null;
}

export type Actor = PersonActor | LinkActor | AnonymousActor | SystemActor;

export const anonymous: AnonymousActor = { kind: 'anonymous' };
