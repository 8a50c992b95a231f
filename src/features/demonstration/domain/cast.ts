import { isoDate } from '#core/date.ts';
import { stages } from './cast-types.ts';
import type { CastBoard, CastPerson, CastSchool } from './cast-types.ts';
import { familyNames, givenNames } from './names.ts';
import { others, personas } from './personas.ts';
import { seededDraw } from './random.ts';
import type { Draw } from './random.ts';

/** Numbers and codes that DUO does not give out, so that a real list never meets the demonstration. */
export const boards: readonly CastBoard[] = [
  {
    key: 'first',
    number: '99001',
    name: 'Stichting De Waterlinie (demonstratie)',
    schools: [
      {
        code: '99ZA00',
        name: 'De Klimboom',
        city: 'Waterdijk',
        region: 'middle',
        support: 12,
        stages: [
          'running',
          'planned',
          'card',
          'planned',
          'explored',
          'invited',
          'preparing',
          'planned',
          'reported',
          'profiled',
        ],
      },
      {
        code: '99ZB00',
        name: 'De Vuurtoren',
        city: 'Waterdijk',
        region: 'middle',
        support: 8,
        stages: ['planned', 'running', 'card', 'planned', 'invited', 'planned', 'reported', 'planned'],
      },
      {
        code: '99ZC00',
        name: '’t Veerhuis',
        city: 'Oudeveer',
        region: 'middle',
        support: 6,
        stages: ['planned', 'card', 'planned', 'explored', 'planned', 'planned'],
      },
      {
        code: '99ZD00',
        name: 'De Korenbloem',
        city: 'Klein Oudeveer',
        region: 'middle',
        support: 2,
        stages: ['planned', 'preparing'],
      },
    ],
  },
  {
    key: 'second',
    number: '99002',
    name: 'Stichting Tussen de Rivieren (demonstratie)',
    schools: [
      { code: '99ZK00', name: 'De Wilgenhof', city: 'Maasbroek', region: 'south', support: 6 },
      { code: '99ZL00', name: 'De Zandloper', city: 'Maasbroek', region: 'south', support: 5 },
      { code: '99ZM00', name: 'Het Palet', city: 'Waalkade', region: 'middle', support: 4 },
    ],
  },
];

/** Those who keep the installation, outside all boards. */
export const installationName = 'Installatie (demonstratie)';
export const institute = { name: 'Hogeschool Rijnoever (demonstratie)' };

const functions = [
  ['onderwijsassistent-a', 4],
  ['onderwijsassistent-a', 4],
  ['onderwijsassistent-b', 5],
  ['onderwijsassistent-b', 5],
  ['onderwijsassistent-c', 6],
  ['leraarondersteuner-a', 7],
  ['leraarondersteuner-b', 8],
  ['concierge', 3],
  ['administratief', 4],
] as const;
const factors = [0.4, 0.5, 0.6, 0.6, 0.7, 0.8, 0.8, 0.9, 1] as const;

/**
 * Everyone in the demonstration, the same for the same seed: the personas, and support staff at every stage so that no
 * list is empty. Names are put together from common Dutch names; nobody is meant.
 */
export function castPeople(seed = 20261121): CastPerson[] {
  const draw = seededDraw(seed);
  const named = [...personas, ...others].map((person, index) => ({
    ...person,
    key: person.persona ?? `staff-${String(index)}`,
    board: person.board ?? ('first' as const),
    stage: person.stage ?? ('new' as const),
  }));
  const taken = new Set(named.map(({ givenName }) => givenName));
  const names = givenNames.filter((name) => !taken.has(name));
  let index = 0;
  const extras = boards.flatMap((board) =>
    board.schools.flatMap((school) => {
      const present = named.filter(
        ({ job: has, role }) => has?.school === school.code && role === 'support-staff',
      ).length;
      return Array.from({ length: school.support - present }, (_, place) =>
        supportPerson(draw, board.key, school, names[index++ % names.length] ?? 'Kim', place),
      );
    }),
  );
  return [...named, ...extras];
}

function supportPerson(
  draw: Draw,
  board: 'first' | 'second',
  school: CastSchool,
  givenName: string,
  place: number,
): CastPerson {
  const [functionCode, scale] = draw.one(functions);
  return {
    key: `${school.code}-${String(place)}`,
    persona: null,
    givenName,
    familyName: draw.one(familyNames),
    board,
    role: 'support-staff',
    roleSchools: [school.code],
    job: {
      school: school.code,
      functionCode,
      scale,
      workingTimeFactor: draw.one(factors),
      since: isoDate(`${String(2005 + draw.below(20))}-08-01`),
    },
    stage: school.stages?.[place] ?? stages[(place + draw.below(2)) % stages.length] ?? 'new',
  };
}

/** The mail address of a person of the demonstration: reserved for examples, so that no mail ever leaves. */
export const addressOf = (person: Pick<CastPerson, 'givenName' | 'familyName' | 'key' | 'persona'>): string =>
  `${`${person.givenName}.${person.familyName}`
    .toLowerCase()
    .replaceAll('ı', 'i')
    .normalize('NFD')
    .replaceAll(
      /[^a-z.]+/g,
      '',
    )}${person.persona === null ? `.${person.key.toLowerCase()}` : ''}@demo.example`;
