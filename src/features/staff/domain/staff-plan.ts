import type { PersonId } from '#core/id.ts';
import { staffDirectory } from './directory.ts';
import type { Directory } from './directory.ts';
import type { Entry } from './entry.ts';
import type { Wanted } from './grant-keeper.ts';
import { onlyScale } from './functions.ts';
import { isSameJob, jobKey, matchJobs, mergeJob } from './match-jobs.ts';
import { earlierHr } from './last-hr.ts';
import { goingOn, missingIn } from './leaving.ts';
import { absentSchools, missingJobs, staffedSchools } from './missing-jobs.ts';
import type { RowJob } from './row-job.ts';
import { planGrants } from './plan-grants.ts';
import type { JobChanges } from './plan-grants.ts';
import { namesIn, roleChanges } from './role-changes.ts';
import type { Doubt } from './doubt.ts';
import type { JobChange, PersonChange, PlanOptions, StaffPlan } from './plan.ts';
import type { JobEnd, Present, PresentJob, PresentPerson } from './present.ts';
import type { StaffFault } from './row-reading.ts';
import type { FaultyRow, StaffRow } from './staff-row.ts';

interface Placed {
  readonly row: StaffRow;
  readonly entry: Entry;
}

interface Settled extends Placed {
  readonly was: PresentJob | null;
  readonly now: PresentJob;
}

/**
 * Lays a list beside who is there. The same list again gives nothing to do; an empty cell takes nothing away but the end
 * of an employment; nobody is deleted.
 */
export function planStaff(rows: readonly StaffRow[], present: Present, options: PlanOptions): StaffPlan {
  const staying = new Set<PersonId>();
  for (;;) {
    const { plan, directory } = planOnce(rows, present, options, staying);
    // An address is taken over only from who really leaves: whoever turns out to go on keeps hers.
    const others = goingOn(directory, plan, present, options.today).filter((id) => !staying.has(id));
    if (others.length === 0) return plan;
    for (const id of others) staying.add(id);
  }
}

interface Planned {
  readonly plan: StaffPlan;
  readonly directory: Directory;
}

function planOnce(
  rows: readonly StaffRow[],
  present: Present,
  options: PlanOptions,
  staying: ReadonlySet<PersonId>,
): Planned {
  const newId = () => options.newId() as PersonId;
  const isMissing = missingIn(rows, options);
  const directory = staffDirectory(present, { ...options, newId, isMissing, staying });
  const { placed, faults, refused, waiting } = placeRows(rows, directory);
  const faultyRows = [...options.faultyRows, ...refused];
  const settled = settleJobs(placed, present.jobs, options.newId);
  const changed = settled.filter(({ was, now }) => was !== null && !isSameJob(was, now));
  const missing = options.fullList
    ? missingJobs(present, settled, directory, { ...options, faultyRows })
    : { ends: [], leftAlone: 0 };
  const persons = changedPersons(directory);
  const nameOf = namesIn(directory);
  const ends = [...changed.filter(hasNewEnd).map(endOf), ...missing.ends];
  const changeJobs = changed.flatMap(changeOf);
  const jobChanges: JobChanges = {
    wanted: wantedGrants(placed, settled),
    ends,
    changed: changeJobs,
    jobs: () => jobsAfter(present, settled, missing.ends),
    grants: present.grants,
  };
  const grants = planGrants(jobChanges, options.today, options.newId);
  const plan = {
    addPersons: persons.add,
    changePersons: persons.change,
    addJobs: settled.flatMap(({ was, now }) => (was === null ? [now] : [])),
    changeJobs,
    ...grants,
    ends,
    reopened: changed.filter(({ was, now }) => was?.endsOn != null && now.endsOn === null).map(endOf),
    roleChanges: roleChanges(grants, present, persons.add, nameOf),
    ownChanges: [],
    nameOf,
    absentSchools: options.fullList ? absentSchools(present, placed, { ...options, faultyRows }) : [],
    staffedSchools: staffedSchools(present, options).size,
    hrUntil: earlierHr(present.grants, grants, options.today),
    faults: faults.sort((a, b) => a.row - b.row),
    doubts: eachOnce(directory.doubts()),
    waiting,
    unchanged: unchangedRows(placed, settled, persons),
    leftAlone: missing.leftAlone,
  };
  return { plan, directory };
}

const changeOf = ({ was, now, row }: Settled): JobChange[] =>
  was === null ? [] : [{ was, now, row: row.row }];

const hasNewEnd = ({ was, now }: Settled): boolean => now.endsOn !== null && now.endsOn !== was?.endsOn;

function unchangedRows(
  placed: readonly Placed[],
  settled: readonly Settled[],
  persons: { readonly add: readonly PresentPerson[]; readonly change: readonly PersonChange[] },
): number {
  const touched = new Set([...persons.add, ...persons.change.map(({ now }) => now)].map(({ id }) => id));
  const changed = new Set(
    settled.flatMap(({ was, now, row }) => (was === null || !isSameJob(was, now) ? [row] : [])),
  );
  return placed.filter(({ row, entry }) => !touched.has(entry.id) && !changed.has(row)).length;
}

interface PlacedRows {
  readonly placed: readonly Placed[];
  readonly faults: StaffFault[];
  /** The rows that are not used: whoever they may be about is left alone. */
  readonly refused: readonly FaultyRow[];
  /** How many of those wait for an answer. */
  readonly waiting: number;
}

/**
 * Finds whom each row is about, older work first, so that who comes back in one list is known by what she did before. A
 * row that tells the same job again is at fault.
 */
function placeRows(rows: readonly StaffRow[], directory: Directory): PlacedRows {
  const told = new Map<string, number>();
  const faults: StaffFault[] = [];
  const refused: FaultyRow[] = [];
  let waiting = 0;
  const refuse = (row: StaffRow, fault: StaffFault | null): Placed[] => {
    if (fault === null) waiting += 1;
    else faults.push(fault);
    refused.push(aboutRow(row));
    return [];
  };
  const placed = rows.toSorted(byStart).flatMap((row): Placed[] => {
    const found = directory.find(row);
    if (!('entry' in found)) return refuse(row, 'fault' in found ? found.fault : null);
    const { entry } = found;
    const key = row.job === null ? `${entry.id}|${String(row.row)}` : `${entry.id}|${jobKey(row.job)}`;
    const other = told.get(key);
    if (other !== undefined) {
      const values = { name: `${row.givenName} ${row.familyName}`, other };
      return refuse(row, { row: row.row, field: 'personnelNumber', code: 'row-twice', values });
    }
    told.set(key, row.row);
    return [{ row, entry }];
  });
  return { placed: placed.sort((a, b) => a.row.row - b.row.row), faults, refused, waiting };
}

const byStart = (a: StaffRow, b: StaffRow): number => {
  const [one, other] = [a.job?.startsOn ?? '', b.job?.startsOn ?? ''];
  return one === other ? a.row - b.row : one < other ? -1 : 1;
};

const eachOnce = (doubts: readonly Doubt[]): Doubt[] =>
  [...new Map(doubts.toReversed().map((doubt) => [doubt.key, doubt])).values()].sort((a, b) => a.row - b.row);

const aboutRow = ({ row, personnelNumber, email, givenName, familyName, job }: StaffRow): FaultyRow => ({
  row,
  personnelNumber: personnelNumber ?? '',
  email: email ?? '',
  name: `${givenName} ${familyName}`,
  schoolId: job?.schoolId ?? null,
});

function settleJobs(placed: readonly Placed[], jobs: readonly PresentJob[], newId: () => string): Settled[] {
  const present = Map.groupBy(jobs, (job) => job.personId);
  const settled: Settled[] = [];
  for (const [personId, own] of Map.groupBy(placed, ({ entry }) => entry.id)) {
    const told = own.flatMap(({ row, entry }) => (row.job === null ? [] : [{ row, entry, job: row.job }]));
    const matches = matchJobs(
      told.map(({ job }) => job),
      present.get(personId) ?? [],
    );
    told.forEach(({ row, entry, job }, index) => {
      const was = matches[index] ?? null;
      const now =
        was === null ? newJob(newId(), personId, job, row) : mergeJob(was, job, row.personnelNumber);
      settled.push({ row, entry, was, now });
    });
  }
  return settled;
}

const newJob = (id: string, personId: PersonId, job: RowJob, row: StaffRow): PresentJob => ({
  id,
  personId,
  personnelNumber: row.personnelNumber,
  ...job,
  scale: job.scale ?? onlyScale(job.functionCode),
});

function wantedGrants(placed: readonly Placed[], settled: readonly Settled[]): readonly Wanted[] {
  const jobs = new Map(settled.map(({ row, now }) => [row, now]));
  return placed.flatMap(({ row, entry }) =>
    row.roles.map((role) => ({ personId: entry.id, role, job: jobs.get(row) ?? null })),
  );
}

/** Every employment as it is once the list was brought in. */
function jobsAfter(present: Present, settled: readonly Settled[], missing: readonly JobEnd[]): PresentJob[] {
  const told = new Map(settled.map(({ now }) => [now.id, now]));
  const ended = new Map(missing.map(({ jobId, endsOn }) => [jobId, endsOn]));
  const others = present.jobs.filter(({ id }) => !told.has(id));
  return [...told.values(), ...others.map((job) => ({ ...job, endsOn: ended.get(job.id) ?? job.endsOn }))];
}

/** Also who is not in the list, and whose address went to somebody else. */
function changedPersons(directory: Directory): { add: PresentPerson[]; change: PersonChange[] } {
  const add: PresentPerson[] = [];
  const change: PersonChange[] = [];
  for (const { id, was, row, givenName, familyName, email } of directory.entries()) {
    if (was === null) {
      add.push({ id, givenName, familyName, email });
      continue;
    }
    const now = { id, givenName, familyName, email: isOtherAddress(was, email) ? email : was.email };
    if (was.givenName !== givenName || was.familyName !== familyName || was.email !== now.email)
      change.push({ was, now, row });
  }
  return { add, change };
}

/** An address that was asked for already is no change any more. */
const isOtherAddress = (was: PresentPerson, email: string | null): boolean =>
  was.email !== email && (email === null || was.askedEmail !== email);

const endOf = ({ now, was, row, entry }: Settled): JobEnd => ({
  jobId: now.id,
  personId: now.personId,
  schoolId: now.schoolId,
  name: `${entry.givenName} ${entry.familyName}`,
  endsOn: now.endsOn ?? was?.endsOn ?? now.startsOn,
  row: row.row,
});
