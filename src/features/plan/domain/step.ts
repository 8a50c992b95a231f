import type { Ask } from '#core/counterpart.ts';
import type { IsoDate } from '#core/date.ts';
import type { PersonId, SchoolId } from '#core/id.ts';
import type { StepKind } from '#core/plan-step.ts';
import type { StepState, StopKind } from './step-state.ts';
import type { StepContent, StepPart } from './step.form.ts';

/** Three equal directions to develop in; «no pabo» is a full answer (inventory O-03, L-32). */
export const routes = ['qualification', 'modules', 'growth'] as const;
export type Route = (typeof routes)[number];

/** The direction that a step belongs to: a plan without one takes it over from the first step that somebody advised or offered. */
export const directionOf: Readonly<Record<StepKind, Route>> = {
  practice: 'growth',
  specialisation: 'growth',
  'other-task': 'growth',
  internship: 'growth',
  coaching: 'growth',
  lab: 'growth',
  module: 'modules',
  course: 'modules',
  'further-training': 'qualification',
  'side-entry': 'qualification',
  pabo: 'qualification',
};

/** What the school says to a step (inventory O-G2c). */
export const answers = ['can', 'can-if', 'not-now'] as const;
export type Answer = (typeof answers)[number];

export interface Step extends StepContent {
  readonly id: string;
  readonly personId: PersonId;
  readonly schoolId: SchoolId | null;
  readonly adviceId: string | null;
  /** The offer of an institute that it is about. */
  readonly offerId: string | null;
  readonly state: StepState;
  readonly answer: Answer | null;
  readonly answerNote: string;
  readonly answeredOn: IsoDate | null;
  readonly submittedOn: IsoDate | null;
  readonly startedOn: IsoDate | null;
  readonly endedOn: IsoDate | null;
  readonly learned: string;
  readonly used: string;
  readonly stopKind: StopKind | null;
  readonly stopReason: string;
  readonly effectScore: number | null;
  readonly effectNote: string;
  readonly version: number;
}

/** Steps in which something new is learnt, so that there must be a place to practise it (section e, pair 3). */
const learning: readonly StepKind[] = ['module', 'course', 'further-training', 'specialisation'];

/** Where she practises what she learns, on one line (inventory O-V6d). */
export const practiceText = (step: StepContent): string =>
  [step.practiceGroup, step.practiceTask, step.practiceMoment].filter((part) => part !== '').join(', ');

/**
 * What a step asks of the other side, in a fixed order. Besides what she asked for herself: a place to practise
 * whenever she learns something new or described one (section e, pair 3).
 */
export function asksOf(step: StepContent): readonly Ask[] {
  const asks: Ask[] = [];
  const add = (kind: Ask['kind'], facts: Partial<Ask>): void => {
    asks.push({ kind, minutes: null, cents: null, text: '', ...facts });
  };
  if (step.timeMinutes !== null) add('time', { minutes: step.timeMinutes });
  if (step.moneyCents !== null) add('money', { cents: step.moneyCents });
  if (step.room !== '') add('room', { text: step.room });
  if (step.freeHands !== '') {
    add('free-hands', { text: [step.freeHands, step.freeHandsBy].filter((part) => part !== '').join(' → ') });
  }
  if (step.cover !== '') add('cover', { text: step.cover });
  const practice = practiceText(step);
  const learns = step.kind !== null && learning.includes(step.kind);
  if (step.practicePlace || practice !== '' || learns) add('practice-place', { text: practice });
  if (step.career !== '') add('career', { text: step.career });
  if (step.task !== '') add('task', { text: step.task });
  return asks;
}

/** What must be there before a step is put before the school: field and part where it is filled in. */
export function missingIn(step: StepContent): readonly { field: 'title' | 'kind'; part: StepPart }[] {
  const missing: { field: 'title' | 'kind'; part: StepPart }[] = [];
  if (step.title === '') missing.push({ field: 'title', part: 'what' });
  if (step.kind === null) missing.push({ field: 'kind', part: 'what' });
  return missing;
}
