import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import type { Contradiction } from '#features/advice/domain/contradiction.ts';
import { factGroups } from '#features/advice/domain/fact-groups.ts';
import type { FactGroup } from '#features/advice/domain/fact-groups.ts';
import { noFacts } from '#features/advice/domain/own-facts.ts';
import type { OwnFacts } from '#features/advice/domain/own-facts.ts';
import { potsOn } from '#features/advice/domain/told.ts';
import { messages } from '#i18n/messages.ts';
import { readNational } from '#server/knowledge/national.ts';
import { all, only } from '#tests/support/html.ts';
import type { Node } from '#tests/support/html.ts';
import { hrefs, locales, showPage } from '#tests/support/page.ts';
import type { Returned } from '#tests/support/page.ts';
import Overview from './+page.svelte';
import Screen from './[group]/+page.svelte';

const day = isoDate('2026-11-24');
const { rules } = readNational();
const { common, advicePages } = messages('nl');
const t = advicePages.facts;

const own = (told: Partial<OwnFacts> = {}, questions: readonly Contradiction[] = []) => {
  const facts = { ...noFacts, ...told };
  const choices = { regions: ['utrecht'], schoolPlaces: ['Oudeveer'] };
  return {
    own: {
      facts,
      questions,
      choices,
      version: 2,
      today: day,
      goals: ['diploma:ad'],
      pots: potsOn(facts.saved, rules, 60, day),
    },
  };
};
const screen = (group: FactGroup, data = own(), more: { isChange?: boolean; form?: Returned } = {}): Node =>
  showPage(Screen, { ...data, group, isChange: more.isChange ?? false }, { form: more.form });
const valueOf = (root: Node, name: string) => only(root, 'input', { name }).attributes['value'];

const everything: OwnFacts = {
  birthMonth: 4,
  birthYear: 1984,
  ownMinutes: 450,
  leaveMinutes: 0,
  budgetCents: 12_550,
  wantsQualification: 'no',
  goal: 'diploma:ad',
  note: 'Druk thuis.',
  passed: { history: isoDate('2026-01-10') },
  saved: [
    { pot: 'di', startYear: 2025, minutes: 750 },
    { pot: 'di', startYear: 2021, minutes: 60 },
  ],
  travel: ['own-place', 'zeeland'],
};
const years: Contradiction = {
  ...{ code: 'years-and-age', field: 'yearsWorking', other: 'age' },
  ...{ here: 40, there: 16 },
};

describe('the six screens of her facts', () => {
  test('hold together every field once', () => {
    const names = factGroups.flatMap((group) => [
      ...new Set(
        ['input', 'select', 'textarea']
          .flatMap((tag) => all(screen(group), tag))
          .map(({ attributes }) => attributes['name'] ?? ''),
      ),
    ]);
    const fields = names.filter((name) => name !== 'version');
    expect(new Set(fields).size).toBe(fields.length);
    for (const name of ['wantsQualification', 'goal', 'ownHours', 'leaveHours', 'budgetEuros', 'birthMonth'])
      expect(fields).toContain(name);
    for (const name of ['birthYear', 'passed.nature', 'saved.di.2025', 'travel[]', 'note'])
      expect(fields).toContain(name);
  });

  test.each(factGroups.map((group, index) => [group, index] as const))(
    '%s says where she is, and leads on, back and past it',
    (group, index) => {
      const root = screen(group);
      expect(root.text).toContain(`${String(index + 1)} van 6`);
      const to = (at: number): string =>
        factGroups[at] === undefined ? '/advice/facts' : `/advice/facts/${factGroups[at]}`;
      expect(hrefs(root)[0]).toBe(to(index - 1));
      expect(hrefs(root).at(-1)).toBe(to(index + 1));
      expect(only(root, 'button').text).toBe(index === 5 ? t.last : t.save);
    },
  );

  test('opened to change one thing lead back to all that she told', () => {
    const root = screen('room', own(everything), { isChange: true });
    expect(only(root, 'form').attributes['action']).toBe('?/save&change');
    expect(hrefs(root)).toEqual(['/advice/facts', '/advice/facts']);
  });

  test('ask at the field about what does not go together, with both values', () => {
    const data = own({}, [years]);
    expect(screen('birth', data).text).toContain('Je vertelde 40 jaar werk, en je bent 16.');
    expect(screen('room', data).text).not.toContain(advicePages.questions.title);
  });

  test('show again what she told', () => {
    const data = own(everything);
    expect(valueOf(screen('birth', data), 'birthYear')).toBe('1984');
    expect(valueOf(screen('room', data), 'ownHours')).toBe('7,5');
    expect(valueOf(screen('room', data), 'budgetEuros')).toBe('125,50');
    expect(only(screen('around', data), 'textarea').text).toBe('Druk thuis.');
    expect(valueOf(screen('tests', data), 'passed.history')).toBe('2026-01-10');
    expect(valueOf(screen('tests', data), 'passed.nature')).toBe('');
    const saved = screen('saved', data);
    expect(valueOf(saved, 'saved.di.2025')).toBe('12,5');
    expect(saved.text).toContain(t.carried('12 uur en 30 minuten'));
    expect(saved.text).toContain(t.toTalkAbout('1 uur'));
    expect(saved.text).toContain(t.pots['older']);
    const boxes = all(screen('around', data), 'input', { name: 'travel[]', type: 'checkbox' });
    expect(boxes.map(({ attributes: { value, checked } }) => [value, checked !== undefined])).toEqual([
      ['own-place', true],
      ['utrecht', false],
      ['zeeland', true],
      ['online-only', false],
    ]);
  });

  test('warn about health and about others at the free text', () => {
    expect(screen('around').text).toContain(common.noHealth);
    expect(screen('around').text).toContain(t.noOthers);
  });

  test('keep what was typed and say at the field what is wrong with it', () => {
    const form = {
      action: 'save',
      values: { ownHours: 'veel', version: '1' },
      fields: { ownHours: [{ code: 'not-a-number' }] },
    };
    const root = screen('room', own(everything), { form });
    expect(valueOf(root, 'ownHours')).toBe('veel');
    expect(valueOf(root, 'version')).toBe('1');
    expect(only(root, 'a', { href: '#ownHours' }).text).toContain(t.ownHours);
  });

  test('say that another window kept something else, and keep what she typed here', () => {
    const form = { action: 'save', values: { ownHours: '3', version: '1' }, theirs: {} };
    const root = screen('room', own(everything), { form });
    expect(root.text).toContain(t.conflictText);
    expect([valueOf(root, 'ownHours'), valueOf(root, 'version')]).toEqual(['3', '2']);
  });
});

describe('what she told', () => {
  test('begins with the first screen while there is nothing', () => {
    const root = showPage(Overview, own());
    expect(only(root, 'a', { href: '/advice/facts/wants' }).text).toBe(t.begin);
    expect(all(root, 'dd')).toEqual([]);
  });

  test('stands together, each part with its way to change it', () => {
    const root = showPage(Overview, own(everything));
    expect(all(root, 'dd').map(({ text }) => text)).toEqual([
      t.wantsOptions['no'],
      advicePages.goals['diploma:ad'],
      '7,5 uur per week',
      '0 uur per week',
      '€ 125,50',
      'april 1984',
      '10 jan 2026',
      '13 uur en 30 minuten',
      expect.stringContaining('Zeeland'),
      'Druk thuis.',
    ]);
    for (const group of factGroups) expect(hrefs(root)).toContain(`/advice/facts/${group}?change`);
  });

  test('goes on at the first that she did not tell', () => {
    const root = showPage(Overview, own({ wantsQualification: 'yes', birthYear: 1984 }, [years]));
    expect(only(root, 'a', { href: '/advice/facts/room' }).text).toBe(t.goOn);
    expect(root.text).toContain('Je vertelde 40 jaar werk, en je bent 16.');
  });

  test.each(locales)('is whole in %s', (locale) => {
    for (const data of [own(), own(everything)])
      expect(showPage(Overview, data, { locale }).text).not.toContain('undefined');
  });
});
