/** What the orientation consists of (inventory O-GP7); a coach sees of each whether it is there, and reads what is shown. */
export const orientationParts = ['card', 'conversation', 'feedback', 'compass'] as const;
export type OrientationPart = (typeof orientationParts)[number];

/** Parts that she can show her coach; what was said in the conversation stays between the two who had it. */
export const askableParts = ['card', 'feedback', 'compass'] as const;
export type AskablePart = (typeof askableParts)[number];

export interface PartFacts {
  readonly isThere: boolean;
  readonly isShown: boolean;
  /** The coach asked to see it. */
  readonly isAsked: boolean;
}

export type Orientation = Readonly<Record<OrientationPart, PartFacts>>;

export type PartStanding = 'absent' | 'not-shown' | 'asked' | 'shown' | 'held';

/** How one part stands for the coach. A conversation is held or not; there is nothing in it to show. */
export function standingOf(part: OrientationPart, facts: PartFacts): PartStanding {
  if (part === 'conversation') return facts.isThere ? 'held' : 'absent';
  if (facts.isShown) return facts.isThere ? 'shown' : 'absent';
  if (facts.isAsked) return 'asked';
  return facts.isThere ? 'not-shown' : 'absent';
}

/** How many of the four parts are there, 0 to 4. */
export const partsThere = (orientation: Orientation): number =>
  orientationParts.filter((part) => orientation[part].isThere).length;
