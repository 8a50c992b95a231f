import { render } from '#tests/support/render.ts';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { formView } from '#i18n/form-view.ts';
import type { Locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';
import { all, findAll, only, rendered } from '#tests/support/html.ts';
import type { Node } from '#tests/support/html.ts';
import { faults, hostile } from '#tests/support/sound.ts';
import { staffImportLifecycle } from '../domain/staff-import.ts';
import { staffLineKinds } from '../domain/staff-lines.ts';
import type { StaffLineKind } from '../domain/staff-lines.ts';
import { staffTotalKinds } from '../domain/staff-report.ts';
import type { StaffTotals } from '../domain/staff-report.ts';
import ImportColumns from './ImportColumns.svelte';
import ImportConfirm from './ImportConfirm.svelte';
import ImportDoubts from './ImportDoubts.svelte';
import ImportLines from './ImportLines.svelte';
import ImportList from './ImportList.svelte';
import ImportPrivate from './ImportPrivate.svelte';
import ImportProgress from './ImportProgress.svelte';
import ImportSteps from './ImportSteps.svelte';
import ImportTotals from './ImportTotals.svelte';
import ImportWarnings from './ImportWarnings.svelte';
import { importTable } from './import-table.ts';
import PersonCoach from './PersonCoach.svelte';
import PersonRoles from './PersonRoles.svelte';
import PersonWork from './PersonWork.svelte';
import StaffActions from './StaffActions.svelte';
import StaffExport from './StaffExport.svelte';
import StaffTable from './StaffTable.svelte';
import { staffImportTones } from './tones.ts';
import { timeText, typedFactor, workTitle } from './work-text.ts';

const locales = ['nl', 'en'] as const;
const t = messages('nl').staff;
const show = (part: (internals: never, props: never) => object, props: object, locale?: Locale): Node => {
  const root = rendered(render(part, { props: props as never, locale }));
  expect(faults(root)).toEqual([]);
  return root;
};
const hrefs = (root: Node) => all(root, 'a').map(({ attributes }) => attributes['href']);
const actions = (root: Node) => all(root, 'form').map(({ attributes }) => attributes['action']);
const buttons = (root: Node) => all(root, 'button').map(({ text }) => text);
const hidden = (root: Node) =>
  Object.fromEntries(
    all(root, 'input', { type: 'hidden' }).map(({ attributes }) => [
      attributes['name'] ?? '',
      attributes['value'],
    ]),
  );
const empty = formView('nl', null, 'save');
const returned = (fields: object, values: object) =>
  formView('nl', { action: 'save', values, fields, problem: null, theirs: null }, 'save', t.problems);

const job = {
  id: 'e1',
  school: 'De Brug',
  functionCode: 'concierge',
  functionTitle: null as string | null,
  scale: 4 as number | null,
  factor: 0.8125,
  personnelNumber: '0042' as string | null,
  startsOn: isoDate('2020-08-01'),
  endsOn: null as ReturnType<typeof isoDate> | null,
  version: 7,
};

describe('the list of people', () => {
  const person = {
    id: 'p1',
    name: 'Ada Bos',
    jobs: [job],
    roles: ['leader'],
    leaders: ['Lea Leider'],
    lastConversation: isoDate('2026-03-02'),
    signedIn: 'never',
  };
  const table = (people: readonly object[], given: object = {}, locale: Locale = 'nl') =>
    show(
      StaffTable,
      {
        people,
        order: { by: 'name', down: false },
        filter: { search: 'bos', sort: '', page: 3 },
        seesConversations: true,
        seesSignedIn: true,
        ...given,
      },
      locale,
    );
  const cells = (root: Node) => all(root, 'td').map(({ children }) => children.at(-1)?.text ?? '');

  test.each([
    ['nl', '81,25%', '2 mrt 2026'],
    ['en', '81.25%', '2 Mar 2026'],
  ] as const)('in %s has a column for each thing', (locale, time, day) => {
    const texts = messages(locale).staff;
    const root = table([person], {}, locale);
    expect(all(root, 'th', { scope: 'col' }).map(({ text }) => text)).toEqual(
      Object.values(texts.list.columns),
    );
    expect(cells(root)).toEqual([
      texts.functions['concierge'] ?? '',
      'De Brug',
      time,
      texts.roles['leader'],
      'Lea Leider',
      day,
      texts.list.signIn.never,
    ]);
  });

  test('without the columns that are not for this reader', () => {
    const shown = all(table([person], { seesConversations: false, seesSignedIn: false }), 'th', {
      scope: 'col',
    });
    const { talk, signedIn, ...rest } = t.list.columns;
    expect(shown.map(({ text }) => text)).toEqual(Object.values(rest));
    expect([talk, signedIn]).toHaveLength(2);
  });

  test('a heading turns the order round, and keeps what was asked', () => {
    const root = table([person], { order: { by: 'talk', down: false } });
    expect(hrefs(root).slice(0, 6)).toEqual([
      '?search=bos',
      '?search=bos&sort=work',
      '?search=bos&sort=school',
      '?search=bos&sort=time',
      '?search=bos&sort=-talk',
      '?search=bos&sort=signedIn',
    ]);
    const sorted = all(root, 'th').filter(({ attributes }) => 'aria-sort' in attributes);
    expect(sorted.map(({ attributes }) => attributes['aria-sort'])).toEqual(['ascending']);
  });

  test('keeps two jobs apart, each with its own time', () => {
    const two = { ...person, jobs: [job, { ...job, functionTitle: 'Klussenman', factor: 0.2 }] };
    const isLine = ({ attributes }: Node): boolean => (attributes['class'] ?? '').split(' ').includes('line');
    const lines = all(table([two]), 'td').map((cell) => findAll(cell, isLine).map(({ text }) => text));
    expect(lines.slice(0, 3)).toEqual([
      ['Conciërge', 'Klussenman'],
      ['De Brug', 'De Brug'],
      ['81,25%', '20%'],
    ]);
  });

  test.each([
    [['leader', 'coach'], 'Schoolleider, Coach'],
    [['unheard-of'], 'unheard-of'],
    [[], t.list.groups['no-role']],
  ])('without work the roles %j stand there', (roles, words) => {
    const [work, school, time, role] = cells(table([{ ...person, jobs: [], roles }]));
    expect([work, school, time, role]).toEqual([t.list.noJob, '', '', words]);
  });

  test('a name is a text, whatever stands in it', () => {
    const root = table([
      { ...person, name: hostile, jobs: [{ ...job, functionTitle: hostile, school: hostile }] },
    ]);
    expect([...all(root, 'img'), ...all(root, 'x-script')]).toEqual([]);
    expect(only(root, 'a', { href: '/staff/p1' }).text).toContain('<img src=x');
  });
});

describe('what one may do with the list', () => {
  const none = { import: false, add: false, domain: false, areas: false };
  test.each([
    [none, []],
    [{ ...none, import: true }, ['/staff/import']],
    [{ ...none, add: true }, ['/staff/new']],
    [
      { ...none, import: true, domain: true, areas: true },
      ['/staff/import', '/staff/domain', '/staff/areas'],
    ],
  ])('%j', (may, ways) => {
    for (const locale of locales) expect(hrefs(show(StaffActions, { may }, locale))).toEqual(ways);
  });

  test('the file follows what was asked', () => {
    expect(hrefs(show(StaffExport, { asked: '?who=never' }))).toEqual([
      '/staff/export?who=never&format=xlsx',
      '/staff/export?who=never&format=csv',
    ]);
  });
});

describe('the work of somebody', () => {
  const ended = { ...job, id: 'e0', endsOn: isoDate('2026-07-31') };
  const work = (given: object = {}, locale: Locale = 'nl') =>
    show(
      PersonWork,
      {
        personId: 'ada',
        jobs: [job],
        past: [],
        mayManage: true,
        ...given,
      },
      locale,
    );

  test('none at the moment is said', () => {
    const root = work({ jobs: [] });
    expect(root.text).toBe(t.person.noWork);
  });

  test('running work can be changed and ended, ended work can be taken back', () => {
    expect(hrefs(work())).toEqual(['/staff/ada/work/e1', '/staff/ada/work/e1/end']);
    const root = work({ jobs: [], past: [ended] });
    expect([hrefs(root), actions(root), hidden(root)]).toEqual([
      ['/staff/ada/work/e0'],
      ['?/reopen'],
      { employmentId: 'e0', version: '7' },
    ]);
  });

  test('who only reads is shown no button', () => {
    const root = work({ past: [ended], mayManage: false });
    expect([hrefs(root), actions(root), buttons(root)]).toEqual([[], [], []]);
  });

  test.each([
    [{}, 'vanaf 1 aug 2020 · schaal 4 · personeelsnummer 0042'],
    [{ scale: null }, 'vanaf 1 aug 2020 · personeelsnummer 0042'],
    [{ scale: null, personnelNumber: null }, 'vanaf 1 aug 2020'],
    [
      { scale: null, personnelNumber: null, endsOn: isoDate('2026-12-31') },
      'vanaf 1 aug 2020 tot en met 31 dec 2026',
    ],
  ])('%j is told as «%s»', (given, words) => {
    expect(work({ jobs: [{ ...job, ...given }], mayManage: false }).text.replace(/\.(?= )/g, '')).toContain(
      words.replace('vanaf 1 aug 2020 tot', '1 aug 2020 tot'),
    );
  });

  test('every button says of which work it is, to who hears it', () => {
    for (const link of all(work({ jobs: [{ ...job, functionTitle: 'Klussenman' }] }), 'a'))
      expect(link.text).toContain('Klussenman');
  });
});

describe('roles of somebody', () => {
  const role = {
    id: 'g1',
    role: 'leader',
    school: 'De Brug' as string | null,
    validFrom: isoDate('2026-08-01'),
    validTo: null,
  };
  const roles = (given: readonly object[], mayManage = true, ended: readonly object[] = []) =>
    show(PersonRoles, { name: 'Ada', roles: given, ended, mayManage });

  test('one that ended lately can be taken back', () => {
    const root = roles([], true, [
      { id: 'g9', role: 'leader', school: 'De Brug', lastDay: isoDate('2026-11-20') },
    ]);
    expect([actions(root), hidden(root)]).toEqual([['?/undoRole'], { grantId: 'g9' }]);
    expect(root.text).toContain(t.person.endedRolesLead);
  });

  test('none is said', () => {
    expect(roles([]).text).toBe(t.person.noRoles);
  });

  test('without a school a role is of the whole organisation', () => {
    expect(roles([{ ...role, school: null }]).text).toContain(t.wholeOrganisation);
    expect(roles([role]).text).not.toContain(t.wholeOrganisation);
  });

  test('ending one asks first, by the name of role and person', () => {
    const root = roles([role]);
    expect([actions(root), hidden(root)]).toEqual([['?/endRole'], { grantId: 'g1' }]);
    expect(JSON.stringify(only(root, 'button').attributes)).toContain(
      t.person.endRoleQuestion('Schoolleider', 'Ada'),
    );
    expect(buttons(roles([role], false))).toEqual([]);
  });
});

describe('the coach of somebody', () => {
  const link = { linkId: 'l1', name: 'Cees', askedBy: 'Karin', state: 'proposed' as 'proposed' | 'accepted' };
  const coach = (given: readonly object[], isSelf: boolean, mayEnd: readonly string[] = []) =>
    show(PersonCoach, { personId: 'ada', coaches: given, isSelf, mayEnd });

  test.each([
    [true, t.person.ownNoCoach],
    [false, t.person.noCoach],
  ])('none yet, for herself %s', (isSelf, words) => {
    expect(coach([], isSelf).text).toBe(words);
  });

  test('she answers a proposal; others read that it waits', () => {
    const own = coach([link], true);
    expect(all(own, 'button').map(({ attributes }) => attributes['formaction'])).toEqual([
      undefined,
      '/staff/ada?/decline',
    ]);
    expect([actions(own), hidden(own)]).toEqual([['/staff/ada?/accept'], { linkId: 'l1' }]);
    expect(own.text).toContain(t.proposal.text('Karin', 'Cees'));
    const other = coach([link], false);
    expect([actions(other), other.text.includes(t.person.proposed('Karin'))]).toEqual([[], true]);
  });

  test('who proposed may take it back at once; stopping asks first', () => {
    const open = coach([link], false, ['l1']);
    expect(only(open, 'button').text).toContain(t.person.takeBack);
    expect(JSON.stringify(only(open, 'button').attributes)).not.toContain('?"');
    const going = coach([{ ...link, state: 'accepted' }], true, ['l1']);
    expect(JSON.stringify(only(going, 'button').attributes)).toContain(t.person.endCoachQuestion('Cees'));
    expect(going.text).toContain(t.person.ownCoach);
  });
});

describe('forms about somebody', () => {
  test.each([
    [{ functionCode: 'concierge', functionTitle: 'Klussenman' }, 'Klussenman'],
    [{ functionCode: 'concierge', functionTitle: null }, 'Conciërge'],
    [{ functionCode: 'unheard-of', functionTitle: null }, 'unheard-of'],
  ])('%j is called %s', (work, title) => {
    expect(workTitle(t, work)).toBe(title);
  });

  test.each([
    [1, '100%', '1', '100%', '1'],
    [0.5, '50%', '0,5', '50%', '0.5'],
    [0.0625, '6,25%', '0,0625', '6.25%', '0.0625'],
    [0.333333, '33,33%', '0,333333', '33.33%', '0.333333'],
  ])('%d of a week', (factor, dutch, dutchTyped, english, englishTyped) => {
    expect([timeText('nl', factor), typedFactor('nl', factor)]).toEqual([dutch, dutchTyped]);
    expect([timeText('en', factor), typedFactor('en', factor)]).toEqual([english, englishTyped]);
  });
});

const none: StaffTotals = {
  ...(Object.fromEntries(staffTotalKinds.map((kind) => [kind, 0])) as Record<
    (typeof staffTotalKinds)[number],
    number
  >),
  changes: false,
  lines: {},
  self: false,
  absentSchools: [],
  schools: 3,
  hrUntil: null,
};

describe('a list that is read', () => {
  const run = {
    header: ['Naam', '', 'Mail'],
    sample: [
      ['', 'x', 'ada@school.nl'],
      ['Ada', 'y', ''],
    ],
    mapping: { fullName: 0, email: 2 },
    fullList: true,
    privateColumns: [],
  };
  const select = (root: Node, field: string) => only(root, 'select', { name: `mapping.${field}` });
  const chosen = (root: Node, field: string) =>
    all(select(root, field), 'option').find(({ attributes }) => 'selected' in attributes)?.attributes[
      'value'
    ];

  test('each column is shown with its name and its first value that is there', () => {
    const root = show(ImportColumns, { run, view: empty });
    const labels = all(select(root, 'email'), 'option').map(({ text }) => text);
    expect(labels).toEqual([
      t.import.noColumn,
      'Naam (Ada)',
      `${t.import.nameless(2)} (x)`,
      'Mail (ada@school.nl)',
    ]);
    expect(all(root, 'fieldset')).toHaveLength(3);
  });

  test('begins with what was guessed; what was chosen in the form wins, also when it is nothing', () => {
    const guessed = show(ImportColumns, { run, view: empty });
    expect([chosen(guessed, 'fullName'), chosen(guessed, 'email')]).toEqual(['0', '2']);
    expect('checked' in only(guessed, 'input', { name: 'fullList' }).attributes).toBe(true);
    const view = returned(
      { 'mapping.email': [{ code: 'column-twice', values: { field: 'email' } }] },
      {
        mapping: { fullName: '', email: '0' },
        fullList: '',
      },
    );
    const again = show(ImportColumns, { run, view });
    expect([chosen(again, 'fullName') ?? '', chosen(again, 'email')]).toEqual(['', '0']);
    expect(again.text).toContain(t.problems['column-twice']?.({ field: 'email' }));
    expect('checked' in only(again, 'input', { name: 'fullList' }).attributes).toBe(false);
  });

  test('private columns are named and are in no choice', () => {
    const columns = [{ column: 1, kind: 'bsn' as const }];
    expect(show(ImportPrivate, { columns }).text).toContain('Deze lijst bevat BSN. We lezen dat niet.');
    const root = show(ImportColumns, { run: { ...run, privateColumns: columns }, view: empty });
    expect(all(select(root, 'email'), 'option').map(({ attributes }) => attributes['value'])).toEqual([
      '',
      '0',
      '2',
    ]);
  });

  test('a hostile heading is a text', () => {
    const root = show(ImportColumns, {
      run: { ...run, header: [hostile], sample: [[hostile]] },
      view: empty,
    });
    expect(all(root, 'img')).toEqual([]);
  });

  test.each([
    [{ changes: false }, [t.import.cancel], []],
    [{ changes: true, rows: 10, faultyRows: 3 }, [t.import.confirm(7), t.import.cancel], []],
    [{ changes: true, rows: 2, missing: 1 }, [t.import.confirm(2), t.import.cancel], ['haveLeft']],
    [{ changes: true, rows: 4, waiting: 3 }, [t.import.confirm(1), t.import.cancel], []],
    [{ changes: true, hrUntil: 'gone' as const }, [t.import.cancel], []],
    [
      { changes: true, rows: 1, missing: 1, self: true, absentSchools: ['De Eik'] },
      [t.import.confirm(1), t.import.cancel],
      ['haveLeft', 'schoolsLeft', 'self'],
    ],
  ])('with %j one may %j', (given, words, boxes) => {
    const root = show(ImportConfirm, { totals: { ...none, ...given }, view: empty });
    expect(buttons(root)).toEqual(words);
    expect(all(root, 'input', { type: 'checkbox' }).map(({ attributes }) => attributes['name'])).toEqual(
      boxes,
    );
  });

  test('figures are told in their order, without those that are nothing', () => {
    const root = show(ImportTotals, {
      totals: { ...none, rows: 9, newPeople: 2, faultyRows: 1, changes: true },
      isDone: false,
    });
    expect(all(root, 'dt').map(({ text }) => text)).toEqual([
      t.import.totals.newPeople,
      t.import.totals.faultyRows,
      t.import.totals.rows,
    ]);
    expect(only(root, 'h2').text).toBe(t.import.preview);
  });

  test.each([
    [{ rows: 3, faultyRows: 3 }, t.import.onlyFaults],
    [{ rows: 3, unchanged: 3 }, t.import.nothing],
  ])('%j changes nothing, and says why', (given, words) => {
    expect(show(ImportTotals, { totals: { ...none, ...given }, isDone: true }).text).toContain(words);
  });

  test.each(staffImportLifecycle.states)('%s: how it stands, in both languages', (state) => {
    for (const locale of locales) {
      const texts = messages(locale).staff.import;
      const props = { state, progressDone: 1, progressTotal: 3, totals: { faultyRows: 2 } };
      const root = show(ImportProgress, { run: props, problem: 'Waarom' });
      if (state === 'running') expect(root.text).toContain(texts.percent(33));
      if (state === 'failed') expect(root.text).toContain('Waarom');
      expect(hrefs(root)).toEqual(
        state === 'done'
          ? ['?kind=fault#lines', '/staff', '/staff/import']
          : state === 'failed'
            ? ['?columns']
            : [],
      );
    }
  });

  test('nothing done of nothing is no per cent, and done without faults leads to no faults', () => {
    const run = { state: 'running', progressDone: 0, progressTotal: 0, totals: null };
    expect(show(ImportProgress, { run }).text).toContain(t.import.percent(0));
    const done = { ...run, state: 'done' };
    expect(hrefs(show(ImportProgress, { run: done }))).toEqual(['/staff', '/staff/import']);
  });

  test.each([
    [1, []],
    [2, []],
    [3, ['/staff/import/l1?columns']],
    [4, ['/staff/import/l1?columns']],
    [5, []],
  ])('at step %i one can go back to %j', (current, ways) => {
    const root = show(ImportSteps, { current, importId: 'l1' });
    expect(hrefs(root)).toEqual(ways);
    expect(root.text).toContain(t.import.step(current, t.import.steps[current - 1] ?? ''));
  });

  test('back to the words of the board only where some were asked', () => {
    const root = show(ImportSteps, { current: 4, importId: 'l1', hasValues: true });
    expect(hrefs(root)).toEqual(['/staff/import/l1?columns', '/staff/import/l1?values']);
  });

  test('lists of before: none is said, each says its state in words and by a tone', () => {
    expect(show(ImportList, { imports: [] }).text).toBe(`${t.import.noRuns} ${t.import.noRunsText}`);
    const imports = staffImportLifecycle.states.map((state, index) => ({
      id: String(index),
      fileName: index === 0 ? '' : `${hostile}.csv`,
      state,
      by: index === 0 ? null : 'Karin',
      createdAt: new Date('2026-11-24T09:00:00Z'),
      rowCount: 3,
    }));
    const root = show(ImportList, { imports });
    expect(hrefs(root)).toEqual(imports.map(({ id }) => `/staff/import/${id}`));
    expect(all(root, 'a')[0]?.text).toBe(t.import.title);
    for (const state of staffImportLifecycle.states) expect(root.text).toContain(t.import.states[state]);
    expect(new Set(Object.values(staffImportTones)).size).toBeGreaterThan(3);
  });
});

describe('the lines of a list', () => {
  const lines = (kind: StaffLineKind, facts: object, given: object = {}) =>
    show(ImportLines, {
      totals: { ...none, lines: { [kind]: 1 } },
      groups: [{ kind, lines: [{ kind, personId: null, facts }] }],
      only: null,
      next: null,
      ...given,
    });
  const cellsOf = (root: Node): Record<string, string> => {
    const heads = all(root, 'th', { scope: 'col' }).map(({ text }) => text);
    const cells = [...all(root, 'th', { scope: 'row' }), ...all(root, 'td')].map(({ text }) => text);
    return Object.fromEntries(heads.map((head, at) => [head, (cells[at] ?? '').replace(head, '').trim()]));
  };

  test.each(staffLineKinds.filter((kind) => kind !== 'ask'))(
    '%s is a table with its own name and number',
    (kind) => {
      const root = lines(kind, {
        name: 'Ada',
        row: 3,
        endsOn: '2026-07-31',
        column: 'Mail',
        code: 'missing',
      });
      expect(only(root, 'summary').text).toBe(`${t.import.kinds[kind]} (1)`);
      expect(only(root, 'caption').text).toBe(t.import.kinds[kind]);
    },
  );

  test('a fault says row, column and what to do; an unknown one still asks to look', () => {
    const said = lines('fault', { row: 7, column: 'Mail', code: 'not-an-email', value: hostile });
    expect(said.text).toContain('Rij 7');
    expect(said.text).toContain('Kolom Mail is «<img');
    expect(lines('fault', { row: 7, code: 'new-code' }).text).toContain('Deze rij klopt niet');
  });

  test.each<[StaffLineKind, object, Record<string, string>]>([
    [
      'missing',
      { name: 'Ada', endsOn: '2026-07-31', roles: 'leader hr' },
      { Wie: 'Ada', 'Laatste dag': '31 jul 2026', 'Rollen die stoppen': 'Schoolleider, HR' },
    ],
    ['missing', {}, { Wie: '', 'Laatste dag': '', 'Rollen die stoppen': 'geen' }],
    [
      'person',
      { name: 'Ada B', field: 'name', from: 'Ada B', to: 'Ada C', row: 4 },
      { Wie: 'Ada B', Wat: 'Naam', Was: 'Ada B', Wordt: 'Ada C', Rij: '4' },
    ],
    [
      'person',
      { name: 'Ada', field: 'email', from: 'a@b.nl', to: '', row: '' },
      { Was: 'a@b.nl', Wordt: 'geen' },
    ],
    [
      'own',
      { name: 'Ada', field: 'role', from: '', to: 'leader' },
      { Wie: 'Ada', Wat: 'Rol', Blijft: 'zonder deze rol', 'In de lijst': 'Schoolleider' },
    ],
    [
      'own',
      { name: 'Ada', field: 'email', from: 'a@b.nl', to: 'ada@b.nl' },
      { Wat: 'Mailadres', Blijft: 'a@b.nl' },
    ],
    [
      'work',
      { name: 'Ada', field: 'factor', from: 0.5, to: 0.8125, row: 4 },
      { Wat: 'Werktijd', Was: '50%', Wordt: '81,25%' },
    ],
    [
      'work',
      { name: 'Ada', field: 'functionCode', from: 'concierge', to: 'leraar', row: 4 },
      { Was: 'Conciërge', Wordt: 'Leraar' },
    ],
    [
      'role',
      { name: 'Ada', role: 'hr', school: '', change: 'given', day: '2026-11-30' },
      { Rol: 'HR', Waar: 'hele organisatie', Wat: 'krijgt die vanaf 30 nov 2026' },
    ],
    [
      'new',
      {
        name: 'Ada',
        email: '',
        school: 'De Eik',
        functionCode: 'concierge',
        functionTitle: '',
        roles: 'support-staff',
      },
      { Mailadres: 'geen', Waar: 'De Eik', Werk: 'Conciërge', Rollen: 'Onderwijsondersteuner' },
    ],
  ])('%s, %j, stands with what was and what it becomes', (kind, facts, cells) => {
    const found = cellsOf(lines(kind, facts));
    const plain = Object.fromEntries(
      Object.entries(found).map(([head, cell]) => [head, cell.replace('.', '').replace('anl', 'a.nl')]),
    );
    for (const [head, cell] of Object.entries(cells))
      expect(plain[head]?.replaceAll('.', '')).toBe(cell.replaceAll('.', ''));
  });

  test('only the first lines stand there; all of them, and more, are one step further in the same kind', () => {
    const some = lines('new', { name: 'Ada' }, { totals: { ...none, lines: { new: 668 } } });
    expect(hrefs(some)).toEqual(['?kind=new#lines']);
    const root = lines('ended', { name: 'Ada' }, { only: 'ended', next: 50 });
    expect(hrefs(root)).toEqual(['?#lines', '?kind=ended&after=50#lines']);
  });

  test('a question names both, and nothing is chosen before', () => {
    const facts = {
      row: 2,
      name: 'Niels Visser',
      number: '8801',
      email: hostile,
      startsOn: '2026-11-30',
      knownName: 'Nadia Visser',
      knownNumber: 'B3',
      knownEmail: '',
      lastDay: '2026-10-31',
      reason: 'left',
      likely: 0,
      answer: '',
    };
    const root = show(ImportDoubts, {
      lines: [{ kind: 'ask', personId: null, position: 5, facts }],
      count: 1,
      all: null,
      next: null,
    });
    expect(root.text).toContain('Niels Visser, nummer 8801');
    expect(root.text).toContain('We kennen Nadia Visser, nummer B3, in dienst tot en met 31 okt');
    const radios = all(root, 'input', { type: 'radio' });
    expect(
      radios.map(({ attributes }) => [attributes['name'], attributes['value'], 'checked' in attributes]),
    ).toEqual([
      ['answers.5', 'same', false],
      ['answers.5', 'other', false],
      ['answers.5', '', true],
    ]);
    expect([all(root, 'img'), buttons(root)]).toEqual([[], [t.import.ask.save]]);
  });

  test.each<[Partial<StaffTotals>, string[]]>([
    [{}, []],
    [{ self: true }, [t.import.warnings.self]],
    [{ hrUntil: 'gone' }, [t.import.warnings.lastHr]],
    [{ hrUntil: isoDate('2027-07-31') }, ['31 juli 2027 is er geen HR meer']],
    [
      { absentSchools: ['De Eik', 'De Beuk'] },
      ['2 van de 3 scholen staan niet in deze lijst', 'De Eik en De Beuk'],
    ],
    [{ absentSchools: ['De Eik'] }, ['1 van de 3 scholen staat niet in deze lijst']],
  ])('%j warns with %j', (given, words) => {
    const root = show(ImportWarnings, { totals: { ...none, ...given } });
    for (const word of words) expect(root.text).toContain(word);
    if (words.length === 0) expect(root.text.trim()).toBe('');
  });
});

test.each([
  ['a concierge of the board’s office', { functionCode: 'concierge', office: 1 }, t.import.noRole.office],
  ['a board member', { functionCode: 'bestuurder', office: 1 }, t.import.noRole.leading],
  ['a head', { functionCode: 'schoolleider', school: 'De Eik' }, t.import.noRole.leading],
  [
    'a concierge of a school',
    { functionCode: 'concierge', roles: 'support-staff' },
    t.roles['support-staff'],
  ],
])('the check of a list says why %s gets a role or none', (_, facts, said) => {
  const line = { kind: 'new' as const, personId: null, facts };
  expect(importTable({ t, locale: 'nl' }, 'new', [line]).rows[0]?.['ownRoles']).toBe(said);
});
