/** What is known about addresses that she asks: who of them is on the board's own list, and whose domain is the board's. */
export interface AddressFacts {
  /** Address → the person on the list, of who works there today. */
  readonly listed: ReadonlyMap<string, string>;
  /** Domain → how many employees on the list have their address there. */
  readonly employeesAt: ReadonlyMap<string, number>;
}

/** So many employees of the list at a domain make it the board's own. */
const ownDomainFrom = 3;

/** Where anybody can take an address, and as many as wanted. */
const open =
  /^(gmail|googlemail|hotmail|outlook|live|msn|icloud|me|mac|yahoo|aol|gmx|proton|protonmail|pm|zoho|tutanota|ziggo|kpnmail|kpnplanet|planet|xs4all|home|hetnet|upcmail|casema|chello|telfort|quicknet|zonnet|tele2|online|solcon|freedom)\.(?:[a-z]{2,4})(?:\.[a-z]{2})?$/;

/** A word in an address that is a box of an office, not of a person. */
const office =
  /^(info|admin|administratie|beheer|balie|bestuur|contact|conciergerie|directie|financien|helpdesk|hr|ib|ict|kantoor|mail|mr|noreply|ondersteuning|post|receptie|school|secretariaat|staf|support|team|verzuim|ziekmelden)$/;

/** First letter and last part of a personal address: «j.visser» and «joost.visser» are one. Null when it is not one. */
function personIn(email: string): string | null {
  const parts = (email.split('@')[0] ?? '').split(/[._-]/);
  const last = parts.at(-1) ?? '';
  const isPersonal =
    parts.length >= 2 &&
    last.length >= 2 &&
    parts.every((part) => /^[a-z]+$/.test(part) && !office.test(part));
  return isPersonal ? `${parts[0]?.[0] ?? ''}.${last}` : null;
}

const domainOf = (email: string): string => email.split('@')[1] ?? '';

/**
 * Which of these addresses count as colleagues in a round without names: people of the board's own list, and personal
 * addresses at its own domain; each person once, never who reads the outcome, and never a second address of anybody here.
 */
export function countingAddresses(
  readers: readonly { readonly id: string; readonly email: string | null }[],
  asked: readonly string[],
  { listed, employeesAt }: AddressFacts,
): ReadonlySet<string> {
  const people = new Set<string>(readers.map(({ id }) => id));
  const names = new Set<string>(
    readers.flatMap(({ email }) => (email === null ? [] : [personIn(email) ?? email])),
  );
  const counting = new Set<string>();
  for (const email of asked) {
    const person = listed.get(email);
    if (person === undefined || people.has(person)) continue;
    people.add(person);
    names.add(personIn(email) ?? email);
    counting.add(email);
  }
  for (const email of asked) {
    const name = personIn(email);
    const isOwnDomain =
      !open.test(domainOf(email)) && (employeesAt.get(domainOf(email)) ?? 0) >= ownDomainFrom;
    if (listed.has(email) || name === null || !isOwnDomain || names.has(name)) continue;
    names.add(name);
    counting.add(email);
  }
  return counting;
}
