import type { CounterpartState } from '#core/counterpart.ts';
import { showable } from '#core/few-people.ts';

/** Which side of a step moved (inventory O-11): only hers, only the organisation's, or both. */
export const sides = ['person-only', 'organisation-only', 'both'] as const;
export type Moved = (typeof sides)[number];

interface StepFacts {
  /** 'advised': in her settled profile, not in her plan. */
  readonly step: 'advised' | 'submitted' | 'waiting' | 'running' | 'finished' | 'measured';
  readonly counterparts: readonly CounterpartState[];
}

/**
 * Which side of one step moved. The organisation moved when nothing that was asked is still open or was refused. She
 * moved when she began; a step that she may begin, or an advised one that the school said yes to, waits for her.
 * Null when neither side has done anything yet.
 */
export function movedSide({ step, counterparts }: StepFacts): Moved | null {
  const asked = counterparts.filter((state) => state !== 'withdrawn');
  const organisation = asked.length > 0 && asked.every((state) => state === 'promised' || state === 'done');
  const began = step === 'running' || step === 'finished' || step === 'measured';
  if (organisation) return began ? 'both' : 'organisation-only';
  if (step === 'advised') return null;
  return began && asked.length === 0 ? 'both' : 'person-only';
}

/** One step as it is counted: where, whose, and which side moved. The person is for counting heads only. */
export interface CountedStep {
  readonly schoolId: string;
  readonly personId: string;
  readonly moved: Moved;
}

export type Counts = Readonly<Record<Moved, number>>;

export interface PictureRow {
  readonly schoolId: string;
  /** Null: too few people to show, or hidden so that others cannot be worked out. */
  readonly counts: Counts | null;
}

export interface Picture {
  readonly rows: readonly PictureRow[];
  /** Null when the total would tell about too few people. */
  readonly total: Counts | null;
}

/**
 * The picture per school, without any figure about too few people, also not by subtracting (core/few-people.ts).
 *
 * It must be computed over the whole organisation and then narrowed to what a viewer may see, so that two viewers
 * with different parts cannot lay theirs side by side.
 */
export function pictureOf(schoolIds: readonly string[], steps: readonly CountedStep[]): Picture {
  const stepsAt = (schoolId: string): CountedStep[] => steps.filter((step) => step.schoolId === schoolId);
  const { shown, isTotalShown } = showable(
    schoolIds.map((schoolId) => ({ key: schoolId, people: headsOf(stepsAt(schoolId)) })),
  );
  const rows = schoolIds.map((schoolId) => ({
    schoolId,
    counts: shown.has(schoolId) ? count(stepsAt(schoolId)) : null,
  }));
  return { rows, total: isTotalShown ? count(steps) : null };
}

const headsOf = (steps: readonly CountedStep[]): Set<string> =>
  new Set(steps.map(({ personId }) => personId));

const count = (steps: readonly CountedStep[]): Counts => {
  const of = (moved: Moved): number => steps.filter((step) => step.moved === moved).length;
  return { 'person-only': of('person-only'), 'organisation-only': of('organisation-only'), both: of('both') };
};
