import type { IsoDate } from '#core/date.ts';
import type { PersonId, SchoolId } from '#core/id.ts';
import type { ClosedGrants } from './close-grants.ts';
import type { Doubt, DoubtAnswer } from './doubt.ts';
import type { JobEnd, PresentGrant, PresentJob, PresentPerson } from './present.ts';
import type { StaffFault } from './row-reading.ts';
import type { FaultyRow } from './staff-row.ts';

/** Someone with another name or address; `row` is null when she is not in the list and her address went to somebody else. */
export interface PersonChange {
  readonly was: PresentPerson;
  readonly now: PresentPerson;
  readonly row: number | null;
}

export interface JobChange {
  readonly was: PresentJob;
  readonly now: PresentJob;
  readonly row: number;
}

export interface RoleChange {
  readonly grantId: string;
  readonly personId: PersonId;
  readonly name: string;
  readonly role: string;
  readonly schoolId: SchoolId | null;
  readonly change: 'given' | 'ends' | 'dropped';
  /** The first day, or the last. */
  readonly day: IsoDate;
  readonly isNewcomer: boolean;
}

/** What a list says and does not do: nobody gives herself another address or a role. */
export interface OwnChange {
  readonly personId: PersonId;
  readonly field: 'email' | 'role';
  readonly from: string;
  readonly to: string;
}

/** What a list of staff changes; nothing in it means that nothing changes. */
export interface StaffPlan {
  readonly addPersons: readonly PresentPerson[];
  readonly changePersons: readonly PersonChange[];
  readonly addJobs: readonly PresentJob[];
  readonly changeJobs: readonly JobChange[];
  readonly addGrants: readonly PresentGrant[];
  readonly closedGrants: ClosedGrants;
  /** Employments with a last day that is new or other than it was. */
  readonly ends: readonly JobEnd[];
  /** Employments that had ended and are open again. */
  readonly reopened: readonly JobEnd[];
  /** Roles that people get or lose, also those that go with an employment. */
  readonly roleChanges: readonly RoleChange[];
  /** What it says about whoever brings it and leaves to a colleague. */
  readonly ownChanges: readonly OwnChange[];
  readonly nameOf: (person: PersonId) => string;
  /** Schools of the board where people work of whom a full list has not one. */
  readonly absentSchools: readonly SchoolId[];
  /** How many schools people of the board work at today. */
  readonly staffedSchools: number;
  /** Until when there is HR of the whole organisation, when the list makes that earlier; 'gone' when nobody is left. */
  readonly hrUntil: IsoDate | 'gone' | null;
  readonly faults: readonly StaffFault[];
  /** Who only HR knows: the rows of those that nobody answered wait. */
  readonly doubts: readonly Doubt[];
  readonly unchanged: number;
  /** Rows that wait for an answer. */
  readonly waiting: number;
  /** Missing from a full list, but left alone: the row is at fault, or the school went to another board. */
  readonly leftAlone: number;
}

export interface PlanOptions {
  readonly today: IsoDate;
  /** Everyone who works at the board stands in the list: who does not has left. */
  readonly fullList: boolean;
  readonly faultyRows: readonly FaultyRow[];
  /** Schools that belong to the board now; people elsewhere wait for a hand-over. */
  readonly ownSchools: ReadonlySet<SchoolId>;
  readonly answers: ReadonlyMap<string, DoubtAnswer>;
  readonly newId: () => string;
}
