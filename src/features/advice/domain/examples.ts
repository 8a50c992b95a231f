import { addDays } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import { directions } from '#core/direction.ts';
import type { Direction } from '#core/direction.ts';
import type { Diploma, Person, PersonFunction, SchoolAnswer } from './person.ts';

const diplomas: readonly (readonly Diploma[])[] = [
  [],
  [{ level: 'vmbo', field: '' }],
  [{ level: 'mbo-2', field: 'helpende zorg en welzijn' }],
  [{ level: 'mbo-4', field: 'onderwijsassistent' }],
  [{ level: 'havo', field: '' }],
  [{ level: 'hbo', field: 'social work' }],
];
const ages = [20, 35, 58];
const years = [1, 4, 12];
const factors = [0.4, 0.8, 1];
const answers: readonly (SchoolAnswer | null)[] = [null, 'can', 'can-if', 'not-now'];

/**
 * Made-up people in one function: each direction as what is wanted most, with each kind of diploma, and between them ages,
 * years, hours and answers of the school. What somebody told of herself is in none of them.
 */
export function examplesOf(code: PersonFunction, day: IsoDate): readonly Person[] {
  return directions.flatMap((wanted, first) =>
    diplomas.map((held, second): Person => {
      const at = first * diplomas.length + second;
      return {
        age: pick(ages, at),
        function: code,
        contracts: [{ from: addDays(day, -700), to: null, workingTimeFactor: pick(factors, at + first) }],
        yearsWorking: pick(years, at + second),
        yearsInEducation: pick(years, at),
        diplomas: held,
        certificates: [],
        wishes: per((direction) => (direction === wanted ? 5 : 2)),
        wantsQualification: 'unsure',
        ownHoursPerWeek: 0,
        studyLeaveHoursPerWeek: 0,
        budgetCents: 0,
        travel: null,
        strengths: per(() => 0),
        school: per(() => pick(answers, at)),
      };
    }),
  );
}

function pick<Item>(items: readonly Item[], at: number): Item {
  const item = items[at % items.length];
  if (item === undefined) throw new Error('there is nothing to pick from');
  return item;
}

const per = <Value>(value: (direction: Direction) => Value): Record<Direction, Value> => ({
  expert: value('expert'),
  switch: value('switch'),
  flexible: value('flexible'),
  tasks: value('tasks'),
  leadership: value('leadership'),
  reach: value('reach'),
});
