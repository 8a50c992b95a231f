import type { IsoDate } from '#core/date.ts';
import type { PersonId, SchoolId } from '#core/id.ts';

/** An employment on someone's page. */
export interface ShownJob {
  readonly id: string;
  /** Both null at the board's own office. */
  readonly schoolId: SchoolId | null;
  readonly school: string | null;
  readonly functionCode: string;
  readonly functionTitle: string | null;
  readonly scale: number | null;
  readonly factor: number;
  readonly personnelNumber: string | null;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate | null;
  readonly version: number;
}

export interface ShownRole {
  readonly id: string;
  readonly role: string;
  readonly school: string | null;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}

export interface ShownCoach {
  readonly linkId: string;
  readonly coachId: PersonId;
  readonly name: string;
  readonly askedBy: string;
  readonly state: 'proposed' | 'accepted';
}

/** Someone's page. Scale and number are for herself and for HR; who leads her sees function, school and time. */
export interface ShownPerson {
  readonly id: PersonId;
  readonly givenName: string;
  readonly familyName: string;
  readonly name: string;
  readonly email: string | null;
  readonly version: number;
  readonly jobs: readonly ShownJob[];
  readonly past: readonly ShownJob[];
  readonly roles: readonly ShownRole[];
  readonly coaches: readonly ShownCoach[];
}

/** The same person for who works with her: without scale, number and what is over. */
export function forColleague(person: ShownPerson): ShownPerson {
  return {
    ...person,
    past: [],
    jobs: person.jobs.map((job) => ({ ...job, scale: null, personnelNumber: null })),
  };
}
