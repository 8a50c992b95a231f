import type { IsoDate } from '#core/date.ts';
import type { Contradiction } from './contradiction.ts';
import { factsForm } from './facts.form.ts';
import type { OwnFacts } from './facts.form.ts';
import type { AskedPot } from './told.ts';

/** The screens on which she tells about herself, each about one thing; what weighs most in advice stands first. */
export const factGroups = factsForm.order;
export type FactGroup = (typeof factGroups)[number];

/** What she told, and what she can choose from. */
export interface AskedFacts {
  readonly facts: OwnFacts;
  readonly version: number;
  readonly today: IsoDate;
  readonly goals: readonly string[];
  /** What does not go together in all that she told. */
  readonly questions: readonly Contradiction[];
  readonly pots: readonly AskedPot[];
  /** Where lessons are given, and in which places her schools stand. */
  readonly choices: { readonly regions: readonly string[]; readonly schoolPlaces: readonly string[] };
}

/** Where a contradiction is asked; null where only her card can mend it. */
const questionIn: Readonly<Record<Contradiction['code'], FactGroup | null>> = {
  week: 'room',
  'leave-and-job': 'room',
  'years-and-age': 'birth',
  'education-and-age': 'birth',
  'employed-and-age': 'birth',
  'education-and-working': null,
  'none-beside': null,
};

export const questionsIn = (
  questions: readonly Contradiction[],
  group: FactGroup,
): readonly Contradiction[] => questions.filter(({ code }) => questionIn[code] === group);
