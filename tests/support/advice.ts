import { isoDate } from '#core/date.ts';
import { diplomaStatuses } from '#core/diploma.ts';
import { directions } from '#core/direction.ts';
import { diplomaLevels } from '#core/knowledge.ts';
import { personFunctions } from '#features/advice/domain/person.ts';
import type { Person } from '#features/advice/domain/person.ts';
import type { TaughtOffer } from '#features/advice/domain/taught-offer.ts';

/** The person of whom docs/advice-cases.md speaks when a row says nothing else. */
export const aPerson = (over: Partial<Person> = {}): Person => ({
  age: 35,
  function: 'onderwijsassistent-b',
  contracts: [{ from: isoDate('2010-08-01'), to: null, workingTimeFactor: 0.6 }],
  yearsWorking: 10,
  yearsInEducation: 5,
  diplomas: [{ level: 'mbo-4', field: 'onderwijsassistent' }],
  certificates: [],
  wishes: { expert: 3, switch: 3, flexible: 3, tasks: 3, leadership: 3, reach: 3 },
  wantsQualification: 'unsure',
  ownHoursPerWeek: 4,
  studyLeaveHoursPerWeek: 0,
  budgetCents: 50_000,
  travel: null,
  strengths: { expert: 0, switch: 0, flexible: 0, tasks: 0, leadership: 0, reach: 0 },
  school: { expert: null, switch: null, flexible: null, tasks: null, leadership: null, reach: null },
  ...over,
});

/** An online module without conditions that starts in spring. */
export const aTaughtOffer = (over: Partial<TaughtOffer> = {}): TaughtOffer => ({
  id: 'o1',
  code: 'M-REK',
  name: 'Rekenen in kleine groepjes',
  institute: 'Hogeschool Rijn',
  place: 'Oudeveer',
  form: 'online',
  region: 'nationwide',
  kind: 'module',
  routeCode: null,
  hours: 40,
  hoursPerWeek: 4,
  months: 3,
  yearCosts: [39_500],
  needs: [],
  grants: [],
  starts: [isoDate('2027-02-01')],
  isSaved: false,
  ...over,
});

/** The words of a table's cell: `age 57; works 0.5; diplomas hbo pabo`. */
export function changed(person: Person, words: string): Person {
  return words
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .reduce(changedBy, person);
}

function changedBy(person: Person, part: string): Person {
  const [word = '', ...rest] = part.split(' ');
  const value = rest.join(' ');
  const change = changes[word];
  if (change === undefined) throw new Error(`the table does not know «${word}»`);
  return { ...person, ...change(value, person) };
}

const changes: Readonly<Record<string, (value: string, person: Person) => Partial<Person>>> = {
  age: (value) => ({ age: Number(value) }),
  works: (value, { contracts }) => ({
    contracts: contracts.map((one) => ({ ...one, workingTimeFactor: Number(value) })),
  }),
  employed: (value, { contracts }) => ({
    contracts: contracts.map((one) => ({ ...one, from: isoDate(value) })),
  }),
  working: (value) => ({ yearsWorking: Number(value) }),
  education: (value) => ({ yearsInEducation: Number(value) }),
  own: (value) => ({ ownHoursPerWeek: Number(value) }),
  leave: (value) => ({ studyLeaveHoursPerWeek: Number(value) }),
  budget: (value) => ({ budgetCents: Number(value) * 100 }),
  goes: (value) => ({ travel: travel(value) }),
  function: (value) => ({ function: one(personFunctions, value) }),
  diplomas: (value) => ({ diplomas: value === 'not told' ? [] : value.split(' + ').map(diploma) }),
  birth: (value) => ({ birth: { year: Number(value.slice(0, 4)), month: Number(value.slice(5, 7)) } }),
  passed: (value) => ({ certificates: passed(value) }),
  wants: (value) => ({ wantsQualification: one(['yes', 'no', 'unsure'] as const, value) }),
  goal: (value) => ({ goal: value }),
  wishes: (value, { wishes }) => ({ wishes: { ...wishes, ...wished(value) } }),
};

function one<T extends string>(known: readonly T[], value: string): T {
  const found = known.find((each) => each === value);
  if (found === undefined) throw new Error(`the table does not know «${value}»`);
  return found;
}

/** `hbo pabo licensed`, `hbo stopped 2024 pabo`, `havo with aardrijkskunde biologie`. */
function diploma(value: string): Person['diplomas'][number] {
  const [told = '', subjects] = value.split(' with ');
  const [level = '', ...rest] = told.split(' ');
  const status = rest.map((word) => diplomaStatuses.find((known) => known === word)).find((known) => known);
  const year = rest.find((word) => /^\d{4}$/.test(word));
  const field = rest.filter((word) => word !== status && word !== year && word !== 'licensed').join(' ');
  return {
    level: one(diplomaLevels, level),
    field,
    licence: rest.includes('licensed'),
    ...(status === undefined ? {} : { status }),
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(subjects === undefined ? {} : { subjects: subjects.split(' ') }),
  };
}

/** `tasks 5 reach 4`. */
const wished = (value: string): Partial<Person['wishes']> =>
  Object.fromEntries(
    value
      .split(' ')
      .flatMap((word, at, all) =>
        at % 2 === 0 ? [[one(directions, word), Number(all[at + 1])] as const] : [],
      ),
  );

/** `utrecht gelderland`, `to Oudeveer`, `nowhere`. */
function travel(value: string): Person['travel'] {
  if (value === 'nowhere') return { regions: ['online-only'], places: [] };
  return value.startsWith('to ')
    ? { regions: [], places: [value.slice(3)] }
    : { regions: value.split(' '), places: [] };
}

function passed(value: string): Person['certificates'] {
  const obtainedOn = isoDate(value.slice(-10));
  const credentials = value.startsWith('21plus')
    ? ['test:21plus']
    : ['test:pabo-geography', 'test:pabo-history', 'test:pabo-nature'];
  return credentials.map((credential) => ({ credential, obtainedOn }));
}
