import { render } from '#tests/support/render.ts';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { formView } from '#i18n/form-view.ts';
import type { Locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';
import { all, findAll, rendered } from '#tests/support/html.ts';
import type { Node } from '#tests/support/html.ts';
import type { BothTexts, ConversationView } from '../domain/views.ts';
import ConversationPage from './ConversationPage.svelte';

const id = '0190aaaa-0000-7000-8000-000000000001';

const conversation: ConversationView = {
  id,
  side: 'person',
  personName: 'Samira Bakker',
  leaderName: 'Karin de Wit',
  otherName: 'Karin de Wit',
  otherId: '0190aaaa-0000-7000-8000-000000000002',
  standIn: null,
  kind: { nl: 'Ontwikkelgesprek', en: 'Development talk' },
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
  today: isoDate('2026-11-24'),
};
const opened: readonly BothTexts[] = [
  { part: 'wishes', field: 'wishes', own: 'Meer rekenen.', other: 'Muziek voor de kleuters.' },
  { part: 'future', field: 'oneYear', own: '', other: 'Vaste rekengroep' },
];
const held = {
  phase: 'held',
  heldOn: isoDate('2026-11-20'),
  ready: { own: true, other: true },
  opened,
  openedWith: 'Karin de Wit',
  next: { code: 'write-report', whose: 'own' },
} as const;

function pageOf(change: Partial<ConversationView>, form: unknown = null, locale: Locale = 'nl'): Node {
  const t = messages(locale).conversation;
  const view = (action: string) => formView(locale, form, action, t.problems);
  const views = {
    plan: view('plan'),
    hold: view('hold'),
    rate: view('rate'),
    leader: view('leader'),
    standIn: view('standIn'),
  };
  return rendered(
    render(ConversationPage, {
      props: { conversation: { ...conversation, ...change }, views },
      locale,
    }),
  );
}
const headings = (root: Node): string[] => all(root, 'h2').map(({ text }) => text);
const actions = (root: Node): string[] => all(root, 'form').map((form) => form.attributes['action'] ?? '');
const primary = (root: Node): string[] =>
  findAll(root, (node) => node.attributes['class']?.includes('button-primary') ?? false).map(
    ({ text }) => text,
  );

describe('before the talk', () => {
  test('says what is next, who sees what, and when it is', () => {
    const root = pageOf({});
    expect(headings(root)).toEqual([
      'Bereid je gesprek met Karin voor',
      'Jouw voorbereiding',
      'Wanneer en waar',
    ]);
    expect(root.text).toContain('Alleen jij ziet dit, tot jullie allebei klaar zijn.');
    expect(root.text).toContain(messages('nl').conversation.notForHr);
    expect(root.text).toContain('dinsdag 1 december om 09:30');
    expect(primary(root)).toEqual(['Ga verder met voorbereiden']);
    expect(actions(root)).toEqual(['?/plan', '?/hold', '?/cancel']);
  });

  test('warns that going on without both being ready keeps the preparations shut', () => {
    expect(pageOf({}).text).toContain('dan houdt ieder zijn eigen voorbereiding voor zichzelf');
    expect(
      pageOf({ phase: 'ready', opened, next: { code: 'wait-talk', whose: 'nobody' } }).text,
    ).not.toContain('dan houdt ieder');
  });

  test('who is ready may go back, and reads her own words', () => {
    const root = pageOf({
      ready: { own: true, other: false },
      next: { code: 'wait-preparation', whose: 'other' },
    });
    expect(actions(root)).toContain('?/unready');
    expect(root.text).toContain('Karin is nog niet klaar');
    expect(root.text).toContain('Wacht op Karin');
    expect(primary(root)).toEqual([]);
  });

  test('the other being ready is told, not what stands there', () => {
    const root = pageOf({ ready: { own: false, other: true } });
    expect(root.text).toContain('Wacht op jou');
    expect(headings(root)).not.toContain('Wat jullie schreven');
  });

  test('without a date the form to choose one lies open', () => {
    const root = pageOf({
      plan: { ...conversation.plan, at: null, on: null },
      next: { code: 'plan', whose: 'own' },
    });
    expect(root.text).toContain('Er is nog geen datum.');
    expect(all(root, 'details', { id: 'plan-form' })[0]?.attributes).toHaveProperty('open');
  });

  test('when the day has passed, the question stands in sight', () => {
    const root = pageOf({ next: { code: 'hold', whose: 'own' } });
    expect(headings(root)).toContain('Het gesprek is geweest');
    expect(primary(root)).toEqual(['Vertel wanneer het was']);
  });

  test('keeps what was typed when the date was refused', () => {
    const form = {
      action: 'plan',
      values: { plannedAt: '2020-01-01T10:00', place: 'Het park', minutes: '90', form: 'live' },
      fields: { plannedAt: [{ code: 'in-the-past' }] },
      problem: null,
      theirs: null,
    };
    const root = pageOf({}, form);
    expect(all(root, 'input', { name: 'plannedAt' })[0]?.attributes['value']).toBe('2020-01-01T10:00');
    expect(all(root, 'input', { name: 'place' })[0]?.attributes['value']).toBe('Het park');
    expect(root.text).toContain('Kies een moment in de toekomst.');
  });

  test('tells when the other changed the plan meanwhile', () => {
    const form = { action: 'plan', values: {}, fields: {}, problem: null, theirs: { version: 3 } };
    expect(pageOf({}, form).text).toContain('De ander veranderde dit net.');
  });
});

describe('once both are ready', () => {
  const root = pageOf({
    phase: 'ready',
    ready: { own: true, other: true },
    opened,
    openedWith: 'Karin de Wit',
    next: { code: 'wait-talk', whose: 'nobody' },
  });

  test('both texts stand side by side, with what only one of them says marked', () => {
    expect(headings(root)).toContain('Wat jullie schreven');
    expect(all(root, 'mark').map(({ text }) => text)).toEqual([
      '[alleen hier] Meer rekenen. [tot hier]',
      '[alleen hier] Muziek voor de kleuters. [tot hier]',
    ]);
    expect(root.text).toContain('Over één jaar, volgens Karin Vaste rekengroep');
    expect(root.text).toContain(
      'Over ontwikkeling, ambitie, valkuilen en verwachtingen schreven jullie allebei niets.',
    );
  });

  test('nothing is left to say ready to', () => {
    expect(actions(root)).not.toContain('?/unready');
    expect(headings(root)).not.toContain('Jouw voorbereiding');
  });
});

describe('after the talk', () => {
  test('she is asked how it was, her leader is not', () => {
    const hers = pageOf(held);
    expect(headings(hers)).toContain('Hoe was het voor jou?');
    expect(hers.text).toContain('Je leidinggevende ziet het nooit.');
    const his = pageOf({ ...held, side: 'leader', otherName: 'Samira Bakker', openedWith: 'Samira Bakker' });
    expect(headings(his)).not.toContain('Hoe was het voor jou?');
    expect(his.text).not.toContain('serieus');
  });

  test('what she answered stands in words and can be changed', () => {
    const root = pageOf({ ...held, rating: 4 });
    expect(root.text).toContain('Jouw antwoord: goed.');
    expect(all(root, 'details').some(({ text }) => text.startsWith('Verander je antwoord'))).toBe(true);
  });

  test('the plan, the question whether it was and calling off are gone', () => {
    const root = pageOf(held);
    expect(actions(root)).toEqual(['?/rate']);
    expect(root.text).toContain('Gehouden op vrijdag 20 november 2026');
  });

  test.each([
    ['nobody wrote yet', null, ['Schrijf aan het verslag', 'Schrijf aan het verslag']],
    [
      'a draft',
      { edition: 1, state: 'draft', agreed: { own: false, other: false } },
      ['Schrijf aan het verslag', 'Lees het verslag', 'Schrijf aan het verslag'],
    ],
    [
      'one agreed',
      { edition: 1, state: 'proposed', agreed: { own: false, other: true } },
      ['Schrijf aan het verslag', 'Lees het verslag'],
    ],
  ] as const)('the report: %s', (_, report, links) => {
    const root = pageOf({ ...held, report });
    const found = all(root, 'a').filter(({ attributes }) => attributes['class']?.includes('button'));
    expect(found.map(({ text }) => text)).toEqual(links);
  });

  test('stands open with both after four weeks', () => {
    expect(pageOf({ ...held, standsOpen: true }).text).toContain('Het staat open bij jullie allebei.');
  });

  test('agreed: what was agreed, by whom, and when they look again', () => {
    const root = pageOf({
      ...held,
      phase: 'agreed',
      report: { edition: 2, state: 'agreed', agreed: { own: true, other: true } },
      agreements: [
        { id: 'a', what: 'Een uur per week', owner: 'leader', dueOn: isoDate('2027-01-11') },
        { id: 'b', what: 'Cursus zoeken', owner: 'support-staff', dueOn: isoDate('2026-12-15') },
      ],
      followUpOn: isoDate('2027-03-01'),
      next: { code: 'rate', whose: 'own' },
    });
    expect(root.text).toContain('Een uur per week');
    expect(root.text).toContain('De leidinggevende');
    expect(root.text).toContain('Samira Bakker');
    expect(root.text).toContain('Jullie kijken rond maandag 1 maart 2027 hoe het gaat.');
    expect(root.text).toContain('Jullie zijn het eens');
  });

  test('a talk that was held asks nobody to prepare it any more', () => {
    const { text } = pageOf({ ...held, ready: { own: false, other: true } });
    const { page } = messages('nl').conversation;
    expect(text).toContain(page.preparationOver);
    for (const asked of [page.preparationOpen, page.waitsForYou]) expect(text).not.toContain(asked);
  });

  test('her leader left: she chooses, and reads that her preparation stays shut', () => {
    const root = pageOf({
      ...held,
      leaderName: null,
      otherName: null,
      leaders: [{ id: 'x', name: 'Dirk Duo' }],
      next: { code: 'choose-leader', whose: 'own' },
    });
    expect(headings(root)).toContain('Met wie wil je verder?');
    expect(root.text).toContain('Jouw voorbereiding blijft dicht.');
    expect(all(root, 'input', { name: 'leaderId' }).map(({ attributes }) => attributes['value'])).toEqual([
      'x',
    ]);
    expect(root.text).toContain('Je bereidde dit voor met Karin de Wit.');
  });
});

describe('ended', () => {
  test.each([
    ['called-off', 'cancelled', 'Dit gesprek is afgezegd.'],
    ['not-decided', 'closed', 'Er gebeurde een half jaar niets.'],
    ['person-left', 'closed', 'omdat de baan op deze school is gestopt'],
  ] as const)('%s: says why, and asks nothing', (endReason, phase, sentence) => {
    const root = pageOf({
      endReason,
      phase,
      written: ['wishes'],
      next: { code: 'nothing', whose: 'nobody' },
    });
    expect(root.text).toContain(sentence);
    expect(actions(root)).toEqual([]);
    expect(headings(root)).toContain('Jouw voorbereiding');
  });
});

test('in English nothing stays Dutch', () => {
  const root = pageOf({ ...held, rating: 2 }, null, 'en');
  expect(headings(root)).toEqual([
    'Write the report with Karin',
    'The report',
    'How was it for you?',
    'What you both wrote',
    'When and where',
  ]);
  expect(root.text).not.toMatch(/\b(jullie|gesprek|verslag|niet|voorbereiding)\b/);
});

test('every heading has a level below the one above it', () => {
  for (const change of [{}, held, { ...held, rating: 3 }]) {
    const levels = findAll(pageOf(change), ({ name }) => /^h\d$/.test(name)).map(({ name }) =>
      Number(name.slice(1)),
    );
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 1)).toBeLessThanOrEqual(1);
    });
  }
});

describe('a leader who is away', () => {
  const away = {
    id: '0190aaaa-0000-7000-8000-000000000003',
    name: 'Ruud Rood',
    leaderName: 'Karin de Wit',
    until: isoDate('2026-12-04'),
  };
  const page = (state: 'away' | 'offered' | 'holds', change: Partial<ConversationView> = {}) =>
    pageOf({ standIn: { ...away, state }, ...change });

  test('says who answers now and what stays shut, and asks nothing before there is an offer', () => {
    const root = page('away');
    expect(root.text).toContain('Ruud Rood vervangt Karin de Wit');
    expect(root.text).toContain('blijft dicht');
    expect(actions(root)).not.toContain('?/standIn');
  });

  test.each([
    [false, ['yes', 'no']],
    [true, ['yes', 'yes-and-read', 'no']],
  ])('asks with the offer; reading only when she said ready (%s)', (own, values) => {
    const root = page('offered', { ready: { own, other: false } });
    expect(actions(root)).toContain('?/standIn');
    const radios = all(root, 'input').filter(({ attributes }) => attributes['name'] === 'answer');
    expect(radios.map(({ attributes }) => attributes['value'])).toEqual(values);
  });

  test('her stand-in is not asked, and hears in whose place he is', () => {
    expect(actions(page('offered', { side: 'leader' }))).not.toContain('?/standIn');
    expect(page('holds', { side: 'leader' }).text).toContain('in plaats van Karin de Wit');
  });
});
