import type { PlannerOffer } from '../../src/features/advice/domain/planner/model.ts';
import { between, pick, seeded } from './seed.ts';

/** What institutes offer, as one institute would; the others differ in price, length, load and dates. */
interface Pattern {
  readonly name: string;
  readonly needs: readonly (readonly string[])[];
  readonly grants: PlannerOffer['grants'];
  /** Months of the year in which it starts, counted from August. */
  readonly starts: readonly (readonly number[])[];
  readonly months: readonly [number, number];
  readonly hours: readonly [number, number];
  /** Euros per year of study. */
  readonly euros: readonly [number, number];
}

const forEver = (...credentials: string[]) =>
  credentials.map((credential) => ({ credential, validMonths: null }));

const anyDiploma = [
  'diploma:mbo-4',
  'diploma:havo',
  'diploma:vwo',
  'diploma:ad',
  'diploma:hbo',
  'test:21plus',
];
const highDiploma = ['diploma:vwo', 'diploma:hbo'];
const autumn = [[1], [1, 6], [1, 6]];
const oftenAYear = [
  [1, 4, 7],
  [2, 5, 8, 10],
  [0, 3, 6, 9],
];
const entryTest = (subject: string): Pattern => ({
  name: `test-${subject}`,
  needs: [],
  grants: [{ credential: `test:pabo-${subject}`, validMonths: 21 }],
  starts: [
    [3, 6, 9],
    [2, 5, 8, 10],
    [4, 8],
  ],
  months: [1, 3],
  hours: [2, 5],
  euros: [60, 340],
});
const module = (name: string, needs: readonly (readonly string[])[] = []): Pattern => ({
  name: `module-${name}`,
  needs,
  grants: forEver(`module:${name}`),
  starts: oftenAYear,
  months: [2, 6],
  hours: [1, 4],
  euros: [150, 900],
});

const tests = ['geography', 'history', 'nature'];
const pabo = (name: string, more: Partial<Pattern>): Pattern => ({
  name,
  needs: [anyDiploma, ...tests.map((subject) => [...highDiploma, `test:pabo-${subject}`])],
  grants: forEver('licence:teacher-primary', 'diploma:hbo'),
  starts: autumn,
  months: [36, 48],
  hours: [16, 24],
  euros: [1800, 2700],
  ...more,
});

const patterns: readonly Pattern[] = [
  pabo('pabo-part-time', {}),
  {
    name: 'ad',
    needs: [anyDiploma],
    grants: forEver('diploma:ad'),
    starts: autumn,
    months: [20, 24],
    hours: [10, 16],
    euros: [1400, 2600],
  },
  {
    name: 'mbo-4',
    needs: [['diploma:vmbo', 'diploma:mbo-2', 'diploma:mbo-3']],
    grants: forEver('diploma:mbo-4', 'module:guidance'),
    starts: autumn,
    months: [20, 32],
    hours: [8, 14],
    euros: [600, 1500],
  },
  ...tests.map(entryTest),
  {
    name: 'test-21plus',
    needs: [],
    grants: [{ credential: 'test:21plus', validMonths: 24 }],
    starts: [
      [3, 8],
      [5, 9],
    ],
    months: [1, 2],
    hours: [2, 4],
    euros: [90, 260],
  },
  module('guidance'),
  module('coaching', [['module:guidance', 'diploma:ad', 'diploma:hbo']]),
  module('language'),
  module('reading', [['module:language', 'diploma:hbo']]),
  module('behaviour'),
  {
    name: 'supporter',
    needs: [['diploma:ad', 'diploma:hbo', 'certificate:supporter']],
    grants: forEver('function:supporter-a'),
    starts: oftenAYear,
    months: [3, 8],
    hours: [2, 6],
    euros: [300, 1200],
  },
  {
    name: 'supporter-certificate',
    needs: [['diploma:mbo-4'], ['module:guidance', 'module:behaviour']],
    grants: forEver('certificate:supporter'),
    starts: oftenAYear,
    months: [8, 14],
    hours: [4, 8],
    euros: [700, 1900],
  },
  pabo('pabo-short', { needs: [['diploma:hbo']], months: [18, 30], hours: [14, 22], euros: [2200, 4200] }),
  pabo('side-entry', {
    needs: [['diploma:hbo'], ['assessment:suitability']],
    months: [20, 24],
    hours: [10, 14],
    euros: [0, 3500],
  }),
  pabo('pabo-by-evc', {
    needs: [
      ['diploma:mbo-4', 'diploma:ad'],
      ['assessment:evc'],
      ...tests.map((subject) => [...highDiploma, `test:pabo-${subject}`]),
    ],
    months: [30, 36],
  }),
  {
    name: 'suitability',
    needs: [['diploma:hbo']],
    grants: [{ credential: 'assessment:suitability', validMonths: 12 }],
    starts: oftenAYear,
    months: [1, 3],
    hours: [4, 8],
    euros: [400, 1600],
  },
  {
    name: 'evc',
    needs: [],
    grants: [{ credential: 'assessment:evc', validMonths: 60 }],
    starts: oftenAYear,
    months: [2, 4],
    hours: [2, 5],
    euros: [700, 1500],
  },
];

/** As many offers as asked, in eight school years, from as many institutes as that takes. Month 0 is November. */
export function catalogueOf(size: number, seed = 7): PlannerOffer[] {
  const random = seeded(seed);
  return Array.from({ length: size }, (_, index) => {
    const pattern = patterns[index % patterns.length] ?? pick(random, patterns);
    const months = between(random, ...pattern.months);
    const euros = 10 * Math.round(between(random, ...pattern.euros) / 10);
    const starts = pick(random, pattern.starts);
    return {
      code: `${pattern.name}-${String(Math.floor(index / patterns.length)).padStart(3, '0')}`,
      needs: pattern.needs,
      grants: pattern.grants,
      starts: Array.from({ length: 8 }, (_, year) =>
        starts.map((month) => year * 12 + month - intoSchoolYear),
      )
        .flat()
        .filter((month) => month >= 0),
      months,
      load: 60 * between(random, ...pattern.hours),
      payments: Array.from({ length: Math.ceil(months / 12) }, () => euros * 100),
    };
  });
}

export const intoSchoolYear = 3;

export const horizon = { months: 96, intoSchoolYear };

export const goals: Readonly<Record<string, readonly (readonly string[])[]>> = {
  teacher: [['licence:teacher-primary']],
  associate: [['diploma:ad']],
  supporter: [['function:supporter-a']],
  coach: [['module:coaching'], ['module:behaviour']],
  reading: [['module:reading'], ['module:coaching', 'module:behaviour']],
};
