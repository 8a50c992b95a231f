import type { IsoDate } from '#core/date.ts';
import type { SchoolId } from '#core/id.ts';
import type { ClosedGrants } from './close-grants.ts';
import type { JobEnd, PresentGrant, PresentJob, PresentPerson } from './present.ts';
import type { StaffFault } from './row-reading.ts';
import type { FaultyRow } from './staff-row.ts';

/** What a list of staff changes; nothing in it means that nothing changes. */
export interface StaffPlan {
  readonly addPersons: readonly PresentPerson[];
  readonly changePersons: readonly PresentPerson[];
  readonly addJobs: readonly PresentJob[];
  readonly changeJobs: readonly PresentJob[];
  readonly addGrants: readonly PresentGrant[];
  readonly closedGrants: ClosedGrants;
  /** Employments with a last day that is new or other than it was. */
  readonly ends: readonly JobEnd[];
  /** Employments that had ended and are open again. */
  readonly reopened: readonly JobEnd[];
  readonly faults: readonly StaffFault[];
  readonly unchanged: number;
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
  readonly newId: () => string;
}
