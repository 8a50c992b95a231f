import type { CounterpartState } from '#core/counterpart.ts';
import type { IsoDate } from '#core/date.ts';

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

/** Of how many people a step moved so; null is hidden. */
export interface Counts extends Readonly<Record<Moved, number | null>> {
  /** The day of the oldest of them, when that is not the day of all others. */
  readonly olderDay: IsoDate | null;
}
