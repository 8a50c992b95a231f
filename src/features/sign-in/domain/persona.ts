/** The people of the demonstration whom one can be (contract.md), in the order in which they are shown. */
export const personas = [
  'assistant',
  'supporter',
  'leader',
  'coach',
  'hr',
  'director',
  'board',
  'teacher',
  'trainer',
  'other-school-leader',
  'other-board-assistant',
  'other-board-hr',
  'admin',
] as const;

export type Persona = (typeof personas)[number];

export const isPersona = (text: string): text is Persona => (personas as readonly string[]).includes(text);
