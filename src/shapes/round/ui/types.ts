import type { IsoDate } from '#core/date.ts';
import type { Mode, Source } from '../domain/instrument.ts';
import type { LinkState, RoundState } from '../domain/states.ts';

/** A round in a list. */
export interface Listed {
  readonly roundId: string;
  readonly topic: string;
  readonly mode: Mode;
  readonly state: RoundState;
  readonly createdOn: IsoDate;
  readonly askedOn: IsoDate | null;
  readonly sent: number;
  readonly answered: number | null;
}

/** Somebody who was asked, as who asks sees her. */
export interface Invited {
  readonly id: string;
  readonly name: string;
  readonly source: Source;
  readonly state: LinkState | 'undelivered';
  readonly address: string | null;
  readonly counts: boolean;
}
