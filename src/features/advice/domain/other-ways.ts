import type { RouteAdvice } from './advise.ts';

/** Studies in the same direction that lead to the same: to the licence, to that diploma, or to a paper and no more. */
export const otherWays = (routes: readonly RouteAdvice[], { route }: RouteAdvice): readonly RouteAdvice[] =>
  routes.filter(
    ({ route: other, isBelow }) =>
      !isBelow &&
      other.code !== route.code &&
      other.kind === 'qualification' &&
      other.kind === route.kind &&
      other.direction === route.direction &&
      other.grants.at(-1) === route.grants.at(-1),
  );
