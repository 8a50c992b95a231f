import { render } from '#tests/support/render.ts';
import { describe, expect, test } from 'vitest';
import { card as en } from '#i18n/en/card.ts';
import { card as nl } from '#i18n/nl/card.ts';
import { all, only, rendered } from '#tests/support/html.ts';
import { diplomaLevels } from '#core/knowledge.ts';
import { cardParts, offerTags, sectors } from '../domain/card.ts';
import type { CardContent, CardItem } from '../domain/card.ts';
import { priorEducations } from '../domain/prior-education.ts';
import ItemList from './ItemList.svelte';
import PartView from './PartView.svelte';
import SharedCard from './SharedCard.svelte';

const id = (n: number): string => `0190aaaa-0000-7000-8000-00000000000${String(n)}`;
const spanish: CardItem = {
  part: 'expertise',
  id: id(1),
  title: 'Spaans spreken',
  detail: 'Ik tolk bij gesprekken.',
};
const blank: CardItem = { part: 'expertise', id: id(2), title: '', detail: '' };
const cook: CardItem = {
  part: 'experience',
  id: id(3),
  title: 'Kok',
  sector: 'care',
  years: 7.5,
  detail: 'Plannen.',
};
const diploma: CardItem = {
  part: 'diplomas',
  study: null,
  status: null,
  subjects: [],
  licence: null,
  id: id(4),
  title: 'Onderwijsassistent',
  level: 'mbo-4',
  graduatedIn: 2009,
  aboutEducation: false,
};
const card: CardContent = {
  expertise: [spanish],
  experience: [cook],
  diplomas: [diploma],
  years: { working: 22, inEducation: 13.5 },
  offer: { tags: ['own-role'], text: 'Ik speel gitaar.', ask: 'Vraag mij voor muziek.' },
};

describe('every part in both languages', () => {
  test.each(cardParts.flatMap((part) => [[part, 'nl', nl] as const, [part, 'en', en] as const]))(
    '%s in %s says what it holds',
    (part, locale, t) => {
      const text = rendered(render(PartView, { props: { part, card }, locale })).text;
      const expected = {
        expertise: ['Spaans spreken', 'Ik tolk bij gesprekken.'],
        experience: ['Kok', t.sectors.care, t.years(7.5), t.takes, 'Plannen.'],
        diplomas: ['Onderwijsassistent', t.levels['mbo-4'], '2009'],
        years: [t.years(22), t.years(13.5)],
        offer: [t.tags['own-role'].label, 'Ik speel gitaar.', t.ask, 'Vraag mij voor muziek.'],
      }[part];
      for (const words of expected) expect(text).toContain(words);
    },
  );

  test.each([
    ['Dutch', nl],
    ['English', en],
  ])('%s has a word for every code', (_, t) => {
    for (const sector of sectors) expect(t.sectors[sector]).toMatch(/\S/);
    for (const level of diplomaLevels) expect(t.levels[level]).toMatch(/\S/);
    for (const tag of offerTags) expect(t.tags[tag].hint).toMatch(/\S/);
    for (const kind of priorEducations)
      expect(t.countsAs(t.priorEducation[kind])).toContain(t.priorEducation[kind]);
    for (const part of cardParts) expect(t.parts[part].examples.length).toBeGreaterThan(0);
  });

  test.each([
    [22, 13.5, '22 jaar gewerkt, waarvan 13,5 jaar in het onderwijs'],
    [22, null, '22 jaar gewerkt'],
    [null, 4, '4 jaar in het onderwijs'],
    [null, null, ''],
  ])('%s years of work, %s in education', (working, inEducation, words) => {
    expect(nl.workingYears(working, inEducation)).toBe(words);
  });

  test('one year is no two years', () => {
    expect(en.workingYears(1, null)).toBe('1 year of work');
  });
});

describe('a card that was shown', () => {
  test('has a heading for each shown part and no other', () => {
    const page = rendered(render(SharedCard, { props: { parts: ['expertise', 'years'], card } }));
    expect(all(page, 'h2').map(({ text }) => text)).toEqual([nl.parts.expertise.title, nl.parts.years.title]);
    expect(page.text).not.toContain('Kok');
  });

  test.each(cardParts)('says so when the shown part %s is still empty', (part) => {
    const nothing: CardContent = {
      expertise: [],
      experience: [],
      diplomas: [],
      years: { working: null, inEducation: null },
      offer: { tags: [], text: '', ask: '' },
    };
    const page = rendered(render(SharedCard, { props: { parts: [part], card: nothing } }));
    expect(page.text).toContain(nl.emptyForOthers);
  });
});

describe('a list for editing', () => {
  const list = (props: { part: CardItem['part']; items: readonly CardItem[]; lastRemoved?: CardItem }) =>
    rendered(render(ItemList, { props: { lastRemoved: null, ...props } }));

  test('begins with a first step and examples', () => {
    const page = list({ part: 'expertise', items: [] });
    expect(page.text).toContain(nl.parts.expertise.empty);
    expect(page.text).toContain(nl.parts.expertise.examples[0]);
    expect(only(page, 'form', { action: '?/add' }).text).toBe(nl.parts.expertise.add);
  });

  test('names the thing that each button is about', () => {
    const page = list({ part: 'expertise', items: [spanish] });
    expect(only(page, 'form', { action: '?/remove' }).text).toBe(`${nl.remove} Spaans spreken`);
    expect(only(page, 'a').attributes['href']).toBe(`/card/edit/expertise/${id(1)}`);
  });

  test('tells how a diploma is read, but not where there is none', () => {
    const assistant: CardItem = { ...diploma, study: 'teaching-assistant' };
    expect(list({ part: 'diplomas', items: [assistant] }).text).toContain('mbo onderwijsassistent');
    expect(list({ part: 'diplomas', items: [diploma] }).text).toContain('andere mbo-opleiding');
    const none: CardItem = { ...diploma, title: '', level: 'none' };
    expect(list({ part: 'diplomas', items: [none] }).text).not.toContain('We lezen dit als');
  });

  test.each([
    [spanish, nl.removed('Spaans spreken')],
    [blank, nl.removedBlank],
  ])('offers to put back what was taken off (%#)', (lastRemoved, words) => {
    const page = list({ part: 'expertise', items: [], lastRemoved });
    expect(page.text).toContain(words);
    const form = only(page, 'form', { action: '?/restore' });
    expect(only(form, 'input').attributes['value']).toBe(lastRemoved.id);
  });
});
