/** More sets than this are not tried; then the best one so far stands. */
const mostTries = 2_500;

/**
 * As many as can be shown together, the first ones first. What may be shown together may be shown in part, so a set is
 * grown until nothing fits, and every other way in is tried that could still hold more.
 * @param isSafe whether these may be shown together
 */
export function mostTogether(
  candidates: readonly number[],
  isSafe: (shown: readonly number[]) => boolean,
): readonly number[] {
  if (isSafe(candidates)) return candidates;
  let best: readonly number[] = [];
  let tries = 0;
  const grow = (shown: readonly number[], from: number): void => {
    if (shown.length > best.length) best = shown;
    for (let at = from; at < candidates.length; at += 1) {
      if (shown.length + candidates.length - at <= best.length || tries > mostTries) return;
      const next = candidates[at];
      if (next === undefined) return;
      tries += 1;
      const more = [...shown, next];
      if (isSafe(more)) {
        grow(more, at + 1);
      }
    }
  };
  grow([], 0);
  return best;
}
