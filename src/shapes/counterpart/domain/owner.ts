import type { OwnerRole } from '#core/counterpart.ts';

/** Who must move when people name nobody. */
export const ownerRules = ['leader', 'hr', 'board'] as const;
export type OwnerRule = (typeof ownerRules)[number];

/** Somebody who could own it. */
export interface Candidate {
  readonly personId: string;
  readonly name: string;
  readonly role: OwnerRole;
  /** Holds the role for this very school, not for the whole organisation. */
  readonly atSchool: boolean;
}

/** A role that somebody holds today: at one place, or for the whole organisation (null). */
export interface HeldRole {
  readonly role: string;
  readonly schoolId: string | null;
}

export interface Owner {
  readonly role: OwnerRole;
  readonly schoolId: string | null;
  /** Set when it was passed on to somebody by name. */
  readonly personId: string | null;
  /** The usual owner is not there; somebody else looks after it for now, and everybody sees that. */
  readonly standsIn: boolean;
}

interface Chain {
  readonly usual: readonly OwnerRole[];
  readonly standIn: readonly OwnerRole[];
}

const chains: Readonly<Record<OwnerRule, Chain>> = {
  leader: { usual: ['leader', 'director'], standIn: ['hr', 'board'] },
  hr: { usual: ['hr'], standIn: ['board', 'director'] },
  board: { usual: ['board'], standIn: ['hr', 'director'] },
};

/** The chain of a role that was named by people (an agreement, a condition) instead of by rule. */
function chainOf(wanted: OwnerRole): Chain {
  if (wanted === 'leader' || wanted === 'hr' || wanted === 'board') return chains[wanted];
  return { usual: [wanted], standIn: [...chains.leader.usual, ...chains.leader.standIn] };
}

const holds = (held: readonly HeldRole[], role: OwnerRole, schoolId: string | null): boolean =>
  held.some((one) => one.role === role && (one.schoolId === null || one.schoolId === schoolId));

/**
 * Who owns a counterpart: the role by rule for that school, else the next in line (the director when the school has
 * no leader), else a stand-in that everybody sees. When nobody at all is there, HR with that same flag: an owner
 * nobody holds is better than none, and the next sweep tries again.
 */
export function findOwner(wanted: OwnerRole, schoolId: string | null, held: readonly HeldRole[]): Owner {
  const { usual, standIn } = chainOf(wanted);
  const role = usual.find((one) => holds(held, one, schoolId));
  if (role !== undefined) return { role, schoolId, personId: null, standsIn: false };
  const other = standIn.find((one) => holds(held, one, schoolId)) ?? 'hr';
  return { role: other, schoolId, personId: null, standsIn: true };
}

/** True when somebody can answer: the named person is still there, or the role is held. */
export function isOwned(
  owner: Pick<Owner, 'role' | 'schoolId' | 'personId'>,
  held: readonly HeldRole[],
  present: ReadonlySet<string>,
): boolean {
  return owner.personId === null ? holds(held, owner.role, owner.schoolId) : present.has(owner.personId);
}

/**
 * The owner after people came and went. An owner who is still there stays, except that a stand-in gives way as soon
 * as the usual owner is back.
 */
export function ownerNow(
  owner: Owner,
  wanted: OwnerRole,
  held: readonly HeldRole[],
  present: ReadonlySet<string>,
): Owner {
  if (!owner.standsIn && isOwned(owner, held, present)) return owner;
  return findOwner(wanted, owner.schoolId, held);
}
