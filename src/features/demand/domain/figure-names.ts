import type { DemandGroup } from './demand.ts';

/** The names of the figures of demand. */
export const anyWish = 'wish-any';
export const wishFigure = (group: DemandGroup, code: string): string => `wish:${group}:${code}`;
export const possibleFigure = (group: DemandGroup, code: string): string => `possible:${group}:${code}`;
/** How the figures of themes begin; then comes the theme's own code. */
export const themes = wishFigure('theme', '');
