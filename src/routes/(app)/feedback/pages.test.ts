import { render } from '#tests/support/render.ts';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import type { Locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';
import { all, rendered } from '#tests/support/html.ts';
import type { Node } from '#tests/support/html.ts';
import { faults, hostile } from '#tests/support/sound.ts';
import { sharingData } from '#tests/support/sharing.ts';
import { modes } from '#shapes/round/domain/instrument.ts';
import { lowest } from '#shapes/round/domain/box.ts';
import { roundLifecycle } from '#shapes/round/domain/states.ts';
import Rounds from './+page.svelte';
import Round from './[roundId]/+page.svelte';

/** The pages of feedback as they stand in each state of a round. */
const t = messages('nl').feedback;
const day = isoDate('2026-11-24');
const show = (page: unknown, data: object, locale: Locale = 'nl', form: object | null = null): Node => {
  const shell = { locale, demo: false, name: 'Samira', personKey: null, path: '/', flash: null, menu: [] };
  const root = rendered(
    render(page as (internals: never, props: never) => object, {
      props: { data: { ...shell, ...data }, form } as never,
      locale,
    }),
  );
  expect(faults(root)).toEqual([]);
  return root;
};
const hrefs = (root: Node) => all(root, 'a').map(({ attributes }) => attributes['href']);
const actions = (root: Node) => all(root, 'form').map(({ attributes }) => attributes['action']);

const request = {
  roundId: 'r1',
  topic: 'Voorlezen',
  mode: 'named',
  state: 'open',
  createdOn: day,
  askedOn: day as typeof day | null,
  until: isoDate('2026-12-24'),
  sent: 4,
  answered: 1 as number | null,
  least: lowest,
  colleagues: 4,
  waiting: true,
  reminded: false,
  people: [{ id: 'i1', name: 'Noor Prins', source: 'trainer', state: 'sent' }],
};
const question = { id: 'q1', theme: 'level', code: 'overview', wording: null };
const round = (given: object = {}, more: object = {}) => ({
  request: { ...request, ...given },
  questions: [question],
  ownView: { ratings: {}, texts: {} },
  results: null,
  givers: [],
  adjustment: { text: '', version: 1 },
  sharing: sharingData(),
  ...more,
});

describe('the list of rounds', () => {
  test.each(['nl', 'en'] as const)('empty in %s says what will be here, and begins once', (locale) => {
    const texts = messages(locale).feedback;
    const root = show(Rounds, { items: [] }, locale);
    expect(root.text).toContain(texts.list.empty);
    expect(hrefs(root)).toEqual(['/feedback/new']);
  });

  test.each(roundLifecycle.states)('%s is said in words', (state) => {
    const root = show(Rounds, { items: [{ ...request, requestId: request.roundId, state }] });
    expect(root.text).toContain(t.list.states[state]);
    expect(hrefs(root)).toEqual(['/feedback/new', '/feedback/r1']);
  });

  test('a round without a subject has a name, and one that was not sent says no figures', () => {
    const root = show(Rounds, { items: [{ ...request, topic: '', sent: 0, answered: 0, askedOn: null }] });
    expect(root.text).toContain(t.list.noTopic);
    expect(root.text).not.toContain(t.list.answered(0, 0));
  });

  test('a hostile subject is a text', () => {
    expect(all(show(Rounds, { items: [{ ...request, topic: hostile }] }), 'img')).toEqual([]);
  });
});

describe('one round', () => {
  test.each(modes.flatMap((mode) => roundLifecycle.states.map((state) => [mode, state] as const)))(
    '%s, %s is sound in both languages',
    (mode, state) => {
      for (const locale of ['nl', 'en'] as const) {
        const root = show(Round, round({ mode, state, topic: hostile }), locale);
        expect(all(root, 'h1')).toHaveLength(1);
        expect(all(root, 'img')).toEqual([]);
      }
    },
  );

  test('a draft leads on, and can be dropped', () => {
    const root = show(Round, round({ state: 'draft' }));
    expect(hrefs(root)).toContain('/feedback/r1/questions');
    expect(actions(root)).toEqual(['?/withdraw']);
  });

  test('a withdrawn round offers nothing any more', () => {
    const root = show(Round, round({ state: 'withdrawn' }));
    expect([actions(root), hrefs(root)]).toEqual([[], ['/feedback']]);
  });

  test.each([
    ['named', 0],
    ['together', null],
  ])('%s can always be closed: a refusal would be a count', (mode, answered) => {
    expect(actions(show(Round, round({ mode, answered })))).toContain('?/close');
  });

  test('without names no number of answers stands anywhere before the end', () => {
    const given = { mode: 'together', answered: null };
    expect(show(Round, round(given)).text).toContain(t.round.waiting.sealed);
    const list = show(Rounds, { items: [{ ...request, ...given }] });
    expect(list.text).not.toContain(t.list.answered(0, 4));
    expect(list.text).not.toMatch(/antwoordden/);
    const over = show(Round, round({ ...given, state: 'withdrawn' }));
    expect(over.text).toContain(t.round.withdrawnTogether(5));
  });

  test('closed without one answer says so, and nothing can be called back', () => {
    const root = show(Round, round({ state: 'closed', answered: 0 }));
    expect(root.text).toContain(t.results.none);
    expect(actions(root)).toEqual([]);
  });

  test('reminding is offered once', () => {
    expect(actions(show(Round, round()))).toContain('?/remind');
    const again = show(Round, round({ reminded: true }));
    expect(actions(again)).not.toContain('?/remind');
    expect(again.text).toContain(messages('nl').round.running.reminded);
  });

  test('results come with what she does with them, and with whom she shares them', () => {
    const results = [{ theme: 'level', questions: [], remarks: [], ownText: '' }];
    const root = show(Round, round({ state: 'closed' }, { results }));
    expect(actions(root)).toEqual(['?/adjust', '?/share']);
    expect(all(root, 'section', { id: 'sharing' })).toHaveLength(1);
  });

  test('a refusal is said above, whatever form it came from', () => {
    const form = { action: 'close', values: {}, fields: {}, problem: { code: 'unheard-of' }, theirs: null };
    expect(show(Round, round(), 'nl', form).text).toContain(t.refusals['round-over']);
  });
});
