import { render } from '#tests/support/render.ts';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { formView } from '#i18n/form-view.ts';
import { messages } from '#i18n/messages.ts';
import { offerContent } from '#tests/support/offers.ts';
import type { OfferContent } from '../domain/offer.ts';
import { offerLifecycle, requestKinds } from '../domain/states.ts';
import AdmissionFields from './AdmissionFields.svelte';
import CatalogueTable from './CatalogueTable.svelte';
import CostFields from './CostFields.svelte';
import ImportForms from './ImportForms.svelte';
import ImportRead from './ImportRead.svelte';
import OfferActions from './OfferActions.svelte';
import OfferFields from './OfferFields.svelte';
import OfferList from './OfferList.svelte';
import OfferMoments from './OfferMoments.svelte';
import OfferText from './OfferText.svelte';
import OwnMoments from './OwnMoments.svelte';
import OwnState from './OwnState.svelte';
import ReceivedRequests from './ReceivedRequests.svelte';
import SentRequests from './SentRequests.svelte';
import StartFields from './StartFields.svelte';

const today = isoDate('2026-11-24');
const at = new Date('2026-11-20T09:00:00Z');
const words = (body: string): string =>
  body
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&amp;', '&');
const clean = (locale: 'nl' | 'en') => formView(locale, null, 'x');
const returned = (locale: 'nl' | 'en', values: object, fields: Record<string, { code: string }[]> = {}) =>
  formView(
    locale,
    { action: 'x', values, fields, problem: null, theirs: null },
    'x',
    messages(locale).offers.problems,
  );

describe.each(['nl', 'en'] as const)('in %s', (locale) => {
  const t = messages(locale).offers;

  describe('what an offer says', () => {
    const said = (given: Partial<OfferContent> = {}): string =>
      words(
        render(OfferText, { props: { offer: { ...offerContent(given), institute: 'Rijnoever' } }, locale })
          .body,
      );

    test.each<[string, Partial<OfferContent>, (text: string) => void]>([
      [
        'its load in hours, with a mark at the thousand',
        {},
        (text) => {
          expect(text).toContain(locale === 'nl' ? '3.360 uur' : '3,360 hours');
        },
      ],
      [
        'its price for each year, and in all',
        {},
        (text) => {
          expect(text).toMatch(/5[.,]388/);
          expect(text).toMatch(/2[.,]694/);
        },
      ],
      [
        'that it is free',
        { yearCosts: [0] },
        (text) => {
          expect(text).toContain(t.line.free);
        },
      ],
      [
        'no place when it is online',
        { form: 'online' },
        (text) => {
          expect(text).not.toContain(` ${t.one.place} `);
        },
      ],
      [
        'that one can start at any moment',
        { starts: [] },
        (text) => {
          expect(text).toContain(t.line.anytime);
        },
      ],
      [
        'that nothing is asked',
        { needs: [], needsText: '' },
        (text) => {
          expect(text).toContain(t.one.needsNone);
        },
      ],
      [
        'what is asked in own words only',
        { needs: [], needsText: 'Twee jaar werk.' },
        (text) => {
          expect(text).toContain('Twee jaar werk.');
          expect(text).not.toContain(t.one.needsNone);
        },
      ],
      [
        'that all groups are needed',
        { needs: [['diploma:havo'], ['test:21plus']] },
        (text) => {
          expect(text).toContain(t.one.needsAll);
        },
      ],
      [
        'one of several, with «or» between',
        {},
        (text) => {
          expect(text).toContain(
            `${t.credentials['diploma:mbo-4'] ?? ''} ${t.or} ${t.credentials['diploma:havo'] ?? ''}`,
          );
        },
      ],
      [
        'how long a paper is valid',
        { grants: [{ credential: 'test:pabo-history', validMonths: 21 }] },
        (text) => {
          expect(text).toContain(t.one.validFor(21));
        },
      ],
      [
        'no part about papers when it gives none',
        { grants: [] },
        (text) => {
          expect(text).not.toContain(t.one.grants);
        },
      ],
      [
        'a module by its code',
        { needs: [['module:REK-1']] },
        (text) => {
          expect(text).toContain('module REK-1');
        },
      ],
    ])('%s', (_, given, check) => {
      check(said(given));
    });

    test('links to the institute only where there is a link, and hands nothing on', () => {
      const body = (link: string) =>
        render(OfferText, { props: { offer: { ...offerContent({ link }), institute: 'R' } }, locale }).body;
      expect(body('https://rijnoever.example')).toMatch(/href="https:\/\/rijnoever\.example"[^>]*noreferrer/);
      expect(body('')).not.toContain(t.one.linkText);
    });
  });

  describe('a list of offers', () => {
    const line = {
      id: 'o1',
      institute: 'Rijnoever',
      state: 'published' as const,
      costCents: 45_000,
      nextStart: isoDate('2027-02-01'),
      hasStarts: true,
      ...offerContent({
        kind: 'module',
        level: 'mbo-4',
        hours: 1200,
        months: 1,
        place: '',
        region: 'utrecht',
      }),
    };
    const listed = (given: object = {}): string =>
      words(render(OfferList, { props: { label: 'x', offers: [{ ...line, ...given }] }, locale }).body);

    test.each<[string, object, string]>([
      ['what it is', {}, `${t.kinds.module} · ${t.levels['mbo-4']} · Rijnoever`],
      ['no level where there is none', { level: 'none' }, `${t.kinds.module} · Rijnoever`],
      ['the hours', {}, t.line.hours(1200)],
      ['one month, not months', {}, t.line.months(1)],
      ['the region when there is no place', {}, `${t.regions.utrecht} (${t.forms.blended.toLowerCase()})`],
      ['online alone', { form: 'online' }, t.forms.online],
      ['free', { costCents: 0 }, t.line.free],
      ['that there is no start any more', { nextStart: null }, t.line.noStart],
      ['start at any moment', { nextStart: null, hasStarts: false }, t.line.anytime],
      ['that it was taken back', { state: 'withdrawn' }, t.line.withdrawn],
    ])('says %s', (_, given, text) => {
      expect(listed(given)).toContain(text);
    });

    test('does not say that what is open was taken back', () => {
      expect(listed()).not.toContain(t.line.withdrawn);
    });
  });

  describe('what she can do', () => {
    const does = (
      own: object = {},
      state = 'published',
      starts = [isoDate('2027-02-01')],
      ask = clean(locale),
    ): string =>
      render(OfferActions, {
        props: {
          offer: { institute: 'Rijnoever', starts, state },
          today,
          own: { saved: false, signedUp: false, contact: { name: 'Samira', email: 's@x.example' }, ...own },
          ask,
          signUp: clean(locale),
        },
        locale,
      }).body;

    test.each<[string, object, string, readonly string[], readonly string[]]>([
      ['keeps it, asks, signs up', {}, 'published', [t.act.keep, t.act.ask, t.act.signUp], [t.act.letGo]],
      [
        'lets it go again',
        { saved: true },
        'published',
        [t.act.kept, t.act.letGo, t.act.toList],
        [t.act.keepText],
      ],
      ['does not sign up twice', { signedUp: true }, 'published', [t.act.ask], [t.act.signUpText]],
      ['only keeps what was taken back', {}, 'withdrawn', [t.act.keep], [t.act.ask, t.act.signUp]],
    ])('%s', (_, own, state, shown, hidden) => {
      const text = words(does(own, state));
      for (const one of shown) expect(text).toContain(one);
      for (const one of hidden) expect(text).not.toContain(one);
    });

    test('reads before sending which name and address go along', () => {
      expect(words(does())).toContain(t.act.sends('Samira', 's@x.example'));
      expect(words(does({ contact: null }))).not.toContain('s@x.example');
    });

    test('chooses among starts that are still to come', () => {
      expect(does({}, 'published', [isoDate('2026-01-01'), isoDate('2027-02-01')])).not.toContain(
        '2026-01-01',
      );
      expect(does({}, 'published', [isoDate('2026-01-01')])).not.toContain('name="startsOn"');
    });

    test('finds the question open, with what she typed and what is missing', () => {
      const body = does(
        {},
        'published',
        [],
        returned(locale, { text: 'Mag het?' }, { text: [{ code: 'required' }] }),
      );
      expect(body).toMatch(/<details(?=[^>]*id="ask")[^>]* open/);
      expect(body).toContain('Mag het?');
    });
  });

  describe('information moments', () => {
    const moments = [{ id: 'm1', startsAt: new Date('2026-12-04T18:30:00Z'), minutes: 60, place: 'Online' }];
    const shown = (joined: string[], mayJoin: boolean): string =>
      words(render(OfferMoments, { props: { moments, joined, mayJoin }, locale }).body);

    test.each([
      ['can be joined', [], true, t.act.join, t.act.joining],
      ['say that she comes', ['m1'], true, t.act.joining, t.act.join],
      ['are only read by others', [], false, '19', t.act.joining],
    ] as const)('%s', (_, joined, mayJoin, there, away) => {
      const text = shown([...joined], mayJoin);
      expect(text).toContain(there);
      expect(text).not.toContain(away);
    });

    test('stand with the institute by the Dutch clock, and can be called off', () => {
      const props = { view: clean(locale) };
      const text = words(render(OwnMoments, { props: { ...props, moments }, locale }).body);
      expect(text).toContain('19:30');
      expect(text).toContain(t.catalogue.momentCancel);
      expect(words(render(OwnMoments, { props: { ...props, moments: [] }, locale }).body)).toContain(
        t.catalogue.momentsNone,
      );
    });

    test('that could not be planned come back with what was typed', () => {
      const view = returned(locale, { minutes: '45', place: 'Aula' }, { startsAt: [{ code: 'required' }] });
      const { body } = render(OwnMoments, { props: { moments: [], view }, locale });
      expect(body).toContain('value="45"');
      expect(body).toMatch(/<details(?=[^>]*id="moment")[^>]* open/);
    });
  });

  describe('messages', () => {
    const message = {
      id: 'r1',
      offerId: 'o1',
      institute: 'Rijnoever',
      name: 'Samira',
      email: 's@x.example',
      startsOn: null,
      text: '',
      answer: '',
      sentAt: at,
      version: 1,
    };
    const received = (given: object, view = clean(locale), tried?: string): string =>
      render(ReceivedRequests, {
        props: {
          requests: [{ ...message, kind: 'question', state: 'sent', ...given } as never],
          view,
          tried,
        },
        locale,
      }).body;
    const sent = (given: object): string =>
      render(SentRequests, {
        props: {
          label: 'x',
          requests: [{ ...message, kind: 'question', state: 'sent', ...given } as never],
        },
        locale,
      }).body;

    test.each([
      ['question', 'sent', t.requests.states.sent],
      ['sign-up', 'sent', t.requests.states.sent],
      ['moment', 'sent', t.catalogue.comes],
      ['question', 'answered', t.requests.states.answered],
      ['moment', 'answered', t.requests.states.answered],
    ] as const)('a %s that is %s says «%s» to the institute', (kind, state, text) => {
      const all = [t.requests.states.sent, t.requests.states.answered, t.catalogue.comes];
      const shown = words(received({ kind, state }));
      expect(all.filter((one) => shown.includes(one))).toEqual([text]);
    });

    test.each(requestKinds)('a %s says to her where it stands, and can be taken back', (kind) => {
      const shown = words(sent({ kind }));
      expect(shown).toContain(kind === 'moment' ? t.requests.momentState : t.requests.states.sent);
      expect(shown).toContain(t.requests.withdraw);
    });

    test('a question that waits has its answer open; one that was answered not', () => {
      expect(received({})).toMatch(/<details[^>]*open/);
      expect(received({ state: 'answered', answer: 'Ja hoor.' })).not.toMatch(/<details[^>]*open/);
      expect(words(received({ state: 'answered', answer: 'Ja hoor.' }))).toContain(t.catalogue.replyAgain);
      expect(received({ kind: 'moment' })).not.toMatch(/<details[^>]*open/);
    });

    test('an answer that was refused stays with its own question', () => {
      const view = returned(locale, { requestId: 'r1', text: 'Half' }, { text: [{ code: 'required' }] });
      expect(received({}, view, 'r1')).toContain('Half');
      expect(received({}, view, 'another')).not.toContain('Half');
    });

    test('what somebody wrote is text, never markup', () => {
      expect(received({ text: '<b>hoi</b>' })).not.toContain('<b>hoi</b>');
      expect(sent({ answer: '<b>hoi</b>' })).not.toContain('<b>hoi</b>');
    });

    test('of a list name the offer and link to it; of one offer they do not', () => {
      expect(sent({ offerName: 'Rekenen' })).toContain('href="/offers/o1"');
      expect(sent({})).not.toContain('href="/offers/o1"');
      expect(words(sent({ startsOn: isoDate('2027-02-01') }))).toContain('2027');
      expect(words(sent({ answer: 'Ja.' }))).toContain(t.requests.answer('Rijnoever'));
    });
  });

  describe('the own catalogue', () => {
    const row = { id: 'o1', name: 'Rekenen', code: 'R', kind: 'module' as const, state: 'draft' as const };
    const rest = { nextStart: null, waiting: 0, signUps: 0 };

    test('puts what waits first', () => {
      const offers = [
        { ...row, ...rest },
        { ...row, ...rest, id: 'o2', name: 'Taal', state: 'published' as const, waiting: 2, signUps: 1 },
      ];
      const text = words(render(CatalogueTable, { props: { offers }, locale }).body);
      expect(text.indexOf('Taal')).toBeLessThan(text.indexOf('Rekenen'));
      expect(text).toContain(t.catalogue.waiting(2));
      expect(text).toContain(t.catalogue.signUps(1));
      expect(text).not.toContain(t.catalogue.waiting(0));
    });

    test.each([
      ['draft', 0, [t.catalogue.publish, t.catalogue.remove, t.catalogue.draftText], [t.catalogue.withdraw]],
      ['draft', 3, [t.catalogue.gaps(3), t.catalogue.publish], [t.catalogue.draftText]],
      ['published', 0, [t.catalogue.openText, t.catalogue.withdraw, t.catalogue.view], [t.catalogue.remove]],
      ['withdrawn', 0, [t.catalogue.publishAgain, t.catalogue.view], [t.catalogue.remove]],
    ] as const)('an offer that is %s with %s gaps', (state, gaps, shown, hidden) => {
      const text = words(render(OwnState, { props: { offer: { id: 'o1', state }, gaps }, locale }).body);
      expect(offerLifecycle.states).toContain(state);
      for (const one of shown) expect(text).toContain(one);
      for (const one of hidden) expect(text).not.toContain(one);
    });

    test('the form has every field of an offer, filled with what stands there', () => {
      const offer = offerContent();
      const { body } = render(OfferFields, {
        props: { offer, view: clean(locale) },
        locale,
      });
      for (const name of [
        'code',
        'name',
        'summary',
        'kind',
        'level',
        'form',
        'hours',
        'months',
        'region',
        'link',
      ])
        expect(body).toContain(`name="${name}"`);
      for (const value of [offer.code, offer.name, offer.contactEmail, '2694', '2027-02-01'])
        expect(body).toContain(`value="${value}"`);
    });

    test('the form keeps what was typed before what stood there, and says what is wrong', () => {
      const view = returned(locale, { link: 'ftp://x', code: 'NIEUW' }, { link: [{ code: 'not-a-link' }] });
      const { body } = render(OfferFields, { props: { offer: offerContent(), view }, locale });
      expect(body).toContain('value="NIEUW"');
      expect(words(body)).toContain(t.problems['not-a-link']?.());
    });

    test.each([
      [
        'costs',
        () => render(CostFields, { props: { costs: [1, 2, 3, 4, 5], view: clean(locale) }, locale }).body,
        t.fields.year(5),
      ],
      [
        'costs',
        () => render(CostFields, { props: { costs: [], view: clean(locale) }, locale }).body,
        t.fields.year(4),
      ],
      [
        'starts',
        () => render(StartFields, { props: { starts: [], view: clean(locale) }, locale }).body,
        t.fields.startNumber(3),
      ],
      [
        'starts',
        () => render(StartFields, { props: { starts: ['a', 'b', 'c'], view: clean(locale) }, locale }).body,
        t.fields.startNumber(5),
      ],
    ])('there is room for more %s than there are', (_, body, label) => {
      expect(words(body())).toContain(label);
    });

    test('a paper that is not among the usual ones can still be chosen', () => {
      const needs = [['module:REK-1']];
      const { body } = render(AdmissionFields, { props: { needs, grants: [], view: clean(locale) }, locale });
      expect(body).toMatch(/value="module:REK-1"[^>]*checked|checked[^>]*value="module:REK-1"/);
      expect(body.match(/<details[^>]*open/g)).toHaveLength(1);
    });
  });

  describe('bringing in', () => {
    const run = { count: 0, offers: [], faults: [], leftOut: {} };
    const looked = (given: object): string =>
      words(render(ImportRead, { props: { run: { ...run, ...given } as never }, locale }).body);
    const fault = (field: string, code: string, value = '', where = '2') => ({ where, field, code, value });

    test('says that all could be read', () => {
      expect(looked({})).toContain(t.imports.noFaults);
      expect(looked({})).not.toContain(t.imports.leftOut);
    });

    test.each([
      ['months', 'too-high', '97'],
      ['code', 'double', 'REK'],
      ['starts', 'not-a-date', '30-02-2027'],
      ['name', 'no-column', 'naam'],
      ['link', 'not-a-link', 'ftp://x'],
      ['name', 'shortened', 'x'],
      ['code', 'made-fit', 'PAB#1'],
      ['yearCosts', 'not-an-amount', 'gratis EUR'],
      ['courseId', 'nothing-offered', 'x1'],
      ['summary', 'something-new', 'y'],
    ])('says of %s: %s', (field, code, value) => {
      const text = looked({ faults: [fault(field, code, value)] });
      expect(text).toContain((t.faultWords[code] ?? t.faultWords['wrong-kind'])?.(value));
      expect(text).toContain(t.imports.row('2'));
      expect(text.includes(t.hints[field] ?? '…')).toBe(
        !['double', 'no-column', 'shortened'].includes(code) && field in t.hints,
      );
    });

    test('says that what is good is taken, where there is some', () => {
      const faults = [fault('link', 'not-a-link', 'ftp://x')];
      expect(looked({ count: 1, faults })).toContain(t.imports.faultsText);
      expect(looked({ faults })).not.toContain(t.imports.faultsText);
    });

    test('names a place in a catalogue as it stands there, a row of a list as a row', () => {
      expect(looked({ faults: [fault('name', 'required', '', 'courses REK-1')] })).toContain('courses REK-1');
      expect(t.imports.row('courses REK-1')).toBe('courses REK-1');
      expect(t.imports.row('12')).not.toBe('12');
    });

    test('says of each offer what is still to be filled in, and which fields are left', () => {
      const offers = [
        { code: 'A', name: 'Rekenen', kind: 'module', gaps: 2 },
        { code: 'B', name: 'Taal', kind: 'course', gaps: 0 },
      ];
      const text = looked({ count: 2, offers, leftOut: { 'courses.level: doctoral': 3 } });
      for (const one of [
        t.imports.gaps(2),
        t.imports.complete,
        'courses.level: doctoral',
        t.imports.times(3),
      ])
        expect(text).toContain(one);
    });

    test('says so when there is more than it shows', () => {
      const faults = Array.from({ length: 500 }, (_, at) => fault('name', 'required', '', String(at)));
      expect(looked({ faults })).toContain(t.imports.moreFaults);
    });

    test('asks for a file or an address, and keeps the address that was wrong', () => {
      const address = returned(locale, { address: 'http://x' }, { address: [{ code: 'not-https' }] });
      const { body } = render(ImportForms, { props: { file: clean(locale), address }, locale });
      expect(body).toContain('value="http://x"');
      expect(words(body)).toContain(t.problems['not-https']?.());
      expect(body).toContain('enctype="multipart/form-data"');
    });
  });
});
