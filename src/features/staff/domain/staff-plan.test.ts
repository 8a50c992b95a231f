import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import type { PersonId, SchoolId } from '#core/id.ts';
import type { DoubtAnswer } from './doubt.ts';
import type { StaffPlan } from './plan.ts';
import type { Present } from './present.ts';
import type { RowJob } from './row-job.ts';
import { planStaff } from './staff-plan.ts';
import type { FaultyRow, StaffRow } from './staff-row.ts';

const today = isoDate('2026-11-24');
const yesterday = isoDate('2026-11-23');
const brug = 'brug' as SchoolId;
const anker = 'anker' as SchoolId;
const nobody: Present = { persons: [], jobs: [], grants: [] };

let ids = 0;
const plan = (
  rows: readonly StaffRow[],
  present: Present = nobody,
  more: {
    fullList?: boolean;
    faultyRows?: FaultyRow[];
    own?: SchoolId[];
    answers?: ReadonlyMap<string, DoubtAnswer>;
  } = {},
): StaffPlan =>
  planStaff(rows, present, {
    today,
    fullList: more.fullList ?? false,
    faultyRows: more.faultyRows ?? [],
    ownSchools: new Set(more.own ?? [brug, anker]),
    answers: more.answers ?? new Map(),
    newId: () => `id${String((ids += 1))}`,
  });

const job = (change: Partial<RowJob> = {}): RowJob => ({
  schoolId: brug,
  functionCode: 'onderwijsassistent-a',
  functionTitle: null,
  scale: 4,
  factor: 0.8,
  startsOn: isoDate('2020-08-01'),
  endsOn: null,
  ...change,
});
let rowNumber = 1;
const row = (change: Partial<StaffRow> = {}): StaffRow => ({
  row: (rowNumber += 1),
  personnelNumber: '100',
  givenName: 'Samira',
  familyName: 'Bakker',
  email: 'samira@example.nl',
  job: job(),
  roles: [{ role: 'support-staff', schoolId: brug }],
  ...change,
});

/** What is there once a plan was carried out: the rule of the store, without a database. */
function applied(present: Present, one: StaffPlan): Present {
  const changedPersons = new Map(one.changePersons.map(({ now }) => [now.id, now]));
  const changedJobs = new Map(one.changeJobs.map(({ now }) => [now.id, now]));
  const missing = new Map(one.ends.filter((end) => end.row === null).map((end) => [end.jobId, end.endsOn]));
  const closed = new Map(one.closedGrants.close.map(({ id, validTo }) => [id, validTo]));
  return {
    persons: [...present.persons.map((person) => changedPersons.get(person.id) ?? person), ...one.addPersons],
    jobs: [...present.jobs.map((each) => changedJobs.get(each.id) ?? each), ...one.addJobs].map((each) => ({
      ...each,
      endsOn: missing.get(each.id) ?? each.endsOn,
    })),
    grants: [
      ...present.grants
        .filter(({ id }) => !one.closedGrants.drop.includes(id))
        .map((grant) => ({ ...grant, validTo: closed.get(grant.id) ?? grant.validTo })),
      ...one.addGrants,
    ],
  };
}
const after = (...rows: StaffRow[]): Present => applied(nobody, plan(rows));
const changes = (one: StaffPlan): number =>
  one.addPersons.length +
  one.changePersons.length +
  one.addJobs.length +
  one.changeJobs.length +
  one.addGrants.length +
  one.closedGrants.close.length +
  one.ends.length;
const codes = (one: StaffPlan): string[] =>
  one.faults.map(({ row: at, field, code }) => `${String(at)} ${field} ${code}`);

describe('someone new', () => {
  test('gets a file, an employment and the role that comes with it', () => {
    const result = plan([row()]);
    expect(result.addPersons).toMatchObject([
      { givenName: 'Samira', familyName: 'Bakker', email: 'samira@example.nl' },
    ]);
    expect(result.addJobs).toMatchObject([
      { personnelNumber: '100', schoolId: brug, factor: 0.8, endsOn: null },
    ]);
    expect(result.addGrants).toMatchObject([
      { role: 'support-staff', schoolId: brug, validFrom: '2020-08-01', validTo: null },
    ]);
  });

  test('with two schools is one person', () => {
    const result = plan([
      row(),
      row({ job: job({ schoolId: anker }), roles: [{ role: 'support-staff', schoolId: anker }] }),
    ]);
    expect([result.addPersons.length, result.addJobs.length, result.addGrants.length]).toEqual([1, 2, 2]);
  });

  test('whose employment ended before today gets no role', () => {
    expect(plan([row({ job: job({ endsOn: isoDate('2024-07-31') }) })]).addGrants).toEqual([]);
  });

  test('without an employment can have a role only', () => {
    const result = plan([row({ job: null, roles: [{ role: 'hr', schoolId: null }] })]);
    expect([result.addJobs.length, result.addGrants]).toMatchObject([
      0,
      [{ role: 'hr', validFrom: today, validTo: null }],
    ]);
  });
});

describe('someone who is there is known by', () => {
  const known = after(row());
  test.each([
    ['her number and address, under another family name', { familyName: 'de Wit' }],
    ['her number and a name beside hers', { familyName: 'Bakker-de Wit', email: 's.dewit@example.nl' }],
    ['her number and name, under another address', { email: 'samira.dewit@example.nl' }],
    ['her number and name', { email: null }],
    ['her address, without a number', { personnelNumber: null }],
    ['her number, with an accent', { givenName: 'Samíra' }],
  ])('%s', (_, change) => {
    const result = plan([row(change)], known);
    expect([result.addPersons, result.faults]).toEqual([[], []]);
    expect(changes(plan([row(change)], applied(known, result)))).toBe(0);
  });

  test('her name, school and first day, when a list has nothing else', () => {
    const bare = { personnelNumber: null, email: null };
    const there = after(row(bare));
    expect(changes(plan([row(bare)], there))).toBe(0);
    const numbered = plan([row({ email: null })], there);
    expect([numbered.addPersons, numbered.changeJobs]).toMatchObject([
      [],
      [{ now: { personnelNumber: '100' } }],
    ]);
    expect(plan([row({ ...bare, givenName: 'Anne' })], there).addPersons).toHaveLength(1);
  });

  test('without a scale has the one of her function, now and when it changes', () => {
    const open = (functionCode: 'leraarondersteuner-a' | 'leraarondersteuner-b') =>
      row({ job: job({ functionCode, scale: null }) });
    const there = after(open('leraarondersteuner-a'));
    expect(there.jobs).toMatchObject([{ scale: 7 }]);
    expect(plan([open('leraarondersteuner-b')], there).changeJobs).toMatchObject([{ now: { scale: 8 } }]);
  });

  test('an empty cell takes nothing away', () => {
    const there = after(row());
    const result = plan([row({ email: null, job: job({ scale: null }) })], there);
    expect(changes(result)).toBe(0);
  });
});

describe('only HR knows whether it is the same person', () => {
  const known = after(row());
  const left = after(row({ job: job({ endsOn: isoDate('2026-10-31') }) }));
  const coming = job({ schoolId: anker, startsOn: isoDate('2026-11-30') });
  const successor = { personnelNumber: '8801', givenName: 'Niels', job: coming };
  const answered = (one: StaffPlan, answer: DoubtAnswer) =>
    new Map(one.doubts.map(({ key }) => [key, answer] as const));
  const doubts = [
    ['another number under her address', known, { personnelNumber: '900' }, 'other-number'],
    ['another number and first name, after she left', left, successor, 'left'],
    [
      'her address alone, under another first name',
      known,
      { personnelNumber: null, givenName: 'Anne' },
      'other-name',
    ],
    ['nothing but her address, after she left', left, { ...successor, familyName: 'Kaya' }, 'left'],
    [
      'her number with only the first name',
      known,
      { familyName: 'Vos', email: 'vos@example.nl' },
      'other-name',
    ],
    [
      'her number with nothing else',
      known,
      { givenName: 'Fatma', familyName: 'Kaya', email: 'f@example.nl' },
      'other-name',
    ],
    ['her number and name, after she left', left, { job: coming }, 'left'],
    [
      'her address and a role, after she left',
      left,
      { personnelNumber: null, job: null, roles: [{ role: 'hr', schoolId: null }] },
      'left',
    ],
  ] as const satisfies readonly (readonly [string, Present, Partial<StaffRow>, string])[];

  test.each(doubts)('%s: nothing happens before she answers', (_, present, change, reason) => {
    const result = plan([row(change)], present);
    expect(result.doubts).toMatchObject([{ reason, answer: null, personId: present.persons[0]?.id }]);
    expect([changes(result), result.faults, result.waiting]).toEqual([0, [], 1]);
    expect(plan([row(change)], present, { fullList: true }).ends).toEqual([]);
  });

  test.each(doubts)('%s: «the same» goes on in her file', (_, present, change) => {
    const one = row(change);
    const result = plan([one], present, { answers: answered(plan([one], present), 'same') });
    expect([result.addPersons, result.waiting]).toEqual([[], 0]);
    expect(result.doubts).toMatchObject([{ answer: 'same' }]);
  });

  test('«somebody else» after she left gets a file of his own and the address; hers stays hers', () => {
    const one = row(successor);
    const result = plan([one], left, { answers: answered(plan([one], left), 'other') });
    const [her] = left.persons;
    expect(result.addPersons).toMatchObject([{ givenName: 'Niels', email: 'samira@example.nl' }]);
    expect(result.changePersons).toEqual([{ was: her, now: { ...her, email: null }, row: null }]);
    expect(result.addJobs).toMatchObject([{ personId: result.addPersons[0]?.id }]);
    const next = applied(left, result);
    const old = row({ job: job({ endsOn: isoDate('2026-10-31') }) });
    for (const list of [[one], [old, one], [one, old]])
      expect([changes(plan(list, next)), plan(list, next).doubts, plan(list, next).faults]).toEqual([
        0,
        [],
        [],
      ]);
  });

  test('«somebody else» while she works here is at fault: an address has one owner', () => {
    const one = row({ personnelNumber: '900' });
    const result = plan([one], known, { answers: answered(plan([one], known), 'other') });
    expect(codes(result)).toEqual([`${String(one.row)} email email-of-other`]);
    expect(changes(result)).toBe(0);
  });

  describe('a list that ends who had the address and brings somebody with it', () => {
    const ended = row({ job: job({ endsOn: isoDate('2026-10-31') }) });
    const other = { personnelNumber: '8801', givenName: 'Niels', familyName: 'Kaya', job: coming };
    const coming2 = row(other);
    test.each([
      ['the work ends in a row', known, [ended, coming2], false],
      ['the rows stand the other way round', known, [coming2, ended], false],
      ['both are new', nobody, [ended, coming2], false],
    ])('%s: two people, each with a file of her own', (_, present, rows, fullList) => {
      const result = plan(rows, present, { fullList });
      expect([codes(result), result.doubts]).toEqual([[], []]);
      const next = applied(present, result);
      expect(next.persons).toMatchObject([
        { givenName: 'Samira', email: null },
        { givenName: 'Niels', email: 'samira@example.nl' },
      ]);
      expect(next.jobs.map(({ personId }) => personId)).toEqual(next.persons.map(({ id }) => id));
      const again = plan(rows, next, { fullList });
      expect([changes(again), again.doubts, again.faults]).toEqual([0, [], []]);
    });

    test('nothing tells them apart for certain: HR is asked, and «somebody else» gets the address', () => {
      for (const change of [{ personnelNumber: null }, { familyName: 'Bakker' }]) {
        const rows = [ended, row({ ...other, ...change })];
        const asked = plan(rows, known);
        expect(asked).toMatchObject({ waiting: 1, addPersons: [], doubts: [{ reason: 'left' }] });
        const result = plan(rows, known, { answers: answered(asked, 'other') });
        expect(result.addPersons).toMatchObject([{ givenName: 'Niels', email: 'samira@example.nl' }]);
        expect(result.changePersons).toMatchObject([{ now: { email: null } }]);
      }
    });

    test.each([
      ['a later row says that she goes on', [ended, coming2, row({ job: job({ schoolId: anker }) })]],
      [
        'only older work of hers stands in it',
        [
          row({
            job: job({ schoolId: anker, endsOn: isoDate('2019-07-31'), startsOn: isoDate('2018-08-01') }),
          }),
          coming2,
        ],
      ],
      ['her last day is still to come', [row({ job: job({ endsOn: isoDate('2026-11-29') }) }), coming2]],
    ])('%s: the address stays hers and the row is at fault', (_, rows) => {
      const result = plan(rows, known);
      expect(codes(result)).toEqual([`${String(coming2.row)} email email-of-other`]);
      expect([result.addPersons, result.changePersons]).toEqual([[], []]);
    });

    test('a full list without her: HR is asked, she is left alone, and ends with «somebody else»', () => {
      const asked = plan([coming2], known, { fullList: true });
      expect(asked).toMatchObject({ waiting: 1, ends: [], doubts: [{ reason: 'other-number' }] });
      const result = plan([coming2], known, { fullList: true, answers: answered(asked, 'other') });
      expect(result.ends).toMatchObject([{ name: 'Samira Bakker', endsOn: yesterday, row: null }]);
      expect(applied(known, result).persons).toMatchObject([{ email: null }, { givenName: 'Niels' }]);
      const elsewhere = { fullList: true, own: [anker], answers: answered(asked, 'other') };
      expect(codes(plan([coming2], known, elsewhere))).toEqual([
        `${String(coming2.row)} email email-of-other`,
      ]);
    });

    test('an address that is asked for somebody is hers already', () => {
      const [her] = left.persons;
      const present = {
        persons: [
          ...left.persons,
          {
            id: 'asked' as PersonId,
            givenName: 'Bea',
            familyName: 'Bos',
            email: 'b@example.nl',
            askedEmail: her?.email ?? '',
          },
        ],
        jobs: left.jobs,
        grants: left.grants,
      };
      const one = row(other);
      const result = plan([one], present, { answers: answered(plan([one], present), 'other') });
      expect(result.faults).toMatchObject([{ code: 'email-of-other', values: { name: 'Bea Bos' } }]);
    });
  });

  test('a number that was given on is of who has it now', () => {
    const one = row({ givenName: 'Fatma', familyName: 'Kaya', email: 'f@example.nl', job: coming });
    const result = plan([one], left, { answers: answered(plan([one], left), 'other') });
    expect(result.addPersons).toHaveLength(1);
    const next = applied(left, result);
    expect([changes(plan([one], next)), plan([one], next).doubts]).toEqual([0, []]);
  });

  test('one answer is for all her rows; the rows of one list need none', () => {
    const rows = [
      row(successor),
      row({ ...successor, job: job({ schoolId: brug, startsOn: isoDate('2026-11-30') }) }),
    ];
    expect(plan(rows, left).doubts).toHaveLength(1);
    expect(plan(rows, left).waiting).toBe(2);
    const gap = [
      row({ job: job({ endsOn: isoDate('2026-11-27') }) }),
      row({ job: job({ startsOn: isoDate('2026-12-07') }) }),
    ];
    expect([plan(gap, known).doubts, plan(gap.toReversed(), known).doubts]).toEqual([[], []]);
  });

  test('work that goes on the day after is no other beginning', () => {
    const next = row({ job: job({ startsOn: isoDate('2026-11-01') }) });
    expect(plan([next], left)).toMatchObject({ doubts: [], waiting: 0 });
  });

  test('130 namesakes with their own numbers and addresses are 130 people, again and again', () => {
    const namesakes = Array.from({ length: 130 }, (_, at) =>
      row({ personnelNumber: `P${String(at)}`, email: `p${String(at)}@example.nl` }),
    );
    const first = plan(namesakes);
    expect([first.addPersons.length, first.doubts, first.faults]).toEqual([130, [], []]);
    expect(changes(plan(namesakes, applied(nobody, first)))).toBe(0);
  });

  test('nobody takes over a name or an address that nobody was asked about', () => {
    const someone = (personnelNumber: string, givenName: string, email: string) =>
      row({ personnelNumber, givenName, familyName: givenName, email, job: coming });
    fc.assert(
      fc.property(
        fc.constantFrom('100', '200'),
        fc.constantFrom('Samira', 'Fatma'),
        fc.constantFrom('samira@example.nl', 'f@example.nl'),
        fc.boolean(),
        (number, name, email, isGone) => {
          const result = plan([someone(number, name, email)], isGone ? left : known);
          for (const { was, now } of result.changePersons) expect(now.givenName).toBe(was.givenName);
        },
      ),
    );
  });
});

describe('what stands by name', () => {
  test('who loses a role with work that becomes other work, and who gets one', () => {
    const teacher = row({
      job: job({ functionCode: 'leraar' }),
      roles: [{ role: 'teacher', schoolId: brug }],
    });
    expect(plan([teacher], after(row())).roleChanges).toMatchObject([
      { name: 'Samira Bakker', role: 'teacher', change: 'given', day: '2020-08-01', isNewcomer: false },
      { name: 'Samira Bakker', role: 'support-staff', change: 'ends', day: yesterday },
    ]);
  });

  const hr = row({ roles: [{ role: 'hr', schoolId: null }] });
  const other = row({ personnelNumber: '7', givenName: 'Bea', familyName: 'Bos', email: 'b@example.nl' });
  test.each([
    ['nobody is left today', other, 'gone'],
    [
      'the last one ends later',
      row({ roles: hr.roles, job: job({ endsOn: isoDate('2027-07-31') }) }),
      '2027-07-31',
    ],
    ['nothing changes', hr, null],
  ])('until when there is HR: %s', (_, one, until) => {
    expect(plan([one], after(hr, other), { fullList: true }).hrUntil).toBe(until);
  });
  test('another HR in the same list is HR enough', () => {
    const next = { ...other, roles: hr.roles };
    expect(plan([next], after(hr, other), { fullList: true }).hrUntil).toBeNull();
  });

  test('schools that a full list does not have', () => {
    const two = after(row(), { ...other, job: job({ schoolId: anker }) });
    expect(plan([row()], two, { fullList: true })).toMatchObject({
      absentSchools: [anker],
      staffedSchools: 2,
    });
    expect(plan([row()], two).absentSchools).toEqual([]);
    const refused = { row: 3, personnelNumber: '', email: '', name: 'Bea Bos', schoolId: anker };
    expect(plan([row()], two, { fullList: true, faultyRows: [refused] }).absentSchools).toEqual([]);
  });
});

describe('a row that would make one file of two people is at fault', () => {
  const known = after(
    row(),
    row({ personnelNumber: '200', givenName: 'Joost', familyName: 'Visser', email: 'joost@example.nl' }),
  );
  test.each([
    [
      'an address of somebody else',
      { personnelNumber: '300', givenName: 'Fatma', familyName: 'Kaya' },
      'email email-of-other',
    ],
    ['her own number with his address', { email: 'joost@example.nl' }, 'email email-of-other'],
  ])('%s', (_, change, code) => {
    const one = row(change);
    const result = plan([one], known);
    expect(codes(result)).toEqual([`${String(one.row)} ${code}`]);
    expect(changes(result)).toBe(0);
  });

  test('also within the list, and the first row stands', () => {
    const first = row();
    const second = row({ givenName: 'Fatma', familyName: 'Kaya', email: 'fatma@example.nl' });
    const result = plan([first, second]);
    expect(result.faults).toMatchObject([
      { row: second.row, code: 'number-of-other', values: { name: 'Samira Bakker', other: first.row } },
    ]);
    expect(result.addPersons).toHaveLength(1);
  });

  test('two of one name, school and first day', () => {
    const twins = {
      persons: ['a', 'b'].map((id) => ({
        id: id as PersonId,
        givenName: 'Samira',
        familyName: 'Bakker',
        email: null,
      })),
      jobs: ['a', 'b'].map((id) => ({
        id: `j${id}`,
        personId: id as PersonId,
        personnelNumber: null,
        ...job(),
      })),
      grants: [],
    };
    expect(plan([row({ personnelNumber: null, email: null })], twins).faults).toMatchObject([
      { code: 'person-unclear' },
    ]);
  });

  test('the same job told twice', () => {
    const [first, second] = [row(), row()];
    expect(plan([first, second]).faults).toMatchObject([
      { row: second.row, code: 'row-twice', values: { other: first.row } },
    ]);
  });
});

describe('an employment', () => {
  const known = after(row());

  test('that changes keeps its place', () => {
    const change = { functionCode: 'onderwijsassistent-b', scale: 5, factor: 0.6 } as const;
    const result = plan([row({ job: job(change) })], known);
    expect([result.addJobs, result.changeJobs]).toMatchObject([
      [],
      [{ was: known.jobs[0], now: { id: known.jobs[0]?.id, ...change } }],
    ]);
  });

  test('that ends is told, with its row; open again too', () => {
    const ending = row({ job: job({ endsOn: isoDate('2026-10-31') }) });
    const ended = plan([ending], known);
    expect(ended.ends).toMatchObject([
      { jobId: known.jobs[0]?.id, endsOn: '2026-10-31', row: ending.row, name: 'Samira Bakker' },
    ]);
    const there = applied(known, ended);
    expect(there.grants).toMatchObject([{ validTo: '2026-10-31' }]);
    const back = plan([row()], there);
    expect([back.reopened.length, back.addGrants]).toMatchObject([
      1,
      [{ role: 'support-staff', validFrom: today, validTo: null }],
    ]);
  });

  test('that becomes another kind of work changes the role that came with it', () => {
    const teacher = row({
      job: job({ functionCode: 'leraar' }),
      roles: [{ role: 'teacher', schoolId: brug }],
    });
    const result = plan([teacher], known);
    expect(result.closedGrants.close).toMatchObject([{ id: known.grants[0]?.id, validTo: yesterday }]);
    expect(result.addGrants).toMatchObject([{ role: 'teacher' }]);
    const both = plan([teacher, row({ job: job({ functionCode: 'concierge' }) })], known);
    expect(both.closedGrants.close).toEqual([]);
  });

  test('that follows one that ended is a new one', () => {
    const there = applied(known, plan([row({ job: job({ endsOn: isoDate('2026-07-31') }) })], known));
    const result = plan([row({ job: job({ startsOn: isoDate('2026-08-01') }) })], there);
    expect([result.addJobs.length, result.changeJobs.length]).toEqual([1, 0]);
  });

  test('beside another at the same school is told apart', () => {
    const two = [row(), row({ job: job({ functionCode: 'administratief', scale: 5, factor: 0.2 }) })];
    const there = after(...two);
    expect(there.jobs).toHaveLength(2);
    const swapped = plan([{ ...two[1], row: 2 } as StaffRow, { ...two[0], row: 3 } as StaffRow], there);
    expect(changes(swapped)).toBe(0);
  });
});

describe('a full list', () => {
  const joost = row({
    personnelNumber: '200',
    givenName: 'Joost',
    familyName: 'Visser',
    email: 'joost@example.nl',
  });
  const known = after(row(), joost);

  test('ends the employment of who is not in it, as of yesterday', () => {
    const result = plan([joost], known, { fullList: true });
    expect(result.ends).toMatchObject([{ name: 'Samira Bakker', endsOn: yesterday, row: null }]);
    const there = applied(known, result);
    expect(changes(plan([joost], there, { fullList: true }))).toBe(0);
  });

  test('without the word ends nothing', () => {
    expect(plan([joost], known).ends).toEqual([]);
  });

  test.each([
    ['her number', { personnelNumber: '100', email: '', name: '' }],
    ['her address', { personnelNumber: '', email: 'samira@example.nl', name: '' }],
    ['her name', { personnelNumber: '', email: '', name: 'samira  BAKKER' }],
  ])('leaves alone who stands in a row at fault, known by %s', (_, about) => {
    const result = plan([joost], known, {
      fullList: true,
      faultyRows: [{ row: 9, schoolId: null, ...about }],
    });
    expect([result.ends, result.leftAlone]).toEqual([[], 1]);
  });

  const fatma = row({
    personnelNumber: '300',
    givenName: 'Fatma',
    familyName: 'Kaya',
    email: 'f@example.nl',
  });
  const three = after(row(), joost, fatma);
  test.each([
    ['a second address for one person', [row(), row({ email: 's@anker.nl', job: job({ schoolId: anker }) })]],
    ['an address of somebody else', [row({ email: 'joost@example.nl' })]],
    ['a number of somebody else', [row({ personnelNumber: '200' })]],
    [
      'another name and address under her number',
      [row({ givenName: 'Sanne', familyName: 'Groot', email: 's@g.nl' })],
    ],
    [
      'another name for one person',
      [row({ email: null }), row({ familyName: 'Groot', job: job({ schoolId: anker }) })],
    ],
    ['the same work twice', [row({ job: job({ schoolId: anker }) }), row({ job: job({ schoolId: anker }) })]],
  ])('ends nobody who stands in a row that was refused for %s', (_, rows) => {
    const result = plan([...rows, joost, fatma], three, { fullList: true });
    expect(result.faults.length + result.waiting).toBeGreaterThan(0);
    expect(result.ends).toEqual([]);
  });

  test('leaves alone whoever has a name of a row by which nobody is known for certain', () => {
    const about = { row: 9, personnelNumber: '', email: '', name: 'Samirah Bakker', schoolId: null };
    expect(plan([joost], known, { fullList: true, faultyRows: [about] }).ends).toEqual([]);
    const other = { ...about, name: 'Anne Vos' };
    expect(plan([joost], known, { fullList: true, faultyRows: [other] }).ends).toHaveLength(1);
  });

  test('leaves alone who works at a school that went to another board', () => {
    const result = plan([joost], known, { fullList: true, own: [anker] });
    expect([result.ends, result.leftAlone]).toEqual([[], 1]);
  });
});

describe('an address that two rows of one list have', () => {
  const job = (endsOn: string | null) => ({
    schoolId: brug,
    functionCode: 'onderwijsassistent-a' as const,
    functionTitle: null,
    scale: null,
    factor: 0.5,
    startsOn: isoDate('2020-08-01'),
    endsOn: endsOn === null ? null : isoDate(endsOn),
  });
  const roles = [{ role: 'support-staff' as const, schoolId: brug }];
  const samira = { personnelNumber: null, givenName: 'Samira', familyName: 'Bakker', roles };
  const joost = { personnelNumber: '3', givenName: 'Joost', familyName: 'Visser', roles };
  const shared = 'a@example.nl';

  test.each([
    ['as it was hers', shared],
    ['as this list gives it to her', null],
  ])('stays hers who had left and works again by it, %s', (_, before) => {
    const earlier = [
      { row: 2, ...joost, email: null, job: job(null) },
      { row: 3, ...samira, email: before, job: job('2026-06-30') },
    ];
    const present = applied(nobody, plan(earlier, nobody));
    const result = plan(
      [
        { row: 2, ...samira, email: shared, job: job(null) },
        { row: 3, ...joost, email: shared, job: job(null) },
      ],
      present,
    );
    expect(result.faults).toMatchObject([{ row: 3, field: 'email', code: 'email-of-other' }]);
  });
});

describe('whatever lists come after each other', () => {
  const anyRow = fc
    .record({
      personnelNumber: fc.constantFrom(null, '1', '2', '3'),
      givenName: fc.constantFrom('Samira', 'Joost', 'Fatma'),
      familyName: fc.constantFrom('Bakker', 'Visser'),
      email: fc.constantFrom(null, 'a@example.nl', 'b@example.nl'),
      job: fc.option(
        fc.record({
          schoolId: fc.constantFrom(brug, anker),
          functionCode: fc.constantFrom('onderwijsassistent-a' as const, 'leraar' as const),
          functionTitle: fc.constantFrom(null, 'Klassenassistent'),
          scale: fc.constantFrom(null, 4),
          factor: fc.constantFrom(0.5, 1),
          startsOn: fc.constantFrom(isoDate('2020-08-01'), isoDate('2026-01-01')),
          endsOn: fc.constantFrom(null, null, isoDate('2026-06-30'), isoDate('2027-06-30')),
        }),
      ),
      role: fc.constantFrom('support-staff' as const, 'hr' as const),
    })
    .map(({ role, ...rest }) => ({
      ...rest,
      // Two of one name of whom one has neither number nor address are told apart by nobody.
      familyName: rest.personnelNumber === null && rest.email === null ? 'Naamloos' : rest.familyName,
      // Without an employment a row has an address and cannot bring a number.
      personnelNumber: rest.job === null ? null : rest.personnelNumber,
      email: rest.job === null ? (rest.email ?? 'c@example.nl') : rest.email,
      roles: [role === 'hr' ? { role, schoolId: null } : { role, schoolId: rest.job?.schoolId ?? brug }],
    }));
  const list = fc
    .array(anyRow, { maxLength: 7 })
    .map((rows) => rows.map((one, index): StaffRow => ({ row: index + 2, ...one })));

  /** Work that is over, with an address that another row of the list has too: read again, whose it is may be asked anew. */
  const hasFormerOwner = (rows: readonly StaffRow[]): boolean =>
    rows.some(
      ({ email, job, row }) =>
        email !== null &&
        job?.endsOn != null &&
        job.endsOn < today &&
        rows.some((other) => other.row !== row && other.email === email),
    );

  test('a last one without faults, again, finds nothing to do', () => {
    fc.assert(
      fc.property(fc.array(list, { maxLength: 3 }), list, fc.boolean(), (earlier, last, fullList) => {
        let present = nobody;
        for (const one of earlier) present = applied(present, plan(one, present));
        const first = plan(last, present, { fullList });
        fc.pre(first.faults.length + first.doubts.length === 0 && !hasFormerOwner(last));
        const again = plan(last, applied(present, first), { fullList });
        expect(again).toMatchObject(emptyPlan);
        expect(again.doubts).toEqual([]);
        expect(again.unchanged).toBe(last.length);
      }),
      { numRuns: 400 },
    );
  });

  test('no two people share an address, and no row is lost: it changes something, is unchanged or is at fault', () => {
    fc.assert(
      fc.property(fc.array(list, { maxLength: 3 }), (lists) => {
        let present = nobody;
        for (const one of lists) {
          const result = plan(one, present);
          present = applied(present, result);
          const addresses = present.persons.flatMap(({ email }) => email ?? []);
          expect(new Set(addresses).size).toBe(addresses.length);
          expect(result.unchanged + result.faults.length + result.waiting).toBeLessThanOrEqual(one.length);
        }
      }),
    );
  });
});

const emptyPlan: Partial<StaffPlan> = {
  addPersons: [],
  changePersons: [],
  addJobs: [],
  changeJobs: [],
  addGrants: [],
  closedGrants: { close: [], drop: [] },
  ends: [],
  reopened: [],
  faults: [],
  roleChanges: [],
  waiting: 0,
};
