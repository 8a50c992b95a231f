import { render } from '#tests/support/render.ts';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import type { Locale } from '#i18n/locale.ts';
import { all, only, rendered } from '#tests/support/html.ts';
import FundingWindow from './FundingWindow.svelte';
import { adviceTextsIn } from './advice-texts.ts';

const t = adviceTextsIn('nl').page.funding;
const window = {
  scheme: {
    code: 'sool',
    name: { nl: 'Subsidie voor assistenten', en: 'Subsidy for assistants' },
    who: 'board' as const,
    teachersOnly: false,
    source: 'https://www.dus-i.nl/subsidies',
    checkedOn: isoDate('2026-11-21'),
    certainty: 'confirmed' as const,
  },
  opensOn: null as ReturnType<typeof isoDate> | null,
  closesOn: isoDate('2026-12-15'),
  isExpected: false as boolean,
  daysLeft: 21,
  functions: [{ nl: 'Onderwijsassistent', en: 'Teaching assistant' }],
  routes: [{ code: 'pabo-deeltijd', name: { nl: 'Pabo in deeltijd', en: 'Part-time training' } }],
  named: [{ personId: 'p1', name: 'Noor Aydin', because: 'plan' as 'plan' | 'advice' }],
  people: 7 as number | null,
};
const drawn = (over: Partial<typeof window> = {}, locale: Locale = 'nl') =>
  rendered(
    render(FundingWindow, {
      props: { today: isoDate('2026-11-24'), window: { ...window, ...over } },
      locale,
    }),
  );

describe('a window that closes', () => {
  test.each(['nl', 'en'] as const)(
    'says until when, who applies, for what and from where, in %s',
    (locale) => {
      const words = adviceTextsIn(locale).page.funding;
      const root = drawn({}, locale);
      expect(only(root, 'h2').text).toBe(window.scheme.name[locale]);
      for (const said of ['21', words.whoApplies.board, words.total(7), 'dus-i.nl'])
        expect(root.text).toContain(said);
      expect(all(root, 'dd').map(({ text }) => text)).toEqual([
        words.whoApplies.board,
        window.functions[0]?.[locale],
        window.routes[0]?.name[locale],
      ]);
    },
  );

  test('leads from each name to the page before a conversation', () => {
    const names = all(drawn(), 'li');
    expect(names.map(({ text }) => text)).toEqual([`Noor Aydin: ${t.because.plan}`]);
    expect(all(drawn(), 'a')[0]?.attributes['href']).toBe('/advice/p1');
  });

  test.each([
    ['too few to say', { people: null }, t.few],
    ['for everybody’s function', { functions: [] }, t.everyFunction],
    ['for teachers', { scheme: { ...window.scheme, teachersOnly: true } }, t.teachersOnly],
    ['no route', { routes: [] }, t.noRoutes],
    [
      'still to open',
      { opensOn: isoDate('2026-12-01') },
      t.opens('dinsdag 1 december', 'dinsdag 15 december'),
    ],
    ['today', { daysLeft: 0 }, t.window(0, 'dinsdag 15 december')],
    ['in one day', { daysLeft: 1 }, 'over één dag'],
  ])('%s', (_, over, said) => {
    expect(drawn(over).text).toContain(said);
  });
});

test.each(['nl', 'en'] as const)(
  'the lead says where the rest stands, and nobody is sent to HR, in %s',
  (locale) => {
    const { page, reasons } = adviceTextsIn(locale);
    expect(page.funding.lead).toContain(page.funding.everyScheme);
    expect(reasons['funding.not-known-after']?.({ until: '2026-12-31' })).not.toContain('HR');
  },
);
