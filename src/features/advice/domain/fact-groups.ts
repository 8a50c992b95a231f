import { keysOf } from '#core/keys.ts';
import type { IsoDate } from '#core/date.ts';
import type { Contradiction } from './contradiction.ts';
import { noFacts } from './own-facts.ts';
import type { OwnFacts } from './own-facts.ts';
import type { AskedPot } from './told.ts';

/** The screens on which she tells about herself, each about one thing; what weighs most in advice stands first. */
export const factGroups = ['wants', 'room', 'birth', 'tests', 'saved', 'around'] as const;
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

const askedIn: Readonly<Record<keyof OwnFacts, FactGroup>> = {
  wantsQualification: 'wants',
  goal: 'wants',
  ownMinutes: 'room',
  leaveMinutes: 'room',
  budgetCents: 'room',
  birthMonth: 'birth',
  birthYear: 'birth',
  passed: 'tests',
  saved: 'saved',
  travel: 'around',
  note: 'around',
};

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

const facts = keysOf(askedIn);
const isTold = (told: OwnFacts, fact: keyof OwnFacts): boolean =>
  JSON.stringify(told[fact]) !== JSON.stringify(noFacts[fact]);

/** The groups of which she told something. */
export const toldGroups = (told: OwnFacts): readonly FactGroup[] =>
  factGroups.filter((group) => facts.some((fact) => askedIn[fact] === group && isTold(told, fact)));

export const questionsIn = (
  questions: readonly Contradiction[],
  group: FactGroup,
): readonly Contradiction[] => questions.filter(({ code }) => questionIn[code] === group);
