/**
 * Which schools are shown as one group, because of none of them a figure could be shown: a figure needs the threshold
 * twice, of who counts and of who does not. One small school alone takes the next smallest along.
 */
export function shownTogether(sizes: ReadonlyMap<string, number>, threshold: number): ReadonlySet<string> {
  const order = [...sizes].sort(([a, one], [b, other]) => one - other || (a < b ? -1 : 1));
  const together = new Set(order.filter(([, size]) => size < 2 * threshold).map(([key]) => key));
  const people = (): number => order.reduce((sum, [key, size]) => sum + (together.has(key) ? size : 0), 0);
  if (together.size === 0) return together;
  for (const [key] of order) {
    if (together.size > 1 && people() >= 2 * threshold) break;
    together.add(key);
  }
  return together;
}
