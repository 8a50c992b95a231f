import { certainties } from '#core/knowledge.ts';
import type { Certainty, LearningRoute } from '#core/knowledge.ts';

/** The least sure of some; nothing at all is sure. */
export const leastSure = (some: readonly Certainty[]): Certainty =>
  certainties.findLast((one) => some.includes(one)) ?? 'confirmed';

/** How sure what is known of a route is: a single fact that is not sure makes it best knowledge. */
export const certaintyOf = ({
  certainty,
  notSure,
}: Pick<LearningRoute, 'certainty' | 'notSure'>): Certainty =>
  notSure.length > 0 ? 'best-knowledge' : certainty;
