import { isAmong, keysOf } from '#core/keys.ts';

/** The people of the demonstration whom one can be (contract.md), by how near they stand to the way of one assistant. */
export const personaGroups = {
  way: ['assistant', 'supporter', 'leader', 'coach', 'hr'],
  around: ['teacher', 'director', 'board', 'trainer', 'operator'],
  outside: ['other-school-leader', 'other-board-assistant', 'other-board-hr'],
} as const;

export type PersonaGroup = keyof typeof personaGroups;
export type Persona = (typeof personaGroups)[PersonaGroup][number];

export const groupNames = keysOf(personaGroups);
export const personas: readonly Persona[] = Object.values(personaGroups).flat();

export const isPersona = (text: string): text is Persona => isAmong(personas, text);
