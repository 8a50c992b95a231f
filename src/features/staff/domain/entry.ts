import type { IsoDate } from '#core/date.ts';
import type { PersonId } from '#core/id.ts';
import type { PresentPerson } from './present.ts';

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
  /** The last day of all her work; null while some of it has no end, or when she never had any. */
  lastDay: IsoDate | null;
  /** Until when she has a role; null when she has none. */
  roleUntil: string | null;
  /** Until when the list says that she works; null while it says that she goes on, or nothing about her. */
  toldUntil: IsoDate | null;
}
