import type { OwnerRole } from '#core/counterpart.ts';
import type { Candidate } from '#shapes/counterpart/domain/owner.ts';

export interface PassOnChoices {
  /** At most three people who are most likely to take it. */
  readonly likely: readonly Candidate[];
  /** Roles that somebody holds and that decide about such things; who has it now is not among them. */
  readonly roles: readonly OwnerRole[];
  /** Everybody else once, with the first role that they hold here. */
  readonly others: readonly Candidate[];
}

const atMost = 3;

/** A rank of who takes over most often, for what is not the owner's own role. */
const usual: readonly OwnerRole[] = ['leader', 'director', 'hr', 'board', 'coach', 'teacher'];

/**
 * To whom something can be passed on, most likely first: the owner's own role at the same school, then the same role,
 * then who leads or decides there. Not who has it now, by name or by being the only one with the role.
 */
export function passOnChoices(
  candidates: readonly Candidate[],
  owner: { readonly role: OwnerRole; readonly name: string | null },
): PassOnChoices {
  const found = candidates.filter(({ name, role }) => !(role === owner.role && name === owner.name));
  const rank = ({ role, atSchool }: Candidate): number =>
    (role === owner.role ? 0 : 10 + usual.indexOf(role)) * 2 + (atSchool ? 0 : 1);
  const ranked = [...found].sort((a, b) => rank(a) - rank(b));
  const once = ranked.filter(
    ({ personId }, index) => ranked.findIndex((other) => other.personId === personId) === index,
  );
  const fits = (role: OwnerRole): boolean => role !== 'teacher' || owner.role === 'teacher';
  const likely = once.filter(({ role }) => fits(role)).slice(0, atMost);
  return {
    likely,
    roles: [...new Set(candidates.map(({ role }) => role))].filter(
      (role) => fits(role) && (role !== owner.role || owner.name !== null),
    ),
    others: once.filter((one) => !likely.includes(one)),
  };
}
