import { addDays } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { PersonId } from '#core/id.ts';
import { forever } from './close-grants.ts';
import { doubtAbout, doubtOf, isGone } from './doubt.ts';
import type { Doubt, DoubtAnswer } from './doubt.ts';
import type { Entry } from './entry.ts';
import type { Present, PresentPerson } from './present.ts';
import type { StaffFault } from './row-reading.ts';
import type { FaultyRow, StaffRow } from './staff-row.ts';
import { plainWords } from '#core/plain-words.ts';

export interface Directory {
  /** Whom a row is about: someone who is there, someone new, a fault because it would be two people, or a question. */
  readonly find: (row: StaffRow) => Found;
  /** Everyone whom a row at fault may be about. */
  readonly about: (row: FaultyRow) => readonly PersonId[];
  readonly entries: () => Iterable<Entry>;
  /** Every question that rows asked, answered or not. */
  readonly doubts: () => readonly Doubt[];
}

export type Found = { readonly entry: Entry } | { readonly fault: StaffFault } | { readonly doubt: Doubt };

const nameOf = (person: Pick<PresentPerson, 'givenName' | 'familyName'>): string =>
  plainWords(`${person.givenName} ${person.familyName}`);

export interface DirectoryOptions {
  readonly today: IsoDate;
  readonly newId: () => PersonId;
  /** What HR said about rows that may be about somebody who is known. */
  readonly answers: ReadonlyMap<string, DoubtAnswer>;
  /** True for somebody of whom a full list tells nothing, so that her work ends by it. */
  readonly isMissing: (entry: Entry) => boolean;
  /** Who goes on working although the list seemed to end it: her address stays hers. */
  readonly staying: ReadonlySet<PersonId>;
}

/**
 * People by personnel number, else by mail address, else by name, school and first day. A number or address that was
 * somebody else's never turns her file into another person's: HR is asked, or the row is at fault.
 */
export function staffDirectory(present: Present, options: DirectoryOptions): Directory {
  const index = buildIndex(present);
  const doubts: Doubt[] = [];
  const find = (row: StaffRow): Found => {
    const name = nameOf(row);
    const found = findKnown(index, row, name, { ...options, doubts });
    if (found !== null && !('entry' in found)) return found;
    const entry = found?.entry ?? addEntry(index, row, options.newId(), name);
    const told = withOwnAddress(index, entry, row, options);
    if ('code' in told) {
      if (found === null) dropEntry(index, entry);
      return { fault: told };
    }
    update(index, entry, told, name);
    return { entry };
  };
  const about = (row: FaultyRow): readonly PersonId[] => {
    const name = plainWords(row.name);
    const sure = [index.byNumber.get(row.personnelNumber), ...ownersOf(index, row.email)].filter(
      (entry) => entry !== undefined,
    );
    const found = [...sure, ...(index.byName.get(name) ?? [])];
    return (found.length > 0 ? found : resembling(index, name)).map(({ id }) => id);
  };
  return { find, about, entries: () => index.byId.values(), doubts: () => doubts };
}

/** One list calls one person by one name and one address, and an address has one owner; else the row is at fault. */
function withOwnAddress(
  index: Index,
  entry: Entry,
  row: StaffRow,
  options: DirectoryOptions,
): StaffRow | StaffFault {
  if (entry.row !== null && entry.name !== nameOf(row)) return differs(row, 'familyName', entry);
  if (entry.row !== null && entry.email !== null && row.email !== null && entry.email !== row.email)
    return differs(row, 'email', entry);
  const owners = ownersOf(index, row.email).filter((owner) => owner !== entry);
  if (owners.length === 0) return row;
  // Work that is over brings nobody an address that is somebody else's by now.
  if (row.job?.endsOn != null && row.job.endsOn < options.today) return { ...row, email: null };
  const here = owners.find((owner) => goesOn(owner, options));
  if (here !== undefined) return otherPerson(row, 'email', here);
  // Who left, also by this list, signs in no more; the address goes to who has it now, the file stays hers.
  for (const owner of owners) if (owner.row === null || owner.email === row.email) owner.email = null;
  return row;
}

/** As far as this list tells so far, else as it was. */
const goesOn = (owner: Entry, options: DirectoryOptions): boolean =>
  options.staying.has(owner.id) ||
  ((owner.row !== null || !isGone(owner, options.today)) && leavesOn(owner, options) === null);

/** Whose an address is, and for whom it is asked. */
const ownersOf = ({ byEmail, byAsked }: Index, email: string | null): Entry[] =>
  email === null ? [] : [byEmail.get(email), byAsked.get(email)].filter((entry) => entry !== undefined);

/** The last day of her work by this very list; null when she goes on, or had left before. */
function leavesOn(entry: Entry, { today, isMissing, staying }: DirectoryOptions): IsoDate | null {
  if (staying.has(entry.id)) return null;
  if (entry.row === null) return isMissing(entry) ? addDays(today, -1) : null;
  return entry.toldUntil !== null && entry.toldUntil < today ? entry.toldUntil : null;
}

interface Index {
  readonly byId: Map<PersonId, Entry>;
  readonly byNumber: Map<string, Entry>;
  readonly byEmail: Map<string, Entry>;
  /** By the address that was asked for her and does not count yet. */
  readonly byAsked: Map<string, Entry>;
  readonly byName: Map<string, Entry[]>;
  readonly byJob: Map<string, Entry[]>;
}

function buildIndex(present: Present): Index {
  const index: Index = {
    byId: new Map(),
    byNumber: new Map(),
    byEmail: new Map(),
    byAsked: new Map(),
    byName: new Map(),
    byJob: new Map(),
  };
  for (const was of present.persons) {
    const { id, givenName, familyName, email } = was;
    put(index, { id, was, row: null, givenName, familyName, email, name: nameOf(was), ...nothingKnown() });
  }
  for (const { id, askedEmail } of present.persons) {
    const entry = index.byId.get(id);
    if (entry !== undefined && askedEmail != null) index.byAsked.set(askedEmail, entry);
  }
  for (const { personId, validTo } of present.grants) {
    const entry = index.byId.get(personId);
    if (entry !== undefined && (validTo ?? forever) > (entry.roleUntil ?? ''))
      entry.roleUntil = validTo ?? forever;
  }
  // The latest work last: a number that was given on is of who has it now.
  for (const job of present.jobs.toSorted((a, b) => compareEnds(a.endsOn, b.endsOn))) {
    const entry = index.byId.get(job.personId);
    if (entry === undefined) continue;
    entry.lastDay = job.endsOn;
    if (job.personnelNumber !== null) addNumber(index, entry, job.personnelNumber);
    append(index.byJob, `${entry.name}|${job.schoolId}|${job.startsOn}`, entry);
  }
  return index;
}

interface Search extends DirectoryOptions {
  /** Questions that came up, answered or not. */
  readonly doubts: Doubt[];
}

function findKnown(index: Index, row: StaffRow, name: string, search: Search): Found | null {
  const { personnelNumber, email } = row;
  const byNumber = personnelNumber === null ? undefined : index.byNumber.get(personnelNumber);
  const byEmail = ownersOf(index, email)[0];
  for (const [entry, by] of [[byNumber, 'number'] as const, [byEmail, 'email'] as const]) {
    if (entry === undefined || (by === 'email' && entry === byNumber)) continue;
    const reason = doubtAbout(entry, row, by, { today: search.today, leavesOn: leavesOn(entry, search) });
    if (reason === null) return { entry };
    if (reason === 'successor') continue;
    if (reason === 'somebody-else')
      return { fault: otherPerson(row, by === 'email' ? 'email' : 'personnelNumber', entry) };
    const doubt = doubtOf(entry, row, reason, search.answers);
    search.doubts.push(doubt);
    if (doubt.answer === null) return { doubt };
    if (doubt.answer === 'same') return { entry };
  }
  if (byNumber !== undefined || byEmail !== undefined || row.job === null) return null;
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

function only(entries: readonly Entry[], row: StaffRow): Found | null {
  const [first, ...others] = new Set(entries);
  if (first === undefined) return null;
  if (others.length === 0) return { entry: first };
  const values = { name: `${row.givenName} ${row.familyName}` };
  return { fault: { row: row.row, field: 'personnelNumber', code: 'person-unclear', values } };
}

/** Nothing that is known of her speaks against it: no other number, no other address. */
const fits = (entry: Entry, row: StaffRow): boolean =>
  (row.personnelNumber === null || entry.numbers.size === 0) &&
  (row.email === null || entry.email === null || row.email === entry.email);

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
    row: null,
    givenName,
    familyName,
    email: null,
    name,
    ...nothingKnown(),
  });
}

const nothingKnown = (): Pick<Entry, 'numbers' | 'lastDay' | 'roleUntil' | 'toldUntil'> => ({
  numbers: new Set(),
  lastDay: null,
  roleUntil: null,
  toldUntil: null,
});

const compareEnds = (a: IsoDate | null, b: IsoDate | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;

/** Someone new of whom the only row is at fault was never there. */
function dropEntry(index: Index, entry: Entry): void {
  index.byId.delete(entry.id);
  index.byName.set(
    entry.name,
    (index.byName.get(entry.name) ?? []).filter((one) => one !== entry),
  );
}

/**
 * What the row says about her from now on; an empty cell changes nothing. Her old address stays hers until the list has been
 * brought in: whoever else has it in this list may be a mistake.
 */
function update(index: Index, entry: Entry, row: StaffRow, name: string): void {
  entry.toldUntil = toldUntil(entry, row);
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

/** The latest last day that rows told of her; none as soon as one goes on. */
function toldUntil(entry: Entry, { job }: StaffRow): IsoDate | null {
  if (job?.endsOn == null || (entry.row !== null && entry.toldUntil === null)) return null;
  return entry.toldUntil !== null && entry.toldUntil > job.endsOn ? entry.toldUntil : job.endsOn;
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
