import { render } from '#tests/support/render.ts';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { messages } from '#i18n/messages.ts';
import { all, only, rendered } from '#tests/support/html.ts';
import type { Node } from '#tests/support/html.ts';
import Home from './+page.svelte';
import Conversations from './conversations/+page.svelte';
import Counterpart from './counterparts/[counterpartId]/+page.svelte';
import Counterparts from './counterparts/+page.svelte';
import Picture from './picture/+page.svelte';

/** Whole pages with the data that their doors give, for what only shows when the parts stand together. */
const today = isoDate('2026-11-24');
const shell = {
  locale: 'nl' as const,
  demo: false,
  name: 'Samira',
  personKey: null,
  path: '/',
  flash: null,
  menu: [],
};
const show = (page: unknown, data: object, form: object | null = null): Node =>
  rendered(
    render(page as (internals: never, props: never) => object, {
      props: { data: { ...shell, ...data }, form } as never,
    }),
  );
const hrefs = (root: Node): (string | undefined)[] =>
  all(root, 'a').map(({ attributes }) => attributes['href']);
const times = (root: Node, words: string): number => root.text.split(words).length - 1;

describe('conversations', () => {
  const { conversation: t } = messages('nl');
  const nothing = {
    items: [],
    covered: [],
    team: null,
    selfImages: [],
    today,
    may: { begin: true, lookAtSelf: false, configure: false },
  };

  test('an empty page says once how to begin', () => {
    const root = show(Conversations, nothing);
    expect(times(root, t.begin)).toBe(1);
    expect(hrefs(root)).toEqual(['/conversations/new']);
    expect(root.text).toContain(t.list.empty);
  });

  test('who may not begin is shown no way to it', () => {
    const root = show(Conversations, { ...nothing, may: { ...nothing.may, begin: false } });
    expect(hrefs(root)).toEqual([]);
    expect(root.text).toContain(t.list.emptyOther);
    expect(root.text).not.toContain(t.list.emptyText);
  });

  test('HR finds the way to the lists that conversations use', () => {
    const root = show(Conversations, {
      ...nothing,
      may: { begin: false, lookAtSelf: false, configure: true },
    });
    expect(hrefs(root)).toEqual(['/conversations/settings']);
    expect(root.text).toContain(t.list.hrTitle);
  });
});

describe('home', () => {
  const { home: t } = messages('nl');
  const home = {
    today,
    firstName: 'Samira',
    ownJourney: true,
    next: { code: 'fill-card', href: '/card' },
    more: [],
    waiting: [],
    waitingWith: [],
    wasAsked: false,
    lastDay: null as string | null,
    stages: [],
    isRoundOver: false,
  };

  const task = (code: string, state: string) => ({ code, state, href: '/x', count: 0, of: 2, skipped: null });
  const beginning = {
    kind: 'hr',
    tasks: [task('staff', 'done'), task('rules', 'open')],
    over: 1,
    isAll: false,
  };

  test('of HR shows what is still to do before people can work here, before what nobody asked', () => {
    const next = { code: 'look-at-picture', href: '/picture' };
    const { firstRun: words } = messages('nl');
    const root = show(Home, { home: { ...home, ownJourney: false, next }, firstRun: beginning });
    expect(root.text).toContain(words.progress(1, 2));
    expect(root.text).not.toContain(t.steps[next.code]?.button);
    expect(all(root, 'form').map(({ attributes }) => attributes['action'])).toEqual(['/first-run?/skip']);
    const asked = { code: 'answer-approvals', href: '/approvals', count: 1 };
    expect(hrefs(show(Home, { home: { ...home, next: asked }, firstRun: beginning }))).toContain(
      '/approvals',
    );
  });

  test('of HR in the demonstration, long at work, is not begun again', () => {
    const next = { code: 'look-at-picture', href: '/picture' };
    const shown = { home: { ...home, ownJourney: false, next }, firstRun: beginning, demo: true };
    const root = show(Home, shown);
    expect(root.text).not.toContain(messages('nl').firstRun.progress(1, 2));
    expect(hrefs(root)).toEqual(expect.arrayContaining(['/picture', '/first-run']));
  });

  test('of HR has one quiet line once all of it is done', () => {
    const next = { code: 'look-at-picture', href: '/picture' };
    const done = { ...beginning, over: 2, isAll: true };
    const root = show(Home, { home: { ...home, ownJourney: false, next }, firstRun: done });
    expect(hrefs(root)).toEqual(expect.arrayContaining(['/picture', '/first-run']));
    expect(root.text).toContain(t.atThisMoment);
    expect(root.text).not.toContain(messages('nl').firstRun.progress(2, 2));
  });

  test('has one heading, one thing to do, and says when nothing waits', () => {
    const root = show(Home, { home });
    expect(all(root, 'h1').map(({ text }) => text)).toEqual([t.hello('Samira')]);
    expect(hrefs(root)).toEqual(['/card', '/advice']);
    expect(root.text).toContain(t.waitsNone);
  });

  test('says when her last day is near, and leads to what she may take along', () => {
    const root = show(Home, { home: { ...home, lastDay: '2026-12-18' } });
    expect(root.text).toContain('18 december');
    expect(hrefs(root)[0]).toBe('/sharing/data');
  });

  test('leads from what waits to all of it', () => {
    const waiting = [
      {
        ownerRole: 'hr',
        ownerName: null,
        count: 2,
        late: 0,
        nextDue: today,
        title: '',
        itemKind: 'plan-step',
        href: '/counterparts?owner=hr',
      },
    ];
    const root = show(Home, { home: { ...home, waiting } });
    expect(hrefs(root)).toEqual(['/card', '/counterparts?owner=hr', '/counterparts', '/advice']);
    expect(root.text).not.toContain(t.waitsNone);
  });

  test('after her first round is about her plan: what goes on or waits, and no stages', () => {
    const step = (line: string, title: string) => ({
      id: title,
      title,
      kind: 'module',
      state: 'submitted',
      answer: null,
      answerNote: '',
      answeredBy: null,
      asks: [],
      line,
      sides: [],
      start: { ok: false, why: 'not-waiting', waitsFor: 0 },
      startsOn: null,
      endsOn: null,
    });
    const steps = [step('done', 'Klaar'), step('waits-right', 'Module gedrag')];
    const stages = [{ code: 'card', state: 'done', href: '/card', parts: 5 }];
    const root = show(Home, { home: { ...home, stages, isRoundOver: true }, plan: { steps } });
    expect(root.text).toContain(t.planLead);
    expect(hrefs(root)).toEqual(['/card', '/plan/steps/Module gedrag', '/plan', '/advice']);
    for (const gone of ['Klaar', t.waitsTitle, t.journeyTitle]) expect(root.text).not.toContain(gone);
  });

  test('of somebody with work for others shows what waits with them, and nothing of a journey', () => {
    const waitingWith = [
      { ownerRole: 'hr', ownerName: null, schoolName: null, count: 2, late: 0, href: '/x' },
    ];
    const next = { code: 'open-counterparts', href: '/counterparts', count: 2 };
    const root = show(Home, { home: { ...home, ownJourney: false, next, waitingWith } });
    expect(root.text).toContain(t.askedOfYou);
    expect(root.text).toContain(t.waitsWithTitle);
    expect(root.text).not.toContain(t.waitsTitle);
  });

  test('what else there is to do comes after what waits', () => {
    const root = show(Home, {
      home: { ...home, more: [{ code: 'answer-compass', href: '/compass', count: 0 }] },
    });
    expect(
      all(root, 'h2')
        .map(({ text }) => text)
        .slice(-2),
    ).toEqual([t.waitsTitle, t.more]);
    expect(hrefs(root)).toContain('/compass');
  });
});

const row = {
  id: 'one',
  pair: 1,
  kind: 'answer',
  itemKind: 'profile-advice',
  itemId: 'advice',
  personId: 'her',
  personName: 'Samira Bakker',
  schoolId: null,
  schoolName: null,
  title: 'Meelopen',
  detail: { minutes: null, cents: null, text: '' },
  ownerRole: 'leader',
  ownerName: 'Karin',
  standsIn: false,
  dueOn: today,
  state: 'open',
  reason: '',
  promisedFor: null,
  version: 1,
  isMine: true,
  isLate: false,
};

describe('one counterpart', () => {
  const { counterpart: t } = messages('nl');
  const one = {
    counterpart: row,
    history: [],
    isAtStep: false,
    mayAnswer: true,
    moves: ['promise-counterpart'],
    candidates: [],
    today,
    isOwn: false,
  };
  const actions = (root: Node): (string | undefined)[] =>
    all(root, 'form').map(({ attributes }) => attributes['action']);

  test('is answered here by who may', () => {
    expect(actions(show(Counterpart, one))).toEqual(['?/promise']);
    expect(actions(show(Counterpart, { ...one, mayAnswer: false }))).toEqual([]);
  });

  test('about a step is answered at that step', () => {
    const root = show(Counterpart, {
      ...one,
      isAtStep: true,
      counterpart: { ...row, itemKind: 'plan-step', itemId: 's' },
    });
    expect(actions(root)).toEqual([]);
    expect(hrefs(root)).toContain('/plan/her#step-s');
  });

  test('of herself leads back to her plan, of others to the list', () => {
    expect(hrefs(show(Counterpart, { ...one, isOwn: true, mayAnswer: false }))).toContain('/plan');
    expect(hrefs(show(Counterpart, one))).toContain('/counterparts');
  });

  test('answered by somebody else first: their words and hers, side by side', () => {
    const form = {
      action: 'promise',
      values: { note: 'Mijn woorden' },
      fields: {},
      problem: null,
      theirs: { state: 'done', by: 'Karin', reason: '' },
    };
    const root = show(Counterpart, one, form);
    expect(root.text).toContain(t.one.theirs('Karin', 'gedaan'));
    expect(root.text).toContain('Mijn woorden');
  });
});

describe('the list of counterparts', () => {
  const { counterpart: t } = messages('nl');
  const list = {
    items: [],
    total: 0,
    schools: [],
    isOwner: true,
    isWork: true,
    isFiltered: false,
    filter: { whose: 'mine', state: 'unsettled', kind: null, schoolId: null, owner: null, page: 1 },
    pages: 1,
    today,
    answered: 0,
    behind: 0,
  };

  test('empty says what will be here', () => {
    const root = show(Counterparts, list);
    expect(root.text).toContain(t.emptyMine);
    expect(hrefs(root)).toContain('?whose=all');
    const nowAndThen = show(Counterparts, { ...list, isWork: false });
    expect(nowAndThen.text).toContain(t.emptyMineText);
    expect(hrefs(nowAndThen)).toEqual([]);
    expect(all(nowAndThen, 'details')).toEqual([]);
    const own = show(Counterparts, {
      ...list,
      isWork: false,
      isOwner: false,
      filter: { ...list.filter, whose: 'all' },
    });
    expect(own.text).toContain(t.emptyAll);
    expect(all(own, 'details')).toEqual([]);
  });

  test('keeps the filter while leafing through', () => {
    const filter = { ...list.filter, kind: 'answer', owner: 'leader:a', page: 2 };
    const root = show(Counterparts, { ...list, items: [row], total: 90, pages: 3, filter });
    const pages = hrefs(root).filter((href) => href?.includes('page=') && !href.includes('tick='));
    expect(pages).toEqual(['?whose=mine&state=unsettled&kind=answer&owner=leader%3Aa&page=3']);
    expect(only(root, 'a', { rel: 'prev' }).attributes['href']).toBe(
      '?whose=mine&state=unsettled&kind=answer&owner=leader%3Aa',
    );
  });

  test('offers what this reader can choose between, says what is chosen, and stands open then', () => {
    const schools = [
      { id: 'a', name: 'De Brug' },
      { id: 'b', name: 'De Boei' },
    ];
    const filter = { ...list.filter, state: 'late', kind: 'money', schoolId: 'b' };
    const names = (given: object): (string | undefined)[] =>
      all(show(Counterparts, { ...list, schools, filter, ...given }), 'select').map(
        ({ attributes }) => attributes['name'],
      );
    expect(names({})).toEqual(['whose', 'state', 'kind', 'schoolId']);
    expect(names({ isOwner: false })).toEqual(['state', 'kind', 'schoolId']);
    expect(names({ schools: schools.slice(1) })).toEqual(['whose', 'state', 'kind']);
    expect(names({ filter: { ...filter, owner: 'hr' }, items: [row] })).toContain('owner');
    const chosen = show(Counterparts, { ...list, schools, filter, total: 7, isFiltered: true });
    const selected = all(chosen, 'option').filter(({ attributes }) => 'selected' in attributes);
    expect(selected.map(({ attributes }) => attributes['value'])).toEqual(['mine', 'late', 'money', 'b']);
    expect(chosen.text).toContain(t.filter.result(7));
    expect('open' in only(chosen, 'details').attributes).toBe(true);
    expect(hrefs(chosen)).toContain('/counterparts');
    expect('open' in only(show(Counterparts, list), 'details').attributes).toBe(false);
  });
});

describe('the picture of the board', () => {
  const p = messages('nl').counterpart.picture;
  const f = messages('nl').figures;
  const counts = { 'person-only': 8, 'organisation-only': null, both: 11, olderDay: '2026-10-01' };
  const row = (kind: string, name: string, some: typeof counts | null) => ({
    key: name,
    kind,
    name,
    schools: ['De Boei', 'De Kade'],
    counts: some,
  });
  const picture = {
    rows: [
      row('school', 'De Brug', counts),
      row('school', 'De Vlieger', null),
      row('together', '', null),
      row('whole', '', { ...counts, 'person-only': 40 }),
    ],
    hasSchools: true,
    isWhole: true,
    today: '2026-11-24',
    figuresOf: '2026-11-01',
    nextFigures: '2026-12-01',
    fewestPeople: 5,
  };

  test('hides in words what may not be shown, folds schools of which nothing is, and says of which day it is', () => {
    const root = show(Picture, picture);
    expect(times(root, p.hidden)).toBe(1);
    // Two figures, and the line of schools that are folded.
    expect(times(root, f.hidden)).toBe(3);
    expect(root.text).toContain(p.hiddenSchools('De Vlieger'));
    expect(root.text).toContain(f.togetherOne(2));
    expect(root.text).toContain('1 december');
    expect(root.text).toContain('1 oktober');
    expect(show(Picture, { ...picture, figuresOf: null, rows: [] }).text).toContain(f.none);
  });

  test('without schools says what will be here', () => {
    const root = show(Picture, { ...picture, rows: [], hasSchools: false });
    expect(root.text).toContain(p.empty);
    expect(all(root, 'svg').length).toBeLessThan(3);
  });
});
