import type { AdviceDirection } from '#core/direction.ts';
import type { Sourced } from '#core/knowledge.ts';
import type { Words } from '#core/words.ts';
import type { Travel } from './person.ts';

/** Somebody to talk with, or a way to try, before choosing. */
export interface Contact extends Sourced {
  readonly code: string;
  readonly kind: 'talk' | 'try';
  readonly name: Words;
  readonly lead: Words;
  /** Null when it is arranged at school. */
  readonly href: string | null;
  /** A province; null for the whole country. */
  readonly region: string | null;
  readonly directions: readonly AdviceDirection[];
}

/**
 * With whom she can talk and what she can try in a direction: what is in her own region first, what is in another left out
 * once she said where she can go.
 */
export const contactsFor = (
  all: readonly Contact[],
  direction: AdviceDirection,
  travel: Travel | null,
): readonly Contact[] => {
  const isNear = ({ region }: Contact): boolean =>
    region !== null && (travel?.regions ?? []).includes(region);
  return all
    .filter(({ directions }) => directions.includes(direction))
    .filter((one) => one.region === null || travel === null || isNear(one))
    .toSorted((one, other) => Number(isNear(other)) - Number(isNear(one)));
};
