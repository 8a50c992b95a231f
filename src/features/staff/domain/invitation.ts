/** Nobody is asked more than once a week. */
const daysBetween = 7;

export const weekBefore = (now: Date): Date => new Date(now.getTime() - daysBetween * 86_400_000);

/** Of what a board writes in the invitation, in letters. */
export const longestWords = 600;
