import type { PersonId } from '#core/id.ts';
import type { Present, PresentPerson } from './present.ts';
import type { StaffFault } from './row-reading.ts';
import type { FaultyRow, StaffRow } from './staff-row.ts';
import { plainWords } from './words.ts';

/** Someone in the directory while a list is read; `row` is where the list named her first, null when it did not yet. */
export interface Entry {
  readonly id: PersonId;
  readonly was: PresentPerson | null;
  row: number | null;
  givenName: string;
  familyName: string;
  email: string | null;
  /** The name for comparing. */
  name: string;
  readonly numbers: Set<string>;
}

export interface Directory {
  /** Whom a row is about: someone who is there, someone new, or a fault because it would be two people. */
  readonly find: (row: StaffRow) => Entry | StaffFault;
  /** Everyone whom a row at fault may be about. */
  readonly about: (row: FaultyRow) => readonly PersonId[];
  readonly entries: () => Iterable<Entry>;
}

const nameOf = (person: Pick<PresentPerson, 'givenName' | 'familyName'>): string =>
  plainWords(`${person.givenName} ${person.familyName}`);

/**
 * People by personnel number, else by mail address, else by name, school and first day. A number or address that is
 * somebody else's never turns her file into another person's: such a row is at fault.
 */
export function staffDirectory(present: Present, newId: () => PersonId): Directory {
  const index = buildIndex(present);
  const find = (row: StaffRow): Entry | StaffFault => {
    const name = nameOf(row);
    const found = findKnown(index, row, name);
    if (found !== null && 'code' in found) return found;
    const entry = found ?? addEntry(index, row, newId(), name);
    if (entry.row !== null && entry.name !== name) return differs(row, 'familyName', entry);
    if (entry.row !== null && entry.email !== null && row.email !== null && entry.email !== row.email)
      return differs(row, 'email', entry);
    const owner = row.email === null ? undefined : index.byEmail.get(row.email);
    if (owner !== undefined && owner !== entry) return otherPerson(row, 'email', owner);
    update(index, entry, row, name);
    return entry;
  };
  const about = (row: FaultyRow): readonly PersonId[] => {
    const name = plainWords(row.name);
    const sure = [index.byNumber.get(row.personnelNumber), index.byEmail.get(row.email)].filter(
      (entry) => entry !== undefined,
    );
    const found = [...sure, ...(index.byName.get(name) ?? [])];
    return (found.length > 0 ? found : resembling(index, name)).map(({ id }) => id);
  };
  return { find, about, entries: () => index.byId.values() };
}

interface Index {
  readonly byId: Map<PersonId, Entry>;
  readonly byNumber: Map<string, Entry>;
  readonly byEmail: Map<string, Entry>;
  readonly byName: Map<string, Entry[]>;
  readonly byJob: Map<string, Entry[]>;
}

function buildIndex(present: Present): Index {
  const index: Index = {
    byId: new Map(),
    byNumber: new Map(),
    byEmail: new Map(),
    byName: new Map(),
    byJob: new Map(),
  };
  for (const was of present.persons) {
    const { id, givenName, familyName, email } = was;
    put(index, { id, was, row: null, givenName, familyName, email, name: nameOf(was), numbers: new Set() });
  }
  for (const { id, askedEmail } of present.persons) {
    const entry = index.byId.get(id);
    if (entry !== undefined && askedEmail != null && !index.byEmail.has(askedEmail))
      index.byEmail.set(askedEmail, entry);
  }
  for (const job of present.jobs) {
    const entry = index.byId.get(job.personId);
    if (entry === undefined) continue;
    if (job.personnelNumber !== null) addNumber(index, entry, job.personnelNumber);
    append(index.byJob, `${entry.name}|${job.schoolId}|${job.startsOn}`, entry);
  }
  return index;
}

function findKnown(index: Index, row: StaffRow, name: string): Entry | StaffFault | null {
  const { personnelNumber, email } = row;
  const byNumber = personnelNumber === null ? undefined : index.byNumber.get(personnelNumber);
  if (byNumber !== undefined)
    return isSame(byNumber, row) ? byNumber : otherPerson(row, 'personnelNumber', byNumber);
  const byEmail = email === null ? undefined : index.byEmail.get(email);
  if (byEmail !== undefined) return sharesName(byEmail, row) ? byEmail : otherPerson(row, 'email', byEmail);
  if (row.job === null) return null;
  const alike = index.byJob.get(`${name}|${row.job.schoolId}|${row.job.startsOn}`) ?? [];
  const fitting = alike.filter((entry) => fits(entry, row));
  const bare = personnelNumber === null && email === null ? fitting.filter(isBare) : [];
  return only(bare.length > 0 ? bare : fitting, row);
}

/** Everyone with the same first or last name: for a row at fault by which nobody is known for certain. */
function resembling(index: Index, name: string): Entry[] {
  if (name === '') return [];
  return [...index.byId.values()].filter(({ givenName, familyName }) => {
    const [given, family] = [plainWords(givenName), plainWords(familyName)];
    return name.startsWith(`${given} `) || name.endsWith(` ${family}`) || name === given || name === family;
  });
}

/** Nothing but a name is known of her, as of whom a bare row tells. */
const isBare = (entry: Entry): boolean => entry.numbers.size === 0 && entry.email === null;

function only(entries: readonly Entry[], row: StaffRow): Entry | StaffFault | null {
  const [first = null, ...others] = new Set(entries);
  if (others.length === 0) return first;
  return {
    row: row.row,
    field: 'personnelNumber',
    code: 'person-unclear',
    values: { name: `${row.givenName} ${row.familyName}` },
  };
}

/** Nothing that is known of her speaks against it: no other number, no other address. */
const fits = (entry: Entry, row: StaffRow): boolean =>
  (row.personnelNumber === null || entry.numbers.size === 0) &&
  (row.email === null || entry.email === null || row.email === entry.email);

/** Names change and addresses change; all of it at once is somebody else. */
const isSame = (entry: Entry, row: StaffRow): boolean =>
  sharesName(entry, row) || (row.email !== null && row.email === entry.email);

const sharesName = (entry: Entry, row: StaffRow): boolean =>
  (entry.givenName === row.givenName && entry.familyName === row.familyName) ||
  plainWords(entry.givenName) === plainWords(row.givenName) ||
  plainWords(entry.familyName) === plainWords(row.familyName) ||
  nameOf(entry) === nameOf(row);

/** One list calls one person by one name and one address. */
const differs = (row: StaffRow, field: 'familyName' | 'email', entry: Entry): StaffFault => ({
  row: row.row,
  field,
  code: field === 'email' ? 'email-differs' : 'name-differs',
  values: {
    value: field === 'email' ? (row.email ?? '') : `${row.givenName} ${row.familyName}`,
    name: field === 'email' ? (entry.email ?? '') : `${entry.givenName} ${entry.familyName}`,
    other: entry.row ?? 0,
  },
});

const otherPerson = (row: StaffRow, field: 'personnelNumber' | 'email', other: Entry): StaffFault => ({
  row: row.row,
  field,
  code: field === 'email' ? 'email-of-other' : 'number-of-other',
  values: {
    value: (field === 'email' ? row.email : row.personnelNumber) ?? '',
    name: `${other.givenName} ${other.familyName}`,
    other: other.row ?? 0,
  },
});

function addEntry(index: Index, row: StaffRow, id: PersonId, name: string): Entry {
  const { givenName, familyName } = row;
  return put(index, {
    id,
    was: null,
    row: row.row,
    givenName,
    familyName,
    email: null,
    name,
    numbers: new Set(),
  });
}

/**
 * What the row says about her from now on; an empty cell changes nothing. Her old address stays hers until the list has been
 * brought in: whoever else has it in this list may be a mistake.
 */
function update(index: Index, entry: Entry, row: StaffRow, name: string): void {
  entry.row ??= row.row;
  if (entry.name !== name) {
    entry.givenName = row.givenName;
    entry.familyName = row.familyName;
    entry.name = name;
    append(index.byName, name, entry);
  }
  if (row.email !== null && row.email !== entry.email) {
    entry.email = row.email;
    index.byEmail.set(row.email, entry);
  }
  if (row.personnelNumber !== null) addNumber(index, entry, row.personnelNumber);
  if (row.job !== null) append(index.byJob, `${name}|${row.job.schoolId}|${row.job.startsOn}`, entry);
}

function put(index: Index, entry: Entry): Entry {
  index.byId.set(entry.id, entry);
  if (entry.email !== null) index.byEmail.set(entry.email, entry);
  append(index.byName, entry.name, entry);
  return entry;
}

function addNumber(index: Index, entry: Entry, number: string): void {
  entry.numbers.add(number);
  index.byNumber.set(number, entry);
}

function append(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entry]);
  else if (!list.includes(entry)) list.push(entry);
}
