import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { offerList } from '#features/offers/domain/filter.ts';
import { mostOffers } from '#features/offers/domain/import.ts';
import {
  catalogueImportLifecycle,
  offerLifecycle,
  requestKinds,
  offerRequestLifecycle,
} from '#features/offers/domain/states.ts';
import { messages } from '#i18n/messages.ts';
import { all, byId, only } from '#tests/support/html.ts';
import { offerContent } from '#tests/support/offers.ts';
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
import Browse from '../offers/+page.svelte';
import OneOffer from '../offers/[offerId]/+page.svelte';
import Saved from '../offers/saved/+page.svelte';
import Catalogue from './+page.svelte';
import OwnOffer from './[offerId]/+page.svelte';
import Imports from './import/+page.svelte';
import OneImport from './import/[importId]/+page.svelte';
import New from './new/+page.svelte';

/** What institutes offer: the pages of the institute, and those of who looks for something. */
const t = messages('nl').offers;
const common = messages('nl').common;
const today = isoDate('2026-11-24');
const at = new Date('2026-11-20T09:00:00Z');
const required = [{ code: 'required' }];
const ticked = (root: ReturnType<typeof showPage>, name: string) =>
  all(root, 'input', { type: 'checkbox', name })
    .filter(({ attributes }) => 'checked' in attributes)
    .map(({ attributes }) => attributes['value']);

describe('the catalogue of an institute', () => {
  const row = {
    id: 'o',
    name: 'Rekenen',
    code: 'REK',
    kind: 'module',
    state: 'draft',
    nextStart: null,
    waiting: 0,
    signUps: 0,
  };

  test.each(locales)('empty in %s: says what will be here, with the first step', (locale) => {
    const root = showPage(Catalogue, { offers: [], waiting: 0 }, { locale });
    expect(root.text).toContain(messages(locale).offers.catalogue.none);
    expect(hrefs(root)).toContain('/catalogue/new');
    expect(hrefs(root).join()).not.toContain('export');
  });

  test('what waits is said above and stands first', () => {
    const offers = [row, { ...row, id: 'p', name: 'Taal', waiting: 2 }];
    const root = showPage(Catalogue, { offers, waiting: 2 });
    expect(root.text).toContain(t.catalogue.waiting(2));
    expect(hrefs(root).filter((href) => /catalogue\/[op]$/.test(href))).toEqual([
      '/catalogue/p',
      '/catalogue/o',
    ]);
  });

  test('everything can be taken out, in each form', () => {
    const root = showPage(Catalogue, { offers: [row], waiting: 0 });
    expect(hrefs(root).filter((href) => href.includes('export'))).toHaveLength(3);
  });
});

describe('writing an offer', () => {
  test('empty: nothing is filled in for the institute', () => {
    const values = valuesOf(showPage(New, {}));
    expect(values).toMatchObject({ code: '', name: '', hours: '', months: '' });
  });

  test('a code that is taken: named above, and every word stays', () => {
    const values = { code: 'REK', name: 'Rekenen', summary: 'Kort', hours: '40', directions: ['tasks'] };
    const form = { action: 'default', values, fields: { code: [{ code: 'code-taken' }] } };
    const root = showPage(New, {}, { form });
    expect(problemsOf(root)).toMatchObject({ fields: ['code'] });
    expect(problemsOf(root).text).toContain(`${t.fields.code}: ${t.problems['code-taken']?.() ?? ''}`);
    expect(leadsNowhere(root)).toEqual([]);
    expect(valuesOf(root)).toMatchObject({ code: 'REK', name: 'Rekenen', summary: 'Kort', hours: '40' });
    expect(ticked(root, 'directions[]')).toEqual(['tasks']);
  });
});

describe('an offer of one’s own', () => {
  const own = (given: object = {}, more: object = {}) => ({
    offer: { ...offerContent(), id: 'o', state: 'draft', version: 4, ...given },
    gaps: [] as string[],
    moments: [],
    requests: [],
    ...more,
  });

  test.each(offerLifecycle.states)('%s: can be opened or taken back, never both', (state) => {
    const root = showPage(OwnOffer, own({ state }));
    const open = actions(root).filter((action) => ['?/publish', '?/withdraw', '?/remove'].includes(action));
    expect(open).toEqual(
      { draft: ['?/publish', '?/remove'], published: ['?/withdraw'], withdrawn: ['?/publish'] }[state],
    );
    expect(root.text).toContain(t.catalogue.states[state]);
  });

  test('says how much is missing before it can be opened', () => {
    expect(showPage(OwnOffer, own({}, { gaps: ['hours', 'form'] })).text).toContain(t.catalogue.gaps(2));
  });

  test('a field at fault: emptied boxes stay empty, and it saves over what was read', () => {
    const form = {
      action: 'save',
      values: { version: '3', name: '', months: '24' },
      fields: { name: required },
    };
    const root = showPage(OwnOffer, own(), { form });
    expect(ticked(root, 'directions[]')).toEqual([]);
    expect(valuesOf(root)).toMatchObject({ name: '', months: '24' });
    expect(all(root, 'input', { name: 'version' }).map(({ attributes }) => attributes['value'])).toContain(
      '3',
    );
    expect(leadsNowhere(root)).toEqual([]);
  });

  test('what is stored is ticked when nothing was sent yet', () => {
    expect(ticked(showPage(OwnOffer, own()), 'directions[]')).toEqual(['expert', 'tasks']);
  });

  test('changed by a colleague: what stands there now is shown', () => {
    const form = { action: 'save', values: { version: '3', name: 'Mijn naam' }, theirs: { version: 4 } };
    const root = showPage(OwnOffer, own({ name: 'Naam van een collega' }), { form });
    expect(problemsOf(root).text).toContain(common.changedMeanwhile);
    expect(root.text).toContain('Naam van een collega');
    expect(valuesOf(root)['name']).toBe('Mijn naam');
  });

  test.each(['publish', 'withdraw'])('«%s» too late: said above', (action) => {
    const root = showPage(OwnOffer, own(), { form: { action, problem: { code: 'offer-moved-on' } } });
    expect(problemsOf(root).text).toContain(t.problems['offer-moved-on']?.());
  });

  const request = (given: object = {}) => ({
    id: 'r1',
    kind: 'question',
    state: 'sent',
    startsOn: null,
    name: 'Samira',
    email: 's@brug.example',
    text: 'Mag het?',
    answer: '',
    sentAt: at,
    version: 2,
    ...given,
  });

  test.each(requestKinds)('a %s that came in is named, with the address to write to', (kind) => {
    const root = showPage(OwnOffer, own({}, { requests: [request({ kind })] }));
    expect(root.text).toContain(t.requests.kinds[kind]);
    expect(hrefs(root)).toContain('mailto:s@brug.example');
  });

  test('an answer without words: that one stands open with what was typed, the other is left alone', () => {
    const requests = [
      request(),
      request({ id: 'r2', name: 'Noor', answer: 'Ja hoor.', state: 'answered', version: 5 }),
    ];
    const values = { requestId: 'r2', text: ' ', version: '4' };
    const root = showPage(OwnOffer, own({}, { requests }), {
      form: { action: 'answer', values, fields: { text: required } },
    });
    expect(problemsOf(root).fields).toEqual(['answer-r2']);
    expect(leadsNowhere(root)).toEqual([]);
    const versions = (id: string) =>
      all(byId(root, `request-${id}`), 'input', { name: 'version' }).map(
        ({ attributes }) => attributes['value'],
      );
    expect([versions('r1'), versions('r2')]).toEqual([['2'], ['4']]);
  });

  test('answered by a colleague first: said, and their answer stands there', () => {
    const form = { action: 'answer', values: { requestId: 'r1', text: 'Nee' }, theirs: { version: 3 } };
    const root = showPage(
      OwnOffer,
      own({}, { requests: [request({ answer: 'Ja hoor.', state: 'answered' })] }),
      { form },
    );
    expect(problemsOf(root).text).toContain(t.catalogue.theirs);
    expect(root.text).toContain('Ja hoor.');
  });

  test('what people wrote is text', () => {
    const data = own(
      { name: hostile, summary: hostile },
      { requests: [request({ name: hostile, text: hostile })] },
    );
    expect(all(showPage(OwnOffer, data), 'img')).toEqual([]);
  });
});

describe('bringing a catalogue in', () => {
  test.each(locales)('in %s: by file or by address; nothing was brought in yet', (locale) => {
    const root = showPage(Imports, { imports: [] }, { locale });
    expect(actions(root)).toEqual(['?/upload', '?/fetch']);
    expect(root.text).toContain(messages(locale).offers.imports.noRuns);
  });

  test.each([
    ['too-many-offers', { maximum: mostOffers }, String(mostOffers)],
    ['sheet-too-large', { megabytes: 10 }, '10 MB'],
    ['no-catalogue', undefined, ''],
  ])('a file that was refused (%s) says why', (code, values, part) => {
    const form = { action: 'upload', problem: values === undefined ? { code } : { code, values } };
    const { text } = problemsOf(showPage(Imports, { imports: [] }, { form }));
    expect(text).toContain(t.problems[code]?.(values));
    expect(text).toContain(part);
  });

  const run = (given: object = {}) => ({
    run: {
      id: 'i',
      name: 'aanbod.json',
      state: 'checked',
      problem: null,
      progressDone: 3,
      progressTotal: 9,
      count: 1,
      offers: [{ code: 'REK', name: 'Rekenen', kind: 'module', gaps: 0 }],
      faults: [],
      leftOut: {},
      ...given,
    },
  });

  test.each(catalogueImportLifecycle.states)(
    '%s: said in words; only what was looked at can come in',
    (state) => {
      for (const locale of locales) {
        const root = showPage(OneImport, run({ state }), { locale });
        expect(root.text).toContain(messages(locale).offers.imports.states[state]);
      }
      const root = showPage(OneImport, run({ state }));
      expect(root.text.includes(t.imports.confirm(1))).toBe(state === 'checked');
      expect(root.text.includes(t.imports.cancel)).toBe(['checked', 'fetching'].includes(state));
      expect(byId(root, 'import').attributes['data-poll']).toBe(state === 'fetching' ? '2' : undefined);
    },
  );

  test('nothing good in it: nothing to bring in', () => {
    expect(showPage(OneImport, run({ count: 0, offers: [] })).text).not.toContain(t.imports.confirm(0));
  });

  test.each(['address-silent', 'not-json', 'too-many-offers', 'unheard-of', null])(
    'failed because of %s: a whole sentence in both languages',
    (problem) => {
      for (const locale of locales) {
        const { problems } = messages(locale).offers;
        const root = showPage(OneImport, run({ state: 'failed', problem }), { locale });
        const words = (problems[problem ?? 'broken'] ?? problems['broken'])?.({ maximum: mostOffers });
        expect(byId(root, 'import').text).toContain(words);
        expect(words).not.toMatch(/ \.$/);
      }
    },
  );

  test('too late to bring in: said above', () => {
    const form = { action: 'confirm', problem: { code: 'import-moved-on' } };
    expect(problemsOf(showPage(OneImport, run({ state: 'done' }), { form })).text).toContain(
      t.problems['import-moved-on']?.(),
    );
  });
});

describe('looking for something', () => {
  const list = (given: object = {}, filter: object = {}) => ({
    filter: offerList.input.parse(filter),
    items: [],
    total: 0,
    pages: 1,
    mayRespond: false,
    ...given,
  });
  const offer = {
    ...offerContent(),
    id: 'o',
    institute: 'Rijnoever',
    state: 'published',
    costCents: 450_00,
    nextStart: null,
    hasStarts: false,
  };

  test.each(locales)('in %s: nothing at all, or nothing that fits', (locale) => {
    const texts = messages(locale).offers;
    expect(showPage(Browse, list(), { locale }).text).toContain(texts.empty);
    const narrowed = showPage(Browse, list({}, { q: 'zweefvliegen' }), { locale });
    expect(narrowed.text).toContain(texts.none);
    expect(hrefs(narrowed)).toContain('/offers');
    expect(hrefs(showPage(Browse, list(), { locale }))).not.toContain('/offers');
  });

  test('keeps what was chosen, and says how many there are', () => {
    const root = showPage(Browse, list({ total: 3 }, { q: 'rekenen', level: 'mbo-4', start: '6' }));
    expect(only(root, 'input', { name: 'q' }).attributes['value']).toBe('rekenen');
    const chosen = all(root, 'option').filter(({ attributes }) => 'selected' in attributes);
    expect(chosen.map(({ attributes }) => attributes['value']).filter((value) => value !== '')).toEqual([
      'mbo-4',
      '6',
    ]);
    expect(root.text).toContain(messages('nl').offers.filter.result(3));
  });

  test('keeps the filter while leafing through', () => {
    const root = showPage(Browse, list({ items: [offer], total: 60, pages: 3 }, { kind: 'degree', page: 2 }));
    expect(hrefs(root).filter((href) => href.startsWith('?'))).toEqual([
      '?kind=degree',
      '?kind=degree&page=3',
    ]);
    expect(hrefs(root)).toContain('/offers/o');
  });

  test.each([
    [1, 3, ['?page=2']],
    [3, 3, ['?page=2']],
    [1, 1, []],
  ])('page %i of %i leads to %j', (page, pages, expected) => {
    const root = showPage(Browse, list({ items: [offer], pages }, { page }));
    expect(hrefs(root).filter((href) => href.startsWith('?'))).toEqual(expected);
  });

  test('her own list is there for who can respond', () => {
    expect(hrefs(showPage(Browse, list({ mayRespond: true })))).toContain('/offers/saved');
    expect(hrefs(showPage(Browse, list()))).not.toContain('/offers/saved');
  });

  const own = { saved: false, contact: { name: 'Samira', email: 's@x.example' }, requests: [] as object[] };
  const one = (given: object = {}, more: object = {}) => ({
    offer: { ...offer, ...given },
    own,
    moments: [],
    today,
    ...more,
  });

  test('a guest reads it, and can send nothing', () => {
    expect(actions(showPage(OneOffer, one({}, { own: null })))).toEqual([]);
  });

  test('taken back: said, and it cannot be put in a plan', () => {
    const root = showPage(OneOffer, one({ state: 'withdrawn' }));
    expect(root.text).toContain(t.one.withdrawnText);
    expect(actions(root)).toEqual(['?/keep']);
  });

  test('part of a learning route: the way to whether it is for her', () => {
    expect(hrefs(showPage(OneOffer, one({ routeCode: 'ad' })))).toContain('/advice/routes/ad');
  });

  test.each(['no-address', 'offer-closed', 'sent-before'])(
    '«%s» is said above, whatever was sent',
    (code) => {
      for (const action of ['ask', 'signUp', 'join']) {
        const root = showPage(OneOffer, one(), { form: { action, problem: { code } } });
        expect(problemsOf(root).text).toContain(t.problems[code]?.());
      }
    },
  );

  test.each([
    ['ask', { text: ' ' }, { text: required }, 'ask-text'],
    ['signUp', { startsOn: '2020-01-01' }, { startsOn: [{ code: 'not-an-option' }] }, 'sign-up-startsOn'],
  ])('%s at fault: the way leads to that form', (action, values, fields, field) => {
    const root = showPage(OneOffer, one({ starts: [isoDate('2027-02-01')] }), {
      form: { action, values, fields },
    });
    expect(problemsOf(root).fields).toEqual([field]);
    expect(leadsNowhere(root)).toEqual([]);
  });

  const sent = (given: object = {}) => ({
    id: 'r',
    offerId: 'o',
    kind: 'sign-up',
    state: 'sent',
    momentId: null,
    startsOn: isoDate('2027-02-01'),
    text: 'Graag!',
    answer: 'Welkom.',
    sentAt: at,
    ...given,
  });

  test('what she sent stands there with the answer, and she does not sign up twice', () => {
    const root = showPage(OneOffer, one({}, { own: { ...own, requests: [sent()] } }));
    expect(root.text).toContain(t.requests.answer('Rijnoever'));
    expect(root.text).toContain('Welkom.');
    expect(actions(root)).not.toContain('?/signUp');
    expect(actions(root)).toContain('?/withdraw');
  });

  test.each(locales)('her list in %s, empty', (locale) => {
    const texts = messages(locale).offers.saved;
    const root = showPage(Saved, { saved: [], requests: [] }, { locale });
    for (const words of [texts.none, texts.noRequests, texts.privacy]) expect(root.text).toContain(words);
    expect(hrefs(root)).toContain('/offers');
  });

  test.each(offerRequestLifecycle.states)(
    'what she sent and is «%s» says so, by the name of the offer',
    (state) => {
      const requests = [{ ...sent({ state }), offerName: 'Rekenen', institute: 'Rijnoever' }];
      const root = showPage(Saved, { saved: [offer], requests });
      expect(root.text).toContain(t.requests.states[state]);
      expect(all(root, 'button').at(-1)?.text).toContain('Rekenen');
    },
  );
});
