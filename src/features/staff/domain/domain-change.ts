import type { PersonId } from '#core/id.ts';

/** Somebody whose address is at the domain that goes. */
export interface DomainPerson {
  readonly personId: PersonId;
  readonly name: string;
  readonly email: string;
  /** The address that was asked for her and does not count yet. */
  readonly openEmail: string | null;
  /** Closed until HR has settled which address is hers. */
  readonly isDisputed: boolean;
}

export interface DomainLine {
  readonly personId: PersonId;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** Why somebody keeps her address: it is the asker's own, somebody else has the new one, another is asked, or it is closed. */
export type DomainConflict = 'own' | 'taken' | 'open' | 'closed';

export interface DomainPlan {
  readonly lines: readonly DomainLine[];
  readonly conflicts: readonly (DomainLine & { readonly why: DomainConflict })[];
}

export const atDomain = (email: string, domain: string): string =>
  `${email.slice(0, email.lastIndexOf('@'))}@${domain}`;

/** Who gets which address when a whole domain changes, and who keeps hers and why. Nobody changes her own. */
export function planDomain(
  people: readonly DomainPerson[],
  to: string,
  owners: ReadonlyMap<string, readonly PersonId[]>,
  askedBy: string | null,
): DomainPlan {
  const lines: DomainLine[] = [];
  const conflicts: (DomainLine & { why: DomainConflict })[] = [];
  for (const one of people) {
    const line = { personId: one.personId, name: one.name, from: one.email, to: atDomain(one.email, to) };
    const why = conflictOf(one, line.to, owners.get(line.to) ?? [], askedBy);
    if (why === null) lines.push(line);
    else conflicts.push({ ...line, why });
  }
  return { lines, conflicts };
}

function conflictOf(
  { personId, openEmail, isDisputed }: DomainPerson,
  email: string,
  owners: readonly PersonId[],
  askedBy: string | null,
): DomainConflict | null {
  if (personId === askedBy) return 'own';
  if (isDisputed) return 'closed';
  if (owners.some((owner) => owner !== personId)) return 'taken';
  return openEmail === null || openEmail === email ? null : 'open';
}
