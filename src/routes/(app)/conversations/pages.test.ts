import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { choiceLists, defaultChoices } from '#features/conversation/domain/choices.ts';
import { emptyReport } from '#features/conversation/domain/report.ts';
import { parts } from '#features/conversation/domain/preparation.form.ts';
import type {
  EditionView,
  OwnPreparationView,
  ReportView,
  ConversationView,
} from '#features/conversation/domain/views.ts';
import { messages } from '#i18n/messages.ts';
import { all, only } from '#tests/support/html.ts';
import {
  actions,
  hrefs,
  leadsNowhere,
  locales,
  problemsOf,
  showPage,
  valuesOf,
} from '#tests/support/page.ts';
import { hostile } from '#tests/support/sound.ts';
import Conversation from './[id]/+page.svelte';
import Prepare from './[id]/prepare/+page.svelte';
import Report from './[id]/report/+page.svelte';
import Write from './[id]/report/write/+page.svelte';
import New from './new/+page.svelte';
import Settings from './settings/+page.svelte';

/** The pages of a conversation: for her and for her leader, in each phase, with what can go wrong on the way. */
const t = messages('nl').conversation;
const common = messages('nl').common;
const today = isoDate('2026-11-24');
const required = [{ code: 'required' }];
const kind = { nl: 'Ontwikkelgesprek', en: 'Development talk' };

const conversation = (change: Partial<ConversationView> = {}): ConversationView => ({
  id: 'ID',
  side: 'person',
  personName: 'Samira Bakker',
  leaderName: 'Karin de Wit',
  otherName: 'Karin de Wit',
  otherId: 'karin',
  standIn: null,
  kind,
  phase: 'before',
  startedByMe: true,
  plan: {
    at: new Date('2026-12-01T08:30:00Z'),
    on: isoDate('2026-12-01'),
    minutes: 45,
    place: 'Lokaal 3',
    form: 'live',
    formLabel: { nl: 'Op school', en: 'At school' },
    version: 2,
    forms: [{ code: 'live', labels: { nl: 'Op school', en: 'At school' } }],
  },
  ready: { own: false, other: false },
  written: [],
  opened: null,
  openedWith: null,
  heldOn: null,
  report: null,
  agreements: [],
  followUpOn: null,
  rating: null,
  endReason: null,
  standsOpen: false,
  next: { code: 'prepare', whose: 'own' },
  leaders: [],
  today,
  ...change,
});

describe('one conversation', () => {
  test.each(locales)('in %s: names the other, and keeps what is written from the title', (locale) => {
    const root = showPage(Conversation, { conversation: conversation() }, { locale });
    expect(only(root, 'h1').text).toContain('Karin');
    expect(hrefs(root)).toContain('/conversations/ID/prepare');
  });

  test.each(Object.keys(t.problems).filter((code) => code !== 'in-the-past'))(
    '«%s» is said above',
    (code) => {
      for (const action of ['plan', 'unready', 'hold', 'cancel', 'rate', 'leader']) {
        const root = showPage(
          Conversation,
          { conversation: conversation() },
          { form: { action, problem: { code } } },
        );
        expect(problemsOf(root).text, action).toContain(t.problems[code]?.());
      }
    },
  );

  test('a moment in the past: the plan stands open with what was typed, over the version that was read', () => {
    const values = {
      version: '1',
      plannedAt: '2026-01-01T09:00',
      minutes: '30',
      place: 'Aula',
      form: 'live',
    };
    const form = { action: 'plan', values, fields: { plannedAt: [{ code: 'in-the-past' }] } };
    const root = showPage(Conversation, { conversation: conversation() }, { form });
    expect(problemsOf(root).text).toContain(t.problems['in-the-past']?.());
    expect(leadsNowhere(root)).toEqual([]);
    expect(valuesOf(root)).toMatchObject({ version: '1', plannedAt: '2026-01-01T09:00', place: 'Aula' });
  });

  test('planned by the other meanwhile: said, and saving goes on from theirs', () => {
    const form = { action: 'plan', values: { version: '1', place: 'Aula' }, theirs: { version: 2 } };
    const root = showPage(Conversation, { conversation: conversation() }, { form });
    expect(root.text).toContain(t.page.planConflict);
    expect(valuesOf(root)).toMatchObject({ version: '2', place: 'Aula' });
  });

  test('held on a day that is still to come: the way leads to the day', () => {
    const values = { heldOn: '2027-01-01' };
    const form = { action: 'hold', values, fields: { heldOn: [{ code: 'in-the-future' }] } };
    const root = showPage(Conversation, { conversation: conversation() }, { form });
    expect(problemsOf(root).fields).toEqual(['heldOn']);
    expect(leadsNowhere(root)).toEqual([]);
    expect(valuesOf(root)['heldOn']).toBe('2027-01-01');
  });

  test('the other left: she chooses with whom she goes on', () => {
    const leaders = [{ id: 'k', name: 'Kees Kort' }];
    const alone = conversation({
      leaderName: null,
      otherName: null,
      otherId: null,
      leaders,
      next: { code: 'choose-leader', whose: 'own' },
    });
    const root = showPage(Conversation, { conversation: alone });
    expect(actions(root)).toContain('?/leader');
    expect(root.text).toContain('Kees Kort');
  });

  test('a hostile place is text', () => {
    const { plan } = conversation();
    expect(
      all(
        showPage(Conversation, { conversation: conversation({ plan: { ...plan, place: hostile } }) }),
        'img',
      ),
    ).toEqual([]);
  });
});

const mine = (change: Partial<OwnPreparationView> = {}): OwnPreparationView => ({
  conversationId: 'ID',
  side: 'person',
  otherName: 'Karin de Wit',
  own: { expectations: { texts: { ofOther: 'Tijd', ofMe: 'Ik vraag hulp' }, version: 4 } },
  written: ['expectations'],
  isReady: false,
  isOpened: false,
  canWrite: true,
  ...change,
});

describe('preparing', () => {
  test.each(parts)('«%s»: one subject at a time, with all of them to go to', (part) => {
    const root = showPage(Prepare, { mine: mine(), part });
    expect(only(root, 'h1').text).toContain(t.parts[part]);
    expect(only(root, 'span', { 'aria-current': 'step' }).text).toBe(t.parts[part]);
    const nav = only(root, 'nav', { 'aria-label': t.prepare.steps });
    expect(hrefs(nav)).toHaveLength(parts.length);
    expect(actions(root)).toEqual([`?/save&part=${part}`]);
  });

  test.each(['nl', 'en'] as const)(
    'in %s how many parts there are is one number, wherever it is said',
    (locale) => {
      const words = messages(locale);
      const [said] = { nl: ['Zes'], en: ['Six'] }[locale];
      expect(parts).toHaveLength(6);
      const prepare = words.home.steps['prepare-conversation'];
      expect(prepare?.text({ count: 0, name: '' })).toMatch(new RegExp(`^${said ?? '-'} `));
      expect(words.conversation.next.prepare.text()).toMatch(new RegExp(`^${said ?? '-'} `));
      const root = showPage(Prepare, { mine: mine(), part: 'future' });
      expect(root.text).toContain(t.prepare.step(6, 6, t.parts.future));
      expect(showPage(Prepare, { mine: mine(), part: null }).text).toContain(t.prepare.lastStep);
    },
  );

  test('what was written before is told as done, to who listens too', () => {
    const nav = only(showPage(Prepare, { mine: mine(), part: 'wishes' }), 'nav', {
      'aria-label': t.prepare.steps,
    });
    expect(nav.text.split(`(${t.prepare.written})`)).toHaveLength(2);
  });

  test('to check: nothing is written there, one button', () => {
    const root = showPage(Prepare, { mine: mine(), part: null });
    expect(only(root, 'h1').text).toContain(t.prepare.checkTitle);
    expect(actions(root)).toEqual(['?/ready&part=check']);
  });

  test('too long: the words stay, and so does the version that was read', () => {
    const fields = { 'texts.ofMe': [{ code: 'too-long', values: { maximum: 3000 } }] };
    const form = { action: 'save', values: { version: '3', texts: { ofMe: 'lang', ofOther: '' } }, fields };
    const root = showPage(Prepare, { mine: mine(), part: 'expectations' }, { form });
    expect(leadsNowhere(root)).toEqual([]);
    expect(valuesOf(root)).toMatchObject({ version: '3', 'texts.ofMe': 'lang', 'texts.ofOther': '' });
  });

  test.each(['already-ready', 'nothing-written', 'not-now'])('ready, refused: «%s»', (code) => {
    for (const locale of locales) {
      const root = showPage(
        Prepare,
        { mine: mine(), part: null },
        { locale, form: { action: 'ready', problem: { code } } },
      );
      expect(problemsOf(root).text).toContain(messages(locale).conversation.problems[code]?.());
    }
  });

  test.each([
    [{}, t.until],
    [{ isReady: true, canWrite: false }, t.until],
    [{ canWrite: false }, t.nobodySaw],
  ])('%j: says who sees it', (given, words) => {
    expect(showPage(Prepare, { mine: mine(given), part: 'wishes' }).text).toContain(words);
  });

  test('without a leader the other is still called something', () => {
    const root = showPage(Prepare, { mine: mine({ otherName: null }), part: 'expectations' });
    expect(root.text).not.toContain('null');
  });
});

const edition: EditionView = {
  ...emptyReport,
  edition: 1,
  version: 3,
  state: 'draft',
  learningWish: 'Rekenen',
  agreements: [{ what: 'Een uur', owner: 'leader', dueOn: isoDate('2027-01-11') }],
  followUpOn: isoDate('2027-03-01'),
  writtenBy: 'Karin de Wit',
  updatedAt: new Date('2026-11-24T10:00:00Z'),
  agreedAt: { own: null, other: null },
  objection: null,
};
const report = (change: Partial<ReportView> = {}): ReportView => ({
  conversationId: 'ID',
  side: 'person',
  personName: 'Samira Bakker',
  leaderName: 'Karin de Wit',
  otherName: 'Karin de Wit',
  kind,
  heldOn: isoDate('2026-11-20'),
  state: 'report',
  editions: [edition],
  current: edition,
  missing: {},
  canWrite: true,
  opened: null,
  today,
  ...change,
});

describe('the report', () => {
  const data = (given: Partial<ReportView> = {}, shown = edition) => ({ report: report(given), shown });

  test.each(locales)('not begun, in %s: what will be here, and the way to write it', (locale) => {
    const root = showPage(Report, data({ editions: [] }), { locale });
    expect(root.text).toContain(messages(locale).conversation.report.none);
    expect(hrefs(root)).toContain('/conversations/ID/report/write');
    const closed = showPage(Report, data({ editions: [], canWrite: false }), { locale });
    expect(hrefs(closed)).not.toContain('/conversations/ID/report/write');
  });

  test('an earlier version is read, not decided on', () => {
    const newer = { ...edition, edition: 2, version: 1 };
    const root = showPage(Report, data({ editions: [edition, newer], current: newer }));
    expect(actions(root)).toEqual([]);
    expect(hrefs(root)).toContain('/conversations/ID/report');
  });

  test.each([
    ['agree', { problem: { code: 'no-leader' } }, t.problems['no-leader']?.()],
    ['object', { problem: { code: 'nothing-to-object' } }, t.problems['nothing-to-object']?.()],
    ['agree', { theirs: { version: 4 } }, t.report.changedByOther],
    ['object', { theirs: { version: 4 } }, t.report.changedByOther],
  ])('%s, %j: said above', (action, given, words) => {
    expect(problemsOf(showPage(Report, data(), { form: { action, ...given } })).text).toContain(words);
  });

  test('an objection without a reason: the way leads to it', () => {
    const agreed = {
      ...edition,
      state: 'proposed' as const,
      agreedAt: { own: null, other: edition.updatedAt },
    };
    const form = { action: 'object', values: { reason: '' }, fields: { reason: required } };
    const root = showPage(Report, data({ editions: [agreed], current: agreed }, agreed), { form });
    expect(problemsOf(root).fields).toEqual(['reason']);
    expect(leadsNowhere(root)).toEqual([]);
  });
});

describe('writing the report', () => {
  test('what stands there can be changed, over the version that was read', () => {
    expect(valuesOf(showPage(Write, { report: report() }))).toMatchObject({
      version: '3',
      edition: '1',
      learningWish: 'Rekenen',
      followUpOn: '2027-03-01',
    });
  });

  test.each(['save', 'more'])('«%s» with a fault: every word stays', (action) => {
    const values = {
      version: '2',
      edition: '1',
      learningWish: 'Taal',
      followUpOn: 'morgen',
      texts: { development: 'Veel geleerd' },
    };
    const root = showPage(
      Write,
      { report: report() },
      {
        form: { action, values, fields: { followUpOn: [{ code: 'not-a-date' }] } },
      },
    );
    expect(problemsOf(root).fields).toEqual(['followUpOn']);
    expect(leadsNowhere(root)).toEqual([]);
    expect(valuesOf(root)).toMatchObject({
      version: '2',
      learningWish: 'Taal',
      followUpOn: 'morgen',
      'texts.development': 'Veel geleerd',
    });
  });

  test('one of them agreed: it is read, no longer written', () => {
    const root = showPage(Write, { report: report({ canWrite: false }) });
    expect(root.text).toContain(t.report.oneAgreed);
    expect(actions(root)).toEqual([]);
    expect(hrefs(root)).toContain('/conversations/ID/report');
  });

  test('refused because the other agreed: said', () => {
    const form = { action: 'save', problem: { code: 'someone-agreed' } };
    expect(problemsOf(showPage(Write, { report: report({ canWrite: false }) }, { form })).text).toContain(
      t.problems['someone-agreed']?.(),
    );
  });
});

describe('beginning', () => {
  const choices = defaultChoices.filter(({ list }) => list === 'kind');
  const options = (leaders: readonly object[] = [{ id: 'k', name: 'Karin de Wit' }]) => ({
    kinds: choices,
    forms: defaultChoices.filter(({ list }) => list === 'form'),
    leaders,
  });
  const data = (given: object = {}) => ({
    options: options(),
    chosen: [],
    team: null,
    isOwn: true,
    skipped: [],
    started: 0,
    ...given,
  });

  test.each(locales)('in %s: with whom, what and when', (locale) => {
    const root = showPage(New, data(), { locale });
    expect(actions(root)).toEqual(['?/start']);
    expect(root.text).toContain('Karin de Wit');
    expect(root.text).toContain(messages(locale).conversation.create.leadOwn);
  });

  test('nobody to talk with: says what comes first', () => {
    const root = showPage(New, data({ options: options([]) }));
    expect(root.text).toContain(t.create.noLeaders);
    expect(actions(root)).toEqual([]);
  });

  test.each([
    [1, '?/start&with=p0', t.create.leadOne('Naam 0')],
    [3, '?/several&with=p0&with=p1&with=p2', t.create.leadMany(3)],
  ])('a leader with %i chosen', (count, action, words) => {
    const chosen = Array.from({ length: count }, (_, index) => ({
      personId: `p${String(index)}`,
      name: `Naam ${String(index)}`,
    }));
    const root = showPage(New, data({ chosen, isOwn: false }));
    expect(actions(root)).toEqual([action]);
    expect(root.text).toContain(words);
    expect(hrefs(root)).toContain('/conversations/new');
  });

  test('who was passed over is named, and why', () => {
    const { text } = showPage(New, data({ skipped: ['Anne Bos'], started: 2 }));
    expect(text).toContain(t.create.someSkipped(2, 'Anne Bos'));
  });

  test('they have one already: said', () => {
    const form = { action: 'start', problem: { code: 'already-open' } };
    expect(problemsOf(showPage(New, data(), { form })).text).toContain(t.problems['already-open']?.());
  });

  test('nobody chosen: the way leads there, and the rest stays', () => {
    const values = { leaderId: '', kind: 'progress', place: 'Aula' };
    const root = showPage(
      New,
      data({
        options: options([
          { id: 'k', name: 'K' },
          { id: 'l', name: 'L' },
        ]),
      }),
      {
        form: { action: 'start', values, fields: { leaderId: required } },
      },
    );
    expect(problemsOf(root).fields).toEqual(['leaderId']);
    expect(leadsNowhere(root)).toEqual([]);
    expect(valuesOf(root)).toMatchObject({ kind: 'progress' });
  });
});

describe('the lists of a board', () => {
  test.each(locales)('in %s: every choice in both languages, and room for one more', (locale) => {
    const root = showPage(Settings, { choices: defaultChoices }, { locale });
    expect(actions(root)).toHaveLength(defaultChoices.length + choiceLists.length);
    expect(root.text).toContain(messages(locale).conversation.lists.notAssessment);
  });

  test('an empty name: said at that one, and at no other', () => {
    const values = { list: 'form', code: 'live', labelNl: '', labelEn: 'At school' };
    const form = { action: 'save', values, fields: { labelNl: required } };
    const root = showPage(Settings, { choices: defaultChoices }, { form });
    expect(problemsOf(root).fields).toEqual(['form-live-labelNl']);
    expect(leadsNowhere(root)).toEqual([]);
    expect(all(root, 'input', { 'aria-invalid': 'true' })).toHaveLength(1);
    expect(problemsOf(root).text).toContain(common.problemTitle);
  });
});
