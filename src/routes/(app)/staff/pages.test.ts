import { render } from '#tests/support/render.ts';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import type { Locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';
import { all, byId, only, rendered } from '#tests/support/html.ts';
import type { Node } from '#tests/support/html.ts';
import { faults, hostile } from '#tests/support/sound.ts';
import People from './+page.svelte';
import Member from './[personId]/+page.svelte';
import Coach from './[personId]/coach/+page.svelte';
import Edit from './[personId]/edit/+page.svelte';
import Role from './[personId]/roles/new/+page.svelte';
import Work from './[personId]/work/[employmentId]/+page.svelte';
import End from './[personId]/work/[employmentId]/end/+page.svelte';
import NewWork from './[personId]/work/new/+page.svelte';
import Imports from './import/+page.svelte';
import Invitations from './invitations/+page.svelte';
import Leaders from './leaders/+page.svelte';
import Import from './import/[importId]/+page.svelte';
import Add from './new/+page.svelte';

/** Whole pages of staff, each in both languages, with and without what can be there. */
const t = messages('nl').staff;
const problemTitle = messages('nl').common.problemTitle;
const today = isoDate('2026-11-24');

interface Sent {
  readonly action: string;
  readonly values?: object;
  readonly fields?: object;
  readonly problem?: object | null;
  readonly theirs?: unknown;
}
const show = (page: unknown, data: object, sent: Sent | null = null, locale: Locale = 'nl'): Node => {
  const shell = {
    locale,
    demo: false,
    name: 'Karin',
    personKey: null,
    path: '/staff',
    flash: null,
    menu: [],
  };
  const form = sent === null ? null : { values: {}, fields: {}, problem: null, theirs: null, ...sent };
  const root = rendered(
    render(page as (internals: never, props: never) => object, {
      props: { data: { ...shell, ...data }, form } as never,
      locale,
    }),
  );
  expect(faults(root)).toEqual([]);
  expect(all(root, 'h1')).toHaveLength(1);
  return root;
};
const chosenIn = (root: Node, id: string) =>
  all(byId(root, id), 'option').find(({ attributes }) => 'selected' in attributes)?.attributes['value'];
const hrefs = (root: Node) => all(root, 'a').map(({ attributes }) => attributes['href']);

const effects = { conversations: 1, steps: 2, asked: 0, passed: 8, led: 5 };
const job = {
  id: 'e1',
  school: 'De Brug',
  schoolId: 's1',
  functionCode: 'concierge',
  functionTitle: null,
  scale: 4,
  factor: 0.8,
  personnelNumber: null,
  startsOn: isoDate('2020-08-01'),
  endsOn: null,
  version: 7,
};
const person = {
  id: 'ada',
  name: 'Ada Bos',
  givenName: 'Ada',
  familyName: 'Bos',
  email: 'ada@school.nl' as string | null,
  version: 3,
  jobs: [job],
  past: [],
  coaches: [],
  roles: [],
};
const role = (name: string) => ({
  id: name,
  role: name,
  school: null,
  schoolId: null,
  validFrom: today,
  validTo: null,
});
const schools = [
  { id: 's1', name: 'De Brug' },
  { id: 's2', name: 'De Boei' },
];
const nobody = {
  items: [],
  near: [] as object[],
  total: 0,
  pages: 1,
  size: 50,
  filter: { search: '', schoolId: null, functionCode: null, who: null, sort: '', size: null, page: 1 },
  order: { by: 'name', down: false },
  offered: ['no-role'] as string[],
  seesConversations: false,
  schools: [],
  may: { import: false, add: false, export: false, invite: false },
  leadersToBe: 0,
};
const run = {
  id: 'l1',
  state: 'uploaded',
  fileName: 'lijst.csv',
  header: ['Naam'],
  sample: [['Ada']],
  mapping: {},
  fullList: false,
  totals: null as object | null,
  progressDone: 0,
  progressTotal: 0,
  problem: null as string | null,
  privateColumns: [],
  sheet: '',
  sheets: [] as string[],
  asked: [] as object[],
  choices: {},
  hasRefused: false,
  movedAt: new Date('2026-11-24T10:00:00Z'),
};
const totals = {
  rows: 9,
  newPeople: 1,
  newJobs: 0,
  changed: 0,
  unchanged: 8,
  ended: 0,
  missing: 0,
  reopened: 0,
  faultyRows: 0,
  leftAlone: 0,
  otherFunctions: 0,
  waiting: 0,
  changes: true,
  lines: {},
  self: false,
  absentSchools: [],
  schools: 1,
  hrUntil: null,
};
const list = {
  run,
  columns: false,
  values: false,
  isAsked: false,
  schools: [{ id: 's1', name: 'De Klimboom', locationCode: '10AA00' }],
  kind: null,
  groups: [] as object[],
  next: null,
  canUndo: false,
};

const pages: readonly (readonly [string, unknown, object])[] = [
  ['nobody', People, nobody],
  [
    'somebody',
    Member,
    { person, may: { manage: true, propose: true, roles: true }, isSelf: false, mayEnd: [], endedRoles: [] },
  ],
  ['a proposal of a coach', Coach, { person, nobody: false, coaches: [{ id: 'c1', name: 'Cees' }] }],
  ['a change of name', Edit, { person, may: { manage: true }, today }],
  ['a new role', Role, { person, schools, whole: true, mayRead: true, today }],
  [
    'a new role of somebody she has no page of',
    Role,
    { person, schools, whole: false, mayRead: false, today },
  ],
  ['work', Work, { person, job, today }],
  ['the end of work', End, { person, job, today, effects }],
  ['new work', NewWork, { person, schools }],
  [
    'leaders to be',
    Leaders,
    {
      leaders: [{ employmentId: 'e1', personId: 'p1', name: 'Ada', schoolId: 's1', school: 'De Brug' }],
      withoutLeader: ['De Brug'],
      last: { batchId: 'b1', count: 2 },
    },
  ],
  ['no leaders to be', Leaders, { leaders: [], withoutLeader: [], last: null }],
  [
    'invitations',
    Invitations,
    {
      counts: { here: 5, signedIn: 1, never: 4, askable: 2, asked: 1, waiting: 0, talked: 1 },
      own: { words: 'Kom gerust langs', version: 1 },
      isSaved: true,
      places: [
        { place: 's1', name: 'De Brug', never: 3, askable: 1 },
        { place: 'office', name: null, never: 1, askable: 0 },
      ],
      withoutAddress: [{ id: 'p9', name: 'Zonder Adres' }],
    },
  ],
  ['lists', Imports, { imports: [], schools: [] }],
  ['one list', Import, list],
  ['somebody new', Add, { schools }],
];

describe.each(pages)('the page of %s', (_, page, data) => {
  test.each(['nl', 'en'] as const)('is sound in %s', (locale) => {
    expect(show(page, data, null, locale).text).not.toBe('');
  });

  test('is sound with hostile names', () => {
    const hostileData = JSON.parse(
      JSON.stringify(data, (key, value: unknown) =>
        ['name', 'school', 'givenName', 'fileName'].includes(key) ? hostile : value,
      ),
    ) as object;
    const root = show(page, hostileData);
    expect([...all(root, 'img'), ...all(root, 'x-script')]).toEqual([]);
  });
});

describe('nobody in the list', () => {
  test.each([
    ['HR', { may: { import: true, add: true, export: false }, schools }, t.list.emptyText],
    ['a leader', { schools }, t.list.emptyForLeader],
    ['a coach', {}, t.list.emptyForCoach],
  ])('says to %s what will be here', (_, given, words) => {
    const root = show(People, { ...nobody, ...given });
    expect(root.text).toContain(words);
    expect(all(root, 'form')).toEqual([]);
  });

  test.each([
    { search: 'x' },
    { schoolId: 's1' },
    { functionCode: 'concierge' },
    { who: 'left' },
    { who: 'never' },
  ])('after asking %j the question still stands there', (given) => {
    const root = show(People, { ...nobody, filter: { ...nobody.filter, ...given } });
    expect(root.text).toContain(t.list.none);
    expect(all(root, 'form')).toHaveLength(1);
  });

  test('after a slip of the fingers those stand there whom one may mean', () => {
    const near = [{ value: 'ada', label: 'Ada Bos' }];
    const root = show(People, { ...nobody, near, filter: { ...nobody.filter, search: 'Adda Bos' } });
    expect(only(root, 'a', { href: '/staff/ada' }).text).toBe('Ada Bos');
    expect(root.text).toContain(t.list.near);
  });

  test('leafing is there only where there is more', () => {
    const items = [
      { id: 'p', name: 'Ada', jobs: [], roles: [], leaders: [], lastConversation: null, signedIn: null },
    ];
    const orders = ['?sort=-name', '?sort=work', '?sort=school', '?sort=time'];
    expect(hrefs(show(People, { ...nobody, items, total: 1 }))).toEqual([...orders, '/staff/p']);
    const more = show(People, { ...nobody, items, total: 99, pages: 2 });
    expect(hrefs(more)).toEqual([...orders, '/staff/p', '?page=2', '?size=100', '?size=200']);
    expect(more.text).toContain(t.list.rows(1, 1, 99));
    expect(only(more, 'a', { rel: 'next' }).text).toContain(messages('nl').common.list.next);
  });
});

describe('the page of a person', () => {
  const read = {
    person,
    may: { manage: false, propose: false, roles: false },
    isSelf: false,
    mayEnd: [],
    endedRoles: [],
  };

  test('others read that it is seen; HR and she herself do not', () => {
    const seen = t.person.seen('Ada');
    expect(show(Member, read).text).toContain(seen);
    expect(show(Member, { ...read, isSelf: true }).text).not.toContain(seen);
    expect(show(Member, { ...read, may: { ...read.may, manage: true } }).text).not.toContain(seen);
  });

  test('without an address it says what that means', () => {
    expect(show(Member, { ...read, person: { ...person, email: null } }).text).toContain(t.person.noEmail);
  });

  test('the form of a role leads back to where she may go', () => {
    const role = { person, schools, whole: true, today };
    expect(hrefs(show(Role, { ...role, mayRead: true }))).toEqual(['/staff/ada', '/staff/ada']);
    expect(hrefs(show(Role, { ...role, mayRead: false }))).toEqual(['/administration', '/administration']);
  });

  test('each way on is there for who may go it', () => {
    expect(hrefs(show(Member, read))).toEqual(['/staff']);
    expect(hrefs(show(Member, { ...read, isSelf: true }))).toEqual([]);
    const proposing = { ...read, may: { ...read.may, propose: true } };
    const withRole = { ...person, roles: [role('support-staff')] };
    expect(hrefs(show(Member, { ...proposing, person: withRole }))).toContain('/staff/ada/coach');
    // A coach is for who develops here, and work is shown of who has it.
    const outside = { ...person, jobs: [], past: [], coaches: [], roles: [role('board')] };
    const without = show(Member, { ...proposing, person: outside, isSelf: true });
    expect(hrefs(without)).not.toContain('/staff/ada/coach');
    for (const text of [t.person.noWork, t.person.ownNoCoach]) expect(without.text).not.toContain(text);
    // An administrator gives roles too, and nothing else that is HR's.
    expect(hrefs(show(Member, { ...read, may: { ...read.may, roles: true } }))).toEqual([
      '/staff',
      '/staff/ada/roles/new',
    ]);
    expect(hrefs(show(Member, { ...read, may: { ...read.may, manage: true } }))).toEqual(
      expect.arrayContaining(['/staff/ada/edit', '/staff/ada/work/new', '/staff/ada/work/e1/end']),
    );
  });

  test.each(['accept', 'decline', 'endCoach', 'endRole', 'undoRole', 'reopen'])(
    'a refusal of %s is said',
    (action) => {
      const root = show(Member, read, { action, problem: { code: 'last-hr' } });
      expect(root.text).toContain(t.problems['last-hr']?.());
      expect(show(Member, read, { action, theirs: {} }).text).toContain(t.forms.theirsLead);
    },
  );
});

describe('forms that came back', () => {
  const back = [
    ['a name', Edit, { person }, 'save', 'givenName', 'given-name-needed'],
    ['work', Work, { person, job, today }, 'save', 'workingTime', 'not-a-working-time'],
    ['new work', NewWork, { person, schools }, 'add', 'schoolId', 'choose-school'],
    ['an end', End, { person, job, today, effects }, 'end', 'endsOn', 'unheard-of'],
    ['somebody new', Add, { schools }, 'add', 'email', 'email-taken'],
    [
      'a coach',
      Coach,
      { person, nobody: false, coaches: [{ id: 'c', name: 'C' }] },
      'propose',
      'coachId',
      'choose-coach',
    ],
    ['a list', Imports, { imports: [], schools: [] }, 'upload', 'file', 'file-needed'],
  ] as const;

  test.each(back)('%s: what is wrong stands above and at the field', (_, page, data, action, field, code) => {
    const root = show(page, data, { action, fields: { [field]: [{ code }] }, values: { [field]: '' } });
    const words = t.problems[code]?.() ?? messages('nl').errors.unknown;
    expect(root.text).toContain(problemTitle);
    expect(hrefs(root)).toContain(`#${field}`);
    expect(byId(root, `${field}-error`).text).toContain(words);
  });

  test.each(back)('%s: a problem of another form is not said here', (_, page, data, __, field, code) => {
    const root = show(page, data, { action: 'elsewhere', fields: { [field]: [{ code }] } });
    expect(root.text).not.toContain(problemTitle);
  });

  test('what somebody else saved meanwhile stands beside what was typed', () => {
    const root = show(Edit, { person }, { action: 'save', values: { givenName: 'Eda' }, theirs: {} });
    expect(root.text).toContain(t.forms.theirsLead);
    expect(root.text).toContain('Ada');
    expect(byId(root, 'givenName').attributes['value']).toBe('Eda');
  });
});

describe('the words of a board', () => {
  const asked = [
    { kind: 'function', key: 'gym', value: 'Gym', count: 2, guess: 'leraar' },
    { kind: 'school', key: '100 klimboom', value: '100 Klimboom', count: 1, guess: '' },
  ];
  const words = { ...list, run: { ...run, state: 'checked', totals, asked } };

  test('are each a choice of its own, guessed where we dare, before anything is said of what changes', () => {
    const root = show(Import, { ...words, isAsked: true });
    expect(root.text).toContain(t.import.step(3, t.import.steps[2] ?? ''));
    expect(root.text).not.toContain(t.import.preview);
    expect(chosenIn(root, 'values.0')).toBe('leraar');
    expect(chosenIn(root, 'values.1')).toBe('');
    expect(byId(root, 'values.1').text).toContain('De Klimboom (10AA00)');
    expect(root.text).toContain('10AA00');
  });

  test('once chosen stand behind a link, as they were chosen', () => {
    const choices = { function: { gym: 'not' }, school: { '100 klimboom': 's1' } };
    const decided = { ...words, run: { ...words.run, choices } };
    expect(show(Import, decided).text).toContain(t.import.values.again(2));
    const root = show(Import, { ...decided, values: true });
    expect([chosenIn(root, 'values.0'), chosenIn(root, 'values.1')]).toEqual(['not', 's1']);
  });
});

describe('a list, from columns to done', () => {
  const at = (given: object, more: object = {}) =>
    show(Import, { ...list, ...more, run: { ...run, ...given } });

  test.each([
    ['uploaded', {}, 2, true],
    ['failed', {}, 2, true],
    ['checked', {}, 4, false],
    ['checked', { columns: true }, 2, true],
    ['running', {}, 5, false],
    ['done', {}, 5, false],
    ['cancelled', {}, 5, false],
    ['undone', {}, 5, false],
  ])('%s, %j: step %i, choosing columns %s', (state, more, step, choosing) => {
    const root = at({ state, totals }, more);
    expect(root.text).toContain(t.import.step(step, t.import.steps[step - 1] ?? ''));
    expect(root.text.includes(t.import.columnsTitle)).toBe(choosing);
  });

  test('lines stand there only when there is something to tell', () => {
    expect(all(at({ state: 'checked', totals }), 'section', { id: 'lines' })).toEqual([]);
    const groups = [{ kind: 'fault', lines: [{ kind: 'fault', personId: null, facts: { row: 3 } }] }];
    const faulty = at({ state: 'checked', totals: { ...totals, faultyRows: 2 } }, { groups });
    expect(only(faulty, 'section', { id: 'lines' }).text).toContain(t.import.kinds.fault);
  });

  test('done, it can be undone for a day and the refused rows be taken along', () => {
    const done = at({ state: 'done', totals, hasRefused: true }, { canUndo: true });
    expect(done.text).toContain(t.import.undo);
    expect(only(done, 'a', { href: '/staff/import/l1/refused' }).text).toBe(t.import.download);
    expect(at({ state: 'done', totals }).text).not.toContain(t.import.undo);
  });

  test('why it failed is said in words', () => {
    expect(at({ state: 'failed', problem: 'broken' }).text).toContain(t.problems['broken']?.());
    expect(at({ state: 'failed', problem: 'unheard-of' }).text).toContain(t.import.failed);
  });
});
