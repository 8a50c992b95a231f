import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { model } from '#features/maturity/domain/instrument.ts';
import { maturity } from '#features/maturity/texts.ts';
import { round as common } from '#i18n/nl/round.ts';
import { readyQuestions } from '#shapes/round/domain/instrument.ts';
import type { Mode } from '#shapes/round/domain/instrument.ts';
import { lowest } from '#shapes/round/domain/box.ts';
import type { RoundState } from '#shapes/round/domain/states.ts';
import { schoolRound } from '#shapes/round/texts.ts';
import { all } from '#tests/support/html.ts';
import {
  actions,
  hrefs,
  leadsNowhere,
  locales,
  problemsOf,
  showPage,
  valuesOf,
} from '#tests/support/page.ts';
import School from './+page.svelte';
import Round from './rounds/[roundId]/+page.svelte';
import Decide from './rounds/[roundId]/[theme]/+page.svelte';

const t = schoolRound.nl;
const day = isoDate('2026-11-03');
const school = { id: 's1', name: 'De Klimboom' };
const listed = (state: RoundState, mode: Mode = 'together') => ({
  roundId: `r-${state}`,
  topic: '',
  mode,
  state,
  createdOn: day,
  askedOn: day,
  sent: 12,
  answered: null,
});
const here = { schools: [school], school, rounds: [], asking: null };

describe('the page of a school', () => {
  test.each(locales)(
    'shows its rounds with their state, newest first, and no form where none may begin (%s)',
    (locale) => {
      const root = showPage(School, { ...here, rounds: [listed('open'), listed('closed')] }, { locale });
      expect(hrefs(root)).toEqual(['/school/rounds/r-open', '/school/rounds/r-closed']);
      expect(actions(root)).toEqual([]);
      expect(root.text).toContain(maturity[locale].lead);
      expect(root.text).not.toContain('undefined');
    },
  );

  test('who may ask chooses how the team answers; without names only where enough people count', () => {
    const asking = (counting: number) => ({ team: 9, counting, least: lowest });
    const enough = showPage(School, { ...here, asking: asking(5) });
    expect(all(enough, 'input', { name: 'mode' }).map(({ attributes }) => attributes['value'])).toEqual([
      'named',
      'together',
    ]);
    expect(enough.text).toContain(t.start.enough(5, 10));
    expect(valuesOf(enough)['schoolId']).toBe('s1');
    const few = showPage(School, { ...here, asking: asking(4) });
    expect(all(few, 'input', { name: 'mode' }).map(({ attributes }) => attributes['value'])).toEqual([
      'named',
    ]);
    expect(few.text, 'a talk with names, said before anyone is asked').toContain(t.start.tooFew(5));
  });

  test('what was refused or not chosen stands above the page and at its field', () => {
    const asked = { ...here, asking: { team: 9, counting: 8, least: lowest } };
    const form = { action: 'open', fields: { mode: [{ code: 'required' }] } };
    const root = showPage(School, asked, { form });
    expect(problemsOf(root).text).toContain(t.start.required);
    expect(leadsNowhere(root)).toEqual([]);
    const refused = showPage(School, asked, { form: { action: 'open', problem: { code: 'already-open' } } });
    expect(problemsOf(refused).text).toContain(t.refusals['already-open']);
  });

  test('who belongs to several schools chooses one, who belongs to none reads so', () => {
    const other = { id: 's2', name: 'De Vuurtoren' };
    const root = showPage(School, { ...here, schools: [school, other] });
    expect(hrefs(root)).toEqual(expect.arrayContaining(['/school?school=s1', '/school?school=s2']));
    expect(showPage(School, { ...here, schools: [], school: null }).text).toContain(t.noSchool);
  });
});

const open = {
  round: {
    roundId: 'r1',
    mode: 'together' as Mode,
    state: 'open' as RoundState,
    sent: 12,
    answered: null as number | null,
    least: lowest,
    reminded: false,
    waiting: true,
    until: isoDate('2026-12-24'),
  },
  school,
  people: [{ id: 'i1', name: 'Noor Prins', source: 'teacher', state: 'sent', address: null, counts: true }],
  mayAsk: true,
  mayDecide: false,
  answerAt: '/m/token',
  results: null as unknown,
  comparedWith: null as unknown,
  decisions: [] as unknown[],
};
const questions = readyQuestions(model.instrument).map((one, at) => ({ ...one, id: `q${String(at)}` }));
const results = model.themes.map((theme) => ({
  theme,
  ownText: '',
  remarks: null,
  questions: questions
    .filter((question) => question.theme === theme)
    .map((question) => ({ question, own: 2, others: [1, 2, 2, 3, 4] })),
}));
const closed = {
  ...open,
  round: { ...open.round, state: 'closed' as RoundState, answered: 5 },
  people: [],
  answerAt: null,
  results,
  comparedWith: day,
};
const decision = {
  theme: 'together',
  level: '4',
  decision: 'Samen terugkijken',
  step: 'Elke week een kwartier',
  owner: 'leader',
  dueOn: isoDate('2027-03-01'),
  version: 3,
};

describe('the page of a round', () => {
  test('while it runs: her own link, who was asked, and what who asks can do', () => {
    const root = showPage(Round, open);
    expect(hrefs(root)).toContain('/m/token');
    expect(actions(root)).toEqual(['?/close', '?/remind', '?/withdraw']);
    expect(root.text).toContain('Noor Prins');
    expect(actions(showPage(Round, { ...open, round: { ...open.round, reminded: true } }))).not.toContain(
      '?/remind',
    );
    const read = showPage(Round, { ...open, mayAsk: false, people: [] });
    expect(actions(read), 'who only reads').toEqual([]);
    expect(read.text).toContain(t.open.sealed);
  });

  test.each(locales)(
    'afterwards: a table with picture for each theme, beside the round before (%s)',
    (locale) => {
      const root = showPage(Round, closed, { locale });
      expect(all(root, 'table')).toHaveLength(model.themes.length);
      for (const theme of model.themes) expect(root.text).toContain(model.themeIn(locale, theme).name);
      expect(root.text).toContain(schoolRound[locale].spread.own);
      expect(actions(root)).toEqual([]);
    },
  );

  test('what the team decided stands under its theme; who leads can write it down', () => {
    const root = showPage(Round, { ...closed, mayDecide: true, decisions: [decision] });
    expect(root.text).toContain(t.decision.wants(model.levelsIn('nl')[3] ?? ''));
    expect(root.text).toContain('Elke week een kwartier');
    expect(hrefs(root)).toEqual(
      expect.arrayContaining(model.themes.map((theme) => `/school/rounds/r1/${theme}`)),
    );
  });

  test('with too few answers it says so, and what was decided still stands', () => {
    const nothing = { ...closed, results: null, comparedWith: null, decisions: [decision] };
    const over = showPage(Round, { ...nothing, round: { ...closed.round, state: 'withdrawn' } });
    expect(over.text).toContain(t.nothingText(5));
    expect(over.text).toContain('Elke week een kwartier');
    expect(showPage(Round, nothing).text, 'with names, for who reads none').toContain(t.nothingForYou(5));
  });

  test('a rule that says no is told above', () => {
    const root = showPage(Round, open, { form: { action: 'remind', problem: { code: 'reminded-before' } } });
    expect(problemsOf(root).text).toContain(common.refusals['reminded-before']);
  });
});

describe('writing down what is decided', () => {
  const page = { roundId: 'r1', theme: 'together', school: school.name, stands: decision };

  test('shows what stands, with the levels by name', () => {
    const root = showPage(Decide, page);
    expect(valuesOf(root)).toMatchObject({
      level: '4',
      owner: 'leader',
      step: 'Elke week een kwartier',
      version: '3',
    });
    for (const level of model.levelsIn('nl')) expect(root.text).toContain(level);
    expect(valuesOf(showPage(Decide, { ...page, stands: undefined }))['version']).toBe('0');
  });

  test('a step without somebody who does it is told at its field', () => {
    const form = { action: 'save', fields: { owner: [{ code: 'owner-missing' }] } };
    const root = showPage(Decide, page, { form });
    expect(problemsOf(root).text).toContain(t.problems['owner-missing']);
    expect(leadsNowhere(root)).toEqual([]);
  });
});
