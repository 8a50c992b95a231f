import { render } from '#tests/support/render.ts';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { formView } from '#i18n/form-view.ts';
import { messages } from '#i18n/messages.ts';
import { all, byId, description, only, rendered } from '#tests/support/html.ts';
import type { Node } from '#tests/support/html.ts';
import { lineKinds } from '../domain/import-line.ts';
import type { ImportLine, LineKind, Totals } from '../domain/import-line.ts';
import { schoolImportLifecycle } from '../domain/school-import.ts';
import ImportDecision from './ImportDecision.svelte';
import ImportLines from './ImportLines.svelte';
import ImportList from './ImportList.svelte';
import ImportTotals from './ImportTotals.svelte';
import { schoolImportTones } from './tones.ts';
import UploadList from './UploadList.svelte';

const nl = messages('nl').organisation;
const t = nl.schools;
const listDate = isoDate('2026-10-01');
const none = Object.fromEntries([...lineKinds, 'unchanged', 'listed'].map((kind) => [kind, 0])) as Totals;
const totals = (given: Partial<Totals>): Totals => ({ ...none, ...given });
const actions = (root: Node): (string | undefined)[] =>
  all(root, 'button').map(({ attributes }) => attributes['formaction'] ?? 'form');

describe('what to do with a list that was looked at', () => {
  const decide = (
    state: (typeof schoolImportLifecycle.states)[number],
    changes = true,
    approvalId: string | null = null,
  ): Node => {
    const run = { state, totals: totals({ 'school-new': 2 }), changes };
    return rendered(render(ImportDecision, { props: { run, approvalId } }));
  };

  test('a list that waits for a second person leads there, and can still be put away', () => {
    const root = decide('checked', true, 'a-1');
    expect(root.text).toContain(t.waitsForSecond);
    expect(only(root, 'a').attributes['href']).toBe('/approvals/a-1');
    expect(actions(root)).toEqual(['?/cancel']);
  });

  test.each(schoolImportLifecycle.states)(
    '%s is said in words, and offers only what its life allows',
    (state) => {
      const root = decide(state);
      expect(root.text).toContain(t.stateTexts[state]);
      const next = schoolImportLifecycle.moves(state).filter((by) => /confirm|cancel/.test(by));
      expect(all(root, 'button')).toHaveLength(next.length);
    },
  );

  test('a list that changes nothing can only be put away', () => {
    expect(actions(decide('checked', false))).toEqual(['?/cancel']);
    expect(actions(decide('checked'))).toEqual(['form', '?/cancel']);
  });

  test('the question before applying says how much changes; after a failure the button says «again»', () => {
    const [apply] = all(decide('checked'), 'button');
    expect(JSON.stringify(apply?.attributes)).toContain(t.confirmQuestion('2'));
    expect(decide('failed').text).toContain(t.again);
  });

  test('every state has a tone of its own to tell it from its neighbours', () => {
    expect(new Set(schoolImportLifecycle.states.map((state) => schoolImportTones[state])).size).toBe(5);
  });
});

describe('what a list brings, line by line', () => {
  const line = (kind: LineKind, facts: ImportLine['facts'] = {}): ImportLine => ({
    kind,
    about: '10AA00',
    facts,
  });
  const lines = (
    shown: readonly ImportLine[],
    given: { kind?: LineKind; next?: number; counts?: Partial<Totals>; locale?: 'nl' | 'en' } = {},
  ): Node => {
    const { kind = null, next = null, counts = {}, locale = 'nl' } = given;
    const props = {
      run: { totals: totals(counts), listDate },
      lines: shown,
      kind,
      next,
    };
    return rendered(render(ImportLines, { props, locale }));
  };

  test.each(lineKinds)('%s is a sentence in both languages, with the day it holds from', (kind) => {
    for (const locale of ['nl', 'en'] as const) {
      const values = {
        name: 'De Brug',
        city: 'Zeist',
        board: '40001',
        from: '1',
        to: '2',
        was: 'De Boot',
        into: '3',
        people: 4,
        fields: 'phone',
        row: 7,
        column: 'NAAM',
        code: 'missing',
        value: '',
      };
      const cell = all(lines([line(kind, values)], { locale }), 'td').at(-1)?.text ?? '';
      expect(cell.length, locale).toBeGreaterThan(8);
      expect(cell).not.toMatch(/undefined|null|\[object/);
      expect(cell.includes('2026')).toBe(kind !== 'fault');
    }
  });

  test('can be narrowed to a kind, by those that occur and with how many', () => {
    const root = lines([line('school-new')], { kind: 'school-new', counts: { 'school-new': 3, fault: 1 } });
    const options = all(root, 'option').filter(({ attributes }) => attributes['value'] !== '');
    expect(options.map(({ text }) => text)).toEqual([
      `${nl.kinds.fault} (1)`,
      `${nl.kinds['school-new']} (3)`,
    ]);
    expect(all(lines([line('fault')], { counts: { fault: 1 } }), 'select')).toEqual([]);
  });

  test('of the first list it says that everything is new, and offers no kind without lines', () => {
    const counts = { listed: 3, fault: 1, 'school-new': 2, 'board-new': 1 };
    expect(lines([], { counts }).text).toBe(t.firstLines);
    expect(all(lines([line('fault')], { counts }), 'select')).toEqual([]);
    expect(lines([line('fault')], { counts }).text).toContain(t.firstLines);
  });

  test('nothing to tell is said; more is a link that keeps the choice', () => {
    expect(lines([]).text).toContain(t.noLines);
    expect(all(lines([]), 'table')).toEqual([]);
    expect(only(lines([line('fault')], { kind: 'fault', next: 100 }), 'a').attributes['href']).toBe(
      '?kind=fault&after=100#lines',
    );
    expect(only(lines([line('fault')], { next: 100 }), 'a').attributes['href']).toBe(
      '?kind=&after=100#lines',
    );
  });
});

describe('the lists so far', () => {
  test('none yet says what will be here', () => {
    const root = rendered(render(ImportList, { props: { imports: [] } }));
    expect(root.text).toContain(t.noRuns);
    expect(root.text).toContain(t.noRunsText);
  });

  test.each(schoolImportLifecycle.states)(
    'one that is %s has its day, file and state, and the way to it',
    (state) => {
      const imports = [{ id: 'run', fileName: 'lijst.csv', listDate, state }];
      const root = rendered(render(ImportList, { props: { imports } }));
      expect(only(root, 'a').attributes['href']).toBe('/administration/schools/run');
      for (const words of [t.of('1 okt 2026'), 'lijst.csv', t.states[state]])
        expect(root.text).toContain(words);
    },
  );
});

describe('the totals of a list', () => {
  const shown = (given: Partial<Totals>, changes = true): Node =>
    rendered(render(ImportTotals, { props: { run: { totals: totals(given), changes } } }));

  test('name what occurs and leave out what does not', () => {
    const root = shown({ listed: 5, unchanged: 3, 'school-gone': 2 });
    expect(
      all(root, 'dd')
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['2', '3', '5']);
    expect(root.text).not.toContain(nl.kinds['school-new']);
  });

  test.each([
    ['everything new', { listed: 6, fault: 1, 'school-new': 5 }, true],
    ['one known already', { listed: 6, 'school-new': 5, unchanged: 1 }, false],
    ['an empty list', {}, false],
  ])('%s counts as the first list: %s', (_, given, first) => {
    expect(shown(given).text.includes(t.first)).toBe(first);
  });

  test('a list that changes nothing says so', () => {
    expect(shown({ listed: 1, unchanged: 1 }, false).text).toContain(t.nothing);
    expect(shown({ listed: 1, unchanged: 1 }).text).not.toContain(t.nothing);
  });
});

describe('bringing a list in', () => {
  const form = (view = formView('nl', null, ''), mayAcceptGone = false): Node =>
    rendered(
      render(UploadList, {
        props: { view, today: '2026-11-24', mayAcceptGone },
      }),
    );

  test('asks for a file and its day, today unless it says otherwise, and no day to come', () => {
    expect(byId(form(), 'listDate').attributes).toMatchObject({ value: '2026-11-24', max: '2026-11-24' });
    expect(only(form(), 'form').attributes['enctype']).toBe('multipart/form-data');
    expect(all(form(), 'input', { type: 'file' }).map(({ attributes }) => attributes['name'])).toEqual([
      'file',
      'boards',
    ]);
  });

  test('keeps the day and says what is wrong with the file', () => {
    const returned = {
      action: 'check',
      values: { listDate: '2026-10-01' },
      fields: { file: [{ code: 'required' }] },
      problem: null,
      theirs: null,
    };
    const root = form(formView('nl', returned, 'check'));
    expect(byId(root, 'listDate').attributes['value']).toBe('2026-10-01');
    expect(description(root, byId(root, 'file'))).toContain('Vul dit in.');
  });

  test('offers to accept many closures only after that was refused', () => {
    expect(all(form(), 'input', { type: 'checkbox' })).toEqual([]);
    expect(
      all(form(undefined, true), 'input', { type: 'checkbox' }).map(({ attributes }) => attributes['name']),
    ).toEqual(['acceptGone']);
  });
});
