import { isoDate } from '#core/date.ts';
import type { CastPerson, Stage } from './cast-types.ts';

type Persona = Omit<CastPerson, 'key' | 'board' | 'stage'> & {
  readonly board?: CastPerson['board'];
  readonly stage?: Stage;
};
const job = (
  school: string,
  functionCode: string,
  scale: number | null,
  workingTimeFactor: number,
  since: string,
) => ({
  school,
  functionCode,
  scale,
  workingTimeFactor,
  since: isoDate(since),
});

/** The people of contract.md whom a visitor can be. */
export const personas: readonly Persona[] = [
  {
    persona: 'assistant',
    givenName: 'Samira',
    familyName: 'El Amrani',
    role: 'support-staff',
    roleSchools: ['99ZA00'],
    job: job('99ZA00', 'onderwijsassistent-b', 5, 0.6, '2016-08-01'),
    stage: 'new',
  },
  {
    persona: 'supporter',
    givenName: 'Marloes',
    familyName: 'Verhoeven',
    role: 'support-staff',
    roleSchools: ['99ZA00'],
    job: job('99ZA00', 'leraarondersteuner-a', 7, 0.8, '2012-08-01'),
    stage: 'running',
  },
  {
    persona: 'teacher',
    givenName: 'Joost',
    familyName: 'van Rijn',
    role: 'teacher',
    roleSchools: ['99ZA00'],
    job: job('99ZA00', 'leraar', null, 1, '2009-08-01'),
  },
  {
    persona: 'leader',
    givenName: 'Karin',
    familyName: 'de Boer',
    role: 'leader',
    roleSchools: ['99ZA00'],
    job: job('99ZA00', 'schoolleider', null, 1, '2018-08-01'),
  },
  {
    persona: 'director',
    givenName: 'Ruud',
    familyName: 'Hofstra',
    role: 'director',
    roleSchools: ['99ZB00', '99ZC00', '99ZD00'],
    job: null,
  },
  { persona: 'hr', givenName: 'Priya', familyName: 'Ramdin', role: 'hr', roleSchools: [], job: null },
  { persona: 'board', givenName: 'Wilma', familyName: 'Terpstra', role: 'board', roleSchools: [], job: null },
  { persona: 'coach', givenName: 'Hetty', familyName: 'Blom', role: 'coach', roleSchools: [], job: null },
  {
    persona: 'trainer',
    givenName: 'Mehmet',
    familyName: 'Aydın',
    role: 'trainer',
    roleSchools: [],
    job: null,
    board: 'institute',
  },
  {
    persona: 'other-school-leader',
    givenName: 'Erik',
    familyName: 'Zandstra',
    role: 'leader',
    roleSchools: ['99ZB00'],
    job: job('99ZB00', 'schoolleider', null, 1, '2019-08-01'),
  },
  {
    persona: 'other-board-assistant',
    givenName: 'Lies',
    familyName: 'Goossens',
    role: 'support-staff',
    roleSchools: ['99ZK00'],
    job: job('99ZK00', 'onderwijsassistent-a', 4, 0.5, '2020-08-01'),
    board: 'second',
    stage: 'explored',
  },
  {
    persona: 'other-board-hr',
    givenName: 'Pieter',
    familyName: 'Maes',
    role: 'hr',
    roleSchools: [],
    job: null,
    board: 'second',
  },
  {
    persona: 'operator',
    givenName: 'Ada',
    familyName: 'Beheer',
    role: 'operator',
    roleSchools: [],
    job: null,
    board: 'installation',
  },
];

/** Leaders and others without whom the schools could not run. */
export const others: readonly Persona[] = [
  {
    persona: null,
    givenName: 'Tineke',
    familyName: 'Faber',
    role: 'leader',
    roleSchools: ['99ZC00'],
    job: job('99ZC00', 'schoolleider', null, 0.8, '2015-08-01'),
  },
  {
    persona: null,
    givenName: 'Arjen',
    familyName: 'Mol',
    role: 'teacher',
    roleSchools: ['99ZA00'],
    job: job('99ZA00', 'leraar', null, 0.8, '2014-08-01'),
  },
  {
    persona: null,
    givenName: 'Sietske',
    familyName: 'Jongsma',
    role: 'teacher',
    roleSchools: ['99ZB00'],
    job: job('99ZB00', 'leraar', null, 1, '2011-08-01'),
  },
  {
    persona: null,
    givenName: 'Monique',
    familyName: 'Driessen',
    role: 'leader',
    roleSchools: ['99ZK00'],
    job: job('99ZK00', 'schoolleider', null, 1, '2017-08-01'),
    board: 'second',
  },
  {
    persona: null,
    givenName: 'Youssef',
    familyName: 'Haddad',
    role: 'leader',
    roleSchools: ['99ZL00', '99ZM00'],
    job: job('99ZL00', 'schoolleider', null, 1, '2016-08-01'),
    board: 'second',
  },
  {
    persona: null,
    givenName: 'Nelleke',
    familyName: 'Roos',
    role: 'board',
    roleSchools: [],
    job: null,
    board: 'second',
  },
  {
    persona: null,
    givenName: 'Ton',
    familyName: 'Wouters',
    role: 'coach',
    roleSchools: [],
    job: null,
    board: 'second',
  },
];
