/** The five subjects of a conversation (inventory O-G1b-f). */
export const subjects = ['development', 'wishes', 'ambition', 'pitfalls', 'expectations'] as const;
export type Subject = (typeof subjects)[number];

export const longestText = 4000;
