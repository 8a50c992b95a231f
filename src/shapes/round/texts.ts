import { textsOf } from '#i18n/texts.ts';
import { en } from './texts.en.ts';
import { nl } from './texts.nl.ts';

/** What every round about a school says alike. */
export const schoolRound = { nl, en };
export const texts = textsOf(schoolRound);

/** What one kind of round about a school says itself. */
export interface KindTexts {
  readonly title: string;
  readonly lead: string;
  /** The question of the round, of a school by its name. */
  readonly ask: (school: string) => string;
  /** What who answers is to do, and how long it takes. */
  readonly intro: string;
  readonly now: string;
  readonly wanted: string;
  readonly remarks: string;
  /** Why, in the mail. */
  readonly why: (school: string) => string;
}
