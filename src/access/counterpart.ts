import { ownerRoles } from '#core/counterpart.ts';
import type { PersonActor } from './actor.ts';
import type { Role } from './roles.ts';
import {
  any,
  either,
  has,
  isHrOf,
  isPerson,
  isSelf,
  isSystem,
  owns,
  scopeFor,
  standsIn,
  wasShown,
} from './sentence.ts';
import type { Scope, Sentence } from './sentence.ts';

export const counterpartPolicy = {
  'counterpart.list': { may: isPerson },
  /** Whose daily work it is to answer for the organisation: for the menu. A teacher or coach is asked now and then. */
  'counterpart.work': { may: either(has('leader', 'director', 'hr', 'board'), standsIn) },
  /** Her own, who owns it, and who she let in to what it belongs to (leader, HR). */
  'counterpart.read': { may: isPerson, about: any(isSelf, owns, wasShown) },
  /** Only its owner promises, does or refuses. */
  'counterpart.answer': { may: isPerson, about: owns },
  /** The owner passes it on; HR may, when the owner cannot. */
  'counterpart.pass-on': { may: isPerson, about: any(owns, isHrOf) },
  /** Numbers about groups of five persons or more, never a name. */
  'counterpart.picture': { may: has('board', 'director', 'hr') },
  /** Owners who left, people who left, and the daily mail. */
  'counterpart.keep': { may: isSystem },
} satisfies Record<string, Sentence>;

/** For lists: what someone owns, by name or by one of her roles unless it was passed on to somebody by name. */
export interface OwnerScope {
  readonly personId: string;
  readonly roles: readonly { readonly role: Role; readonly schoolId: string | null }[];
  /** The same of those for whom she stands in today; of what is about herself she answers nothing for them. */
  readonly covers: readonly Omit<OwnerScope, 'covers'>[];
}

export const ownerScope = ({ personId, grants, covers = [] }: PersonActor): OwnerScope => ({
  personId,
  roles: grants,
  covers: covers.map((one) => ({ personId: one.personId, roles: one.grants })),
});

/** For lists of counterparts: what someone owns, and whose she may see as leader or HR. */
export interface CounterpartScope extends OwnerScope {
  readonly asLeader: Scope;
  readonly asHr: Scope;
}

export const counterpartScope = (actor: PersonActor): CounterpartScope => ({
  ...ownerScope(actor),
  asLeader: scopeFor(actor, 'leader', 'director'),
  asHr: scopeFor(actor, 'hr'),
});

/** Whether someone answers for the organisation at all; who does not sees her own things first. */
export const answersForOrganisation = (actor: PersonActor): boolean => has(...ownerRoles)(actor);

/** For the picture: the whole organisation, or the schools of a director. */
export const pictureScope = (actor: PersonActor): Scope => scopeFor(actor, 'board', 'director', 'hr');
