import type { DemandGroup } from './demand.ts';

/** The names of the figures of demand. */
export const anyWish = 'wish-any';
export const wishFigure = (group: DemandGroup, code: string): string => `wish:${group}:${code}`;
export const possibleFigure = (group: DemandGroup, code: string): string => `possible:${group}:${code}`;
const themes = wishFigure('theme', '');

/** The themes among the names of figures, by their own code. */
export const themesIn = (names: readonly string[]): readonly string[] =>
  names.flatMap((name) => (name.startsWith(themes) ? [name.slice(themes.length)] : []));
