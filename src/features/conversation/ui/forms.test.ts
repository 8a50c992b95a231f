import { render } from '#tests/support/render.ts';
import { describe, expect, test } from 'vitest';
import { isoDate, schoolYearOf } from '#core/date.ts';
import { formView } from '#i18n/form-view.ts';
import { messages } from '#i18n/messages.ts';
import { all, only, rendered } from '#tests/support/html.ts';
import type { Node } from '#tests/support/html.ts';
import { defaultChoices } from '../domain/choices.ts';
import { emptyReport } from '../domain/report.ts';
import type { EditionView, OwnPreparationView, ReportView } from '../domain/views.ts';
import Beginning from './Beginning.svelte';
import ChoiceForm from './ChoiceForm.svelte';
import Decide from './Decide.svelte';
import EarlierEditions from './EarlierEditions.svelte';
import EditionChanges from './EditionChanges.svelte';
import PreparationCheck from './PreparationCheck.svelte';
import ReportBody from './ReportBody.svelte';
import { askedTexts } from './report-words.ts';
import ReportForm from './ReportForm.svelte';
import SelfImage from './SelfImage.svelte';
import Team from './Team.svelte';

const t = messages('nl').conversation;
const locale = 'nl';
const today = isoDate('2026-11-24');
const nothing = formView(locale, null, 'save');
const returned = (action: string, change: object) =>
  formView(
    locale,
    { action, values: {}, fields: {}, problem: null, theirs: null, ...change },
    action,
    t.problems,
  );
const labels = (root: Node): string[] => all(root, 'label').map(({ text }) => text);
const buttons = (root: Node): string[] => all(root, 'button').map(({ text }) => text);
const hidden = (root: Node): Record<string, string | undefined> =>
  Object.fromEntries(
    all(root, 'input', { type: 'hidden' }).map(
      ({ attributes }) => [attributes['name'] ?? '', attributes['value']] as const,
    ),
  );

describe('preparing', () => {
  const mine: OwnPreparationView = {
    conversationId: 'ID',
    side: 'person',
    otherName: 'Karin de Wit',
    own: { expectations: { texts: { ofOther: 'Tijd', ofMe: 'Ik vraag hulp' }, version: 4 } },
    written: ['expectations'],
    isReady: false,
    isOpened: false,
    canWrite: true,
  };
  const check = (change: Partial<OwnPreparationView>) =>
    rendered(render(PreparationCheck, { props: { mine: { ...mine, ...change }, name: 'Karin' }, locale }));

  test('to check: every part with its words, a way back, and one button', () => {
    const root = check({});
    expect(all(root, 'h2').map(({ text }) => text)).toEqual(Object.values(t.parts));
    expect(all(root, 'a')).toHaveLength(6);
    expect(root.text).toContain('Ik vraag hulp');
    expect(buttons(root)).toEqual(['Ik ben klaar voor Karin']);
  });

  test.each([
    ['she said ready', { isReady: true, canWrite: false }, 'Zeg dan eerst dat je toch nog niet klaar bent.'],
    ['both are', { isReady: true, isOpened: true, canWrite: false }, 'De voorbereiding staat vast.'],
  ])('%s: only to read', (_, change, words) => {
    const root = check(change);
    expect(root.text).toContain(words);
    expect([...all(root, 'form'), ...all(root, 'a')]).toEqual([]);
  });
});

describe('the report', () => {
  const draft: EditionView = {
    ...emptyReport,
    edition: 2,
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
  const objected: EditionView = {
    ...draft,
    edition: 1,
    state: 'objected',
    learningWish: 'Rekenen en taal',
    objection: { by: 'Samira Bakker', reason: 'Taal zei ik niet.', at: draft.updatedAt },
  };
  const report: ReportView = {
    conversationId: 'ID',
    side: 'person',
    personName: 'Samira Bakker',
    leaderName: 'Karin de Wit',
    otherName: 'Karin de Wit',
    kind: { nl: 'Ontwikkelgesprek', en: 'Development talk' },
    heldOn: isoDate('2026-11-20'),
    state: 'report',
    editions: [objected, draft],
    current: draft,
    missing: {},
    canWrite: true,
    opened: [{ part: 'wishes', field: 'wishes', own: 'Muziek', other: 'Rekenen' }],
    today,
  };
  const form = () =>
    rendered(
      render(ReportForm, {
        props: { report, view: nothing, texts: askedTexts(t, report.personName, true) },
        locale,
      }),
    );

  test('has the five subjects, the learning wish, agreements, a follow-up, and the version that was read', () => {
    const root = form();
    expect(all(root, 'textarea').map(({ attributes }) => attributes['name'])).toEqual([
      'texts.development',
      'texts.wishes',
      'texts.ambition',
      'texts.pitfalls',
      'texts.expectations',
      'learningWish',
    ]);
    expect(labels(root)).toContain('Wat wil jij leren?');
    expect(hidden(root)).toEqual({ version: '3', edition: '2' });
    expect(only(root, 'input', { name: 'agreements.0.what' }).attributes['value']).toBe('Een uur');
    expect(only(root, 'input', { name: 'agreements.1.what' }).attributes['value']).toBe('');
    expect(all(root, 'button', { formaction: '?/more' })).toHaveLength(1);
    expect(all(root, 'option', { value: 'support-staff' })[0]?.text).toBe('Samira Bakker');
  });

  test('has beside each subject what both prepared', () => {
    expect(all(form(), 'details')).toHaveLength(5);
    expect(form().text).toContain('Muziek');
  });

  test('to read: who, when, who agreed, all of it, without «you»', () => {
    const edition = { ...draft, agreedAt: { own: null, other: new Date('2026-11-23T10:00:00Z') } };
    const root = rendered(render(ReportBody, { props: { report, edition }, locale }));
    expect(root.text).toContain('Samira Bakker ging nog niet akkoord');
    expect(root.text).toContain('Karin de Wit ging akkoord op maandag 23 november 2026');
    expect(root.text).not.toMatch(/\bjij\b/i);
    expect(all(root, 'h2').map(({ text }) => text)).toEqual([
      'Ontwikkeling',
      'Wensen',
      'Ambitie',
      'Valkuilen',
      'Verwachtingen',
      'Leerwens',
      'Afspraken',
      'Vervolg',
    ]);
  });

  test('earlier editions stay, with the reason, and what changed since', () => {
    const earlier = rendered(render(EarlierEditions, { props: { report }, locale }));
    expect(earlier.text).toContain('Versie 1: Samira Bakker ging niet akkoord Reden: Taal zei ik niet.');
    expect(only(earlier, 'a').attributes['href']).toBe('/conversations/ID/report?edition=1');
    const changes = rendered(render(EditionChanges, { props: { report, edition: draft }, locale }));
    expect(changes.text).toContain('Leerwens');
    const first = rendered(render(EditionChanges, { props: { report, edition: objected }, locale }));
    expect(first.text).toBe('');
  });

  const decide = (change: Partial<ReportView>, view = nothing) =>
    rendered(render(Decide, { props: { report: { ...report, ...change }, object: view }, locale }));
  const proposed = (own: boolean): EditionView => ({
    ...draft,
    state: 'proposed',
    agreedAt: { own: own ? draft.updatedAt : null, other: own ? null : draft.updatedAt },
  });

  test.each([
    ['a whole draft', {}, ['Dit klopt, ik ga akkoord'], ['Schrijf verder']],
    [
      'something is missing',
      { missing: { learningWish: [{ code: 'required' }] } },
      [],
      ['de leerwens', 'Schrijf verder'],
    ],
    [
      'the other agreed',
      { current: proposed(false), canWrite: false },
      ['Dit klopt, ik ga ook akkoord', 'Begin een nieuwe versie'],
      [],
    ],
    ['she agreed herself', { current: proposed(true), canWrite: false }, ['Begin een nieuwe versie'], []],
    ['no leader at the moment', { leaderName: null, otherName: null }, [], ['Schrijf verder']],
    ['agreed by both', { state: 'agreed', canWrite: false }, [], []],
  ] as const)('what can be decided: %s', (_, change, words, links) => {
    const root = decide(change);
    expect(buttons(root)).toEqual(words);
    expect(all(root, 'a').map(({ text }) => text)).toEqual(links);
  });

  test('deciding is about exactly the version that was read', () => {
    expect(hidden(decide({}))).toEqual({ edition: '2', version: '3' });
  });

  test('an objection without a reason opens again with its error', () => {
    const view = returned('object', { fields: { reason: [{ code: 'required' }] } });
    const root = decide({ current: proposed(false), canWrite: false }, view);
    expect(only(root, 'details').attributes).toHaveProperty('open');
    expect(root.text).toContain('Vul dit in.');
  });
});

describe('beginning', () => {
  const options = {
    leaders: [
      { id: 'k', name: 'Karin de Wit' },
      { id: 'd', name: 'Dirk Duo' },
    ],
    kinds: defaultChoices.filter(({ list }) => list === 'kind'),
    forms: defaultChoices.filter(({ list }) => list === 'form'),
  };
  const begin = (chosen: { personId: string; name: string }[], change: object = {}, view = nothing) =>
    rendered(
      render(Beginning, {
        props: { view, options: { ...options, ...change }, chosen },
        locale,
      }),
    );
  const anne = { personId: 'a', name: 'Anne Aalbers' };
  const bo = { personId: 'b', name: 'Bo Bos' };

  test('she chooses who leads her; a single one is chosen already', () => {
    const root = begin([]);
    expect(all(root, 'input', { name: 'leaderId' })).toHaveLength(2);
    expect(all(root, 'input', { name: 'leaderId' }).some(({ attributes }) => 'checked' in attributes)).toBe(
      false,
    );
    const alone = begin([], { leaders: options.leaders.slice(0, 1) });
    expect(only(alone, 'input', { name: 'leaderId' }).attributes).toHaveProperty('checked');
    expect(buttons(root)).toEqual(['Nodig je leidinggevende uit']);
  });

  test('a leader with one colleague may choose a date at once', () => {
    const root = begin([anne]);
    expect(hidden(root)).toEqual({ personId: 'a' });
    expect(only(root, 'form').attributes['action']).toBe('?/start&with=a');
    expect(all(root, 'input', { name: 'plannedAt' })).toHaveLength(1);
    expect(buttons(root)).toEqual(['Nodig Anne Aalbers uit']);
  });

  test('with several the date comes later', () => {
    const root = begin([anne, bo]);
    expect(all(root, 'input', { name: 'personIds[]' }).map(({ attributes }) => attributes['value'])).toEqual([
      'a',
      'b',
    ]);
    expect(all(root, 'input', { name: 'plannedAt' })).toEqual([]);
    expect(root.text).toContain('De datum kies je later');
    expect(buttons(root)).toEqual(['Nodig 2 collega’s uit']);
  });

  test('what was chosen is chosen again when something else is wrong', () => {
    const values = { leaderId: 'd', kind: 'progress', form: 'walking', minutes: '35', place: 'Park' };
    const root = begin(
      [],
      {},
      returned('start', { values, fields: { plannedAt: [{ code: 'not-a-moment' }] } }),
    );
    const chosen = all(root, 'input', { type: 'radio' }).filter(({ attributes }) => 'checked' in attributes);
    expect(chosen.map(({ attributes }) => attributes['value'])).toEqual(['d', 'progress']);
    expect(
      all(root, 'option')
        .filter(({ attributes }) => 'selected' in attributes)
        .map(({ text }) => text),
    ).toEqual(['Al wandelend', '35 minuten']);
    expect(root.text).toContain('Vul een dag en een tijd in');
  });
});

describe('lists and small questions', () => {
  const year = schoolYearOf(today);
  const team = {
    colleagues: [
      {
        personId: 'a',
        name: 'Anne',
        work: 'Conciërge, 12',
        heldOn: null,
        plannedOn: null,
        hasOpen: false,
        progress: 'none',
      },
      {
        personId: 'b',
        name: 'Bo',
        work: 'Conciërge, 12',
        heldOn: null,
        plannedOn: isoDate('2026-12-08'),
        hasOpen: true,
        progress: 'planned',
      },
      {
        personId: 'c',
        name: 'Cas',
        work: 'Conciërge, 12',
        heldOn: isoDate('2026-10-01'),
        plannedOn: null,
        hasOpen: false,
        progress: 'held',
      },
    ],
    counts: { none: 1, started: 0, planned: 1, held: 1 },
    of: 3,
    months: [{ month: isoDate('2026-10-01'), held: 1, planned: 0 }],
    year,
    today,
  } as const;

  test('a leader sees who had none, in words and as boxes to tick', () => {
    const root = rendered(render(Team, { props: { team }, locale }));
    expect(root.text).toContain('1 van de 3 collega’s had dit schooljaar een gesprek.');
    expect(root.text).toContain('Gepland op dinsdag 8 december');
    expect(root.text).not.toContain('Conciërge');
    expect(root.text).toContain('Gehad op donderdag 1 oktober');
    expect(all(root, 'input', { name: 'with' }).map(({ attributes }) => attributes['value'])).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect(only(root, 'form').attributes).toMatchObject({ method: 'get', action: '/conversations/new' });
  });

  test('an empty team says why and what to do', () => {
    const root = rendered(render(Team, { props: { team: { ...team, colleagues: [] } }, locale }));
    expect(root.text).toContain('HR kan hen toevoegen.');
  });

  test('her self-image: this part of the year is filled in, earlier ones are in words', () => {
    const images = [
      { schoolYear: 2025, moment: 'end', score: 2 },
      { schoolYear: 2026, moment: 'start', score: 4 },
    ] as const;
    const root = rendered(render(SelfImage, { props: { images, today, error: undefined }, locale }));
    const chosen = all(root, 'input', { name: 'score' }).filter(({ attributes }) => 'checked' in attributes);
    expect(chosen.map(({ attributes }) => attributes['value'])).toEqual(['4']);
    expect(root.text).toContain('Eind van 2025-2026 voer ik vooral uit');
    expect(root.text).toContain('Alleen jij ziet dit.');
  });

  test('HR: each choice is its own form, with ids of its own', () => {
    const [choice] = defaultChoices;
    const forms = [choice, undefined].map((one) =>
      rendered(render(ChoiceForm, { props: { list: 'kind', choice: one, view: nothing }, locale })),
    );
    const ids = forms.flatMap((root) => all(root, 'input').map(({ attributes }) => attributes['id']));
    expect(new Set(ids.filter(Boolean)).size).toBe(ids.filter(Boolean).length);
    expect(forms.map((root) => all(root, 'input', { name: 'inUse' }).length)).toEqual([1, 0]);
  });
});
