import type { IsoDate } from '#core/date.ts';
import type { PersonId, SchoolId } from '#core/id.ts';

/** Who works at a board now or worked there, as far as a list of staff is laid beside it. */
export interface Present {
  readonly persons: readonly PresentPerson[];
  readonly jobs: readonly PresentJob[];
  readonly grants: readonly PresentGrant[];
}

export interface PresentPerson {
  readonly id: PersonId;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string | null;
  /** Asked for, and not confirmed yet. */
  readonly askedEmail?: string | null;
}

export interface PresentJob {
  readonly id: string;
  readonly personId: PersonId;
  /** Null at the board's own office. */
  readonly schoolId: SchoolId | null;
  readonly personnelNumber: string | null;
  readonly functionCode: string;
  readonly functionTitle: string | null;
  readonly scale: number | null;
  readonly factor: number;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate | null;
}

export interface PresentGrant {
  readonly id: string;
  readonly personId: PersonId;
  readonly role: string;
  readonly schoolId: SchoolId | null;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}

/** An employment that gets a last day. */
export interface JobEnd {
  readonly jobId: string;
  readonly personId: PersonId;
  /** Null at the board's own office. */
  readonly schoolId: SchoolId | null;
  readonly name: string;
  readonly endsOn: IsoDate;
  /** The row that says so; null when she is missing from a full list. */
  readonly row: number | null;
}
