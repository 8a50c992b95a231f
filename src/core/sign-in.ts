import { isAmong } from '#core/keys.ts';

/** A code or link by mail lives so long (ASVS 6.5.5: ten minutes at most). Texts and cookies follow from it. */
export const challengeMinutes = 10;

/** Lasting access is given, and access ended, within so many minutes after signing in. */
export const freshMinutes = 10;

/** So many sessions of one person at a time; the one longest unused makes room. */
export const mostSessions = 10;

/** What a program may do for a person: read, change, and take the whole file along. */
export const tokenScopes = ['read', 'write', 'file'] as const;
export type TokenScope = (typeof tokenScopes)[number];

export const isTokenScope = (text: string): text is TokenScope => isAmong(tokenScopes, text);
