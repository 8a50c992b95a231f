import { isAmong } from '#core/keys.ts';
import { plainWords } from '#core/plain-words.ts';

/** Roles that HR may give, in a list or on a page; the operator of the installation is not among them. */
export const givenRoles = [
  'support-staff',
  'teacher',
  'internal-counsellor',
  'specialist',
  'workplace-mentor',
  'coordinator',
  'leader',
  'director',
  'coach',
  'hr',
  'board',
] as const;
export type GivenRole = (typeof givenRoles)[number];

/** Roles that hold for the whole organisation unless a list says «(school)». */
const wholeByNature: readonly GivenRole[] = ['coach', 'hr', 'board'];
/** Roles that make no sense without a school. */
export const schoolOnly: readonly GivenRole[] = [
  'support-staff',
  'teacher',
  'internal-counsellor',
  'leader',
  'workplace-mentor',
];

/** How lists call each role; the first is how we write it ourselves. */
const words: Readonly<Record<GivenRole, readonly [string, ...string[]]>> = {
  'support-staff': ['onderwijsondersteuner', 'ondersteuner', 'oop', "oop'er", 'support staff'],
  teacher: ['leraar', 'leerkracht', 'docent', 'teacher'],
  'internal-counsellor': ['intern begeleider', 'ib', "ib'er", 'iber', 'internal counsellor'],
  specialist: ['specialist', 'vakspecialist'],
  'workplace-mentor': ['werkplekbegeleider', 'praktijkbegeleider', 'mentor', 'workplace mentor'],
  coordinator: ['coördinator'],
  leader: ['schoolleider', 'leider', 'leidinggevende', 'directeur', 'leader'],
  director: ['bovenschools directeur', 'bovenschoolse directeur', 'bovenschools', 'director'],
  coach: ['coach', 'loopbaancoach'],
  hr: ['hr', 'hr-adviseur', 'hr-medewerker', 'p&o', 'personeelszaken'],
  board: ['bestuur', 'bestuurder', 'board'],
};
const byWord = new Map(
  givenRoles.flatMap((role) => words[role].map((word) => [plainWords(word), role] as const)),
);

/** A role as a list gives it; `school` says whether it is meant for the school of that row. */
export interface NamedRole {
  readonly role: GivenRole;
  readonly school: boolean;
}

/** Reads «leider, coach (school)»; null when one of the words is no role that a list may give. */
export function rolesOf(text: string, hasSchool: boolean): readonly NamedRole[] | null {
  const parts = text.split(/[,;/+]/).filter((part) => part.trim() !== '');
  const roles = parts.map((part) => namedRole(part, hasSchool));
  return roles.every((role) => role !== null) ? roles : null;
}

function namedRole(text: string, hasSchool: boolean): NamedRole | null {
  const [, word = '', scope] = /^(.*?)(?:\((school|bestuur)\))?\s*$/.exec(text.trim().toLowerCase()) ?? [];
  const role = byWord.get(plainWords(word));
  if (role === undefined) return null;
  if (schoolOnly.includes(role)) return scope === 'bestuur' ? null : { role, school: true };
  if (scope !== undefined) return { role, school: scope === 'school' };
  return { role, school: hasSchool && !wholeByNature.includes(role) };
}

/** How a role is written in a list, so that reading gives the same; `hasSchool` says whether its row names a school. */
export function roleText(role: GivenRole, atSchool: boolean, hasSchool: boolean): string {
  const [word] = words[role];
  const meant = namedRole(word, hasSchool)?.school ?? false;
  return meant === atSchool ? word : `${word} (${atSchool ? 'school' : 'bestuur'})`;
}

export const isGivenRole = (text: string): text is GivenRole => isAmong(givenRoles, text);
