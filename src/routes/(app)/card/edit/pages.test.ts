import { readerName } from '#features/trust/ui/sharing-words.ts';
import { describe, expect, test } from 'vitest';
import { cardParts, listParts, offerTags } from '#features/card/domain/card.ts';
import type { CardItem, ListPart } from '#features/card/domain/card.ts';
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
import { sharingData, twoReaders } from '#tests/support/sharing.ts';
import Others from '../[personId]/+page.svelte';
import Preview from '../preview/+page.svelte';
import Part from './[part]/+page.svelte';
import Item from './[part]/[itemId]/+page.svelte';

/** The pages on which she fills in her talent card, and as others see it. */
const t = messages('nl').card;
const items: Readonly<Record<ListPart, CardItem>> = {
  expertise: { id: 'i', part: 'expertise', title: 'Rekenen', detail: 'Met blokken.' },
  experience: {
    id: 'i',
    part: 'experience',
    title: 'Kapper',
    sector: 'retail',
    years: 7.5,
    detail: 'Luisteren.',
  },
  diplomas: {
    id: 'i',
    part: 'diplomas',
    study: null,
    status: null,
    subjects: [],
    licence: null,
    title: 'Havo',
    level: 'havo',
    graduatedIn: 1998,
    aboutEducation: false,
  },
};
const nothing = {
  expertise: [],
  experience: [],
  diplomas: [],
  years: { working: null, inEducation: null },
  offer: { tags: [], text: '', ask: '' },
};
const byLeader = (thing: string) => sharingData([`${thing}~leader`]);
const leaderSees = t.seenBy([
  readerName(messages('nl').trust, twoReaders[0] ?? { audience: 'leader', names: [] }),
]);

describe.each(listParts)('the part «%s»', (part) => {
  const list = (given: object = {}, items: readonly object[] = []) => ({
    part,
    content: { ...nothing, [part]: items },
    version: 1,
    filled: [],
    lastRemoved: null,
    sharing: sharingData(),
    ...given,
  });

  test.each(locales)('empty in %s says what will be here, with examples and one button', (locale) => {
    const texts = messages(locale).card;
    const root = showPage(Part, list(), { locale });
    expect(root.text).toContain(texts.parts[part].empty);
    expect(actions(root).filter((action) => action === '?/add')).toHaveLength(1);
    expect(root.text).toContain(texts.onlyYou);
  });

  test('a thing on it can be changed, taken off, and is named for who listens', () => {
    const root = showPage(Part, list({}, [items[part]]));
    expect(hrefs(root)).toContain(`/card/edit/${part}/i`);
    expect(actions(root)).toContain('?/remove');
    const named = all(root, 'button').filter(({ text }) => text.startsWith(t.remove));
    expect(named.map(({ text }) => text)).toEqual([`${t.remove} ${items[part].title}`]);
  });

  test('a thing without words has a name all the same', () => {
    const blank = {
      ...items[part],
      title: '',
      detail: '',
      sector: null,
      years: null,
      level: null,
      graduatedIn: null,
    };
    const root = showPage(Part, list({}, [blank]));
    expect(root.text).toContain(t.blank);
  });

  test('what was just taken off can be put back', () => {
    const root = showPage(Part, list({ lastRemoved: items[part] }));
    expect(root.text).toContain(t.removed(items[part].title));
    const form = all(root, 'form', { action: '?/restore' });
    expect(form).toHaveLength(1);
    expect(valuesOf(root)['itemId']).toBe('i');
  });

  test('full: says how many fit', () => {
    const form = { action: 'add', problem: { code: 'card-full', values: { maximum: 30 } } };
    for (const locale of locales)
      expect(problemsOf(showPage(Part, list(), { locale, form })).text).toContain(
        messages(locale).card.cardFull(30),
      );
  });

  test('shared: says with whom before anything is filled in', () => {
    const root = showPage(Part, list({ sharing: byLeader(`card:${part}`) }));
    expect(root.text).toContain(leaderSees);
    expect(root.text).not.toContain(t.onlyYou);
  });

  test('one thing: its fields hold what is stored', () => {
    const root = showPage(Item, { item: items[part], version: 4, sharing: sharingData() });
    const values = valuesOf(root);
    expect(values).toMatchObject({ version: '4', title: items[part].title });
    if (part === 'experience') expect(values).toMatchObject({ sector: 'retail', years: '7,5' });
    if (part === 'diplomas')
      expect(values).toMatchObject({ level: 'havo', graduatedIn: '1998', aboutEducation: 'no' });
  });

  test('nothing filled in: the way leads to the field, and all words stay', () => {
    const field = part === 'diplomas' ? 'level' : 'title';
    const typed = { title: part === 'diplomas' ? 'Mbo' : '', detail: 'Woorden', version: '3' };
    const form = { action: 'save', values: typed, fields: { [field]: [{ code: 'required' }] } };
    const root = showPage(Item, { item: items[part], version: 4, sharing: sharingData() }, { form });
    expect(problemsOf(root).text).toContain(t.parts[part].required);
    expect(leadsNowhere(root)).toEqual([]);
    expect(valuesOf(root)).toMatchObject({ title: typed.title, version: '3' });
  });

  test('typed in two windows: both texts, and saving goes on from the newer', () => {
    const form = { action: 'save', values: { title: 'Van de laptop', version: '3' }, theirs: {} };
    const item = { ...items[part], title: 'Van de telefoon' };
    const root = showPage(Item, { item, version: 9, sharing: sharingData() }, { form });
    expect(root.text).toContain(t.conflictTitle);
    expect(root.text).toContain('Van de telefoon');
    expect(valuesOf(root)).toMatchObject({ title: 'Van de laptop', version: '9' });
  });
});

describe('years, and what she offers', () => {
  const data = (part: 'years' | 'offer', content: object) => ({
    part,
    content: { ...nothing, ...content },
    version: 2,
    filled: ['years'],
    lastRemoved: null,
    sharing: sharingData(),
  });
  const years = (working: number | null, inEducation: number | null) =>
    data('years', { years: { working, inEducation } });
  const offer = data('offer', {
    offer: { tags: ['own-role', 'all-round'], text: 'Muziek.', ask: 'Een lied.' },
  });
  const ticked = (root: ReturnType<typeof showPage>) =>
    all(root, 'input', { type: 'checkbox', name: 'tags[]' })
      .filter(({ attributes }) => 'checked' in attributes)
      .map(({ attributes }) => attributes['value']);

  test.each([
    [22, 13.5, { working: '22', inEducation: '13,5' }],
    [null, null, { working: '', inEducation: '' }],
    [0, null, { working: '0', inEducation: '' }],
  ] as const)('%j of which %j', (working, inEducation, values) => {
    expect(valuesOf(showPage(Part, years(working, inEducation)))).toMatchObject(values);
  });

  test.each(['not-a-number', 'more-than-sixty', 'more-than-working'] as const)(
    '%s: said at the field',
    (code) => {
      const values = { working: 'tien', inEducation: '4', version: '1' };
      const form = { action: 'save', values, fields: { working: [{ code }] } };
      const root = showPage(Part, years(22, null), { form });
      expect(problemsOf(root)).toMatchObject({ fields: ['working'] });
      expect(problemsOf(root).text).toContain(t.problems[code]());
      expect(valuesOf(root)).toMatchObject(values);
    },
  );

  test('all five words can be chosen, and what is stored is ticked', () => {
    const root = showPage(Part, offer);
    expect(all(root, 'input', { type: 'checkbox', name: 'tags[]' })).toHaveLength(offerTags.length);
    expect(ticked(root).sort()).toEqual(['all-round', 'own-role']);
    expect(root.text).toContain(t.tags['own-role'].hint);
  });

  test('two windows: what both ticked and wrote, in words', () => {
    const values = { tags: ['sounding-board'], text: 'Mijn tekst', ask: 'Een lied.' };
    const root = showPage(Part, offer, { form: { action: 'save', values, theirs: {} } });
    const compared = all(root, 'p').filter(({ attributes }) =>
      (attributes['class'] ?? '').startsWith('text'),
    );
    expect(compared.map(({ text }) => text)).toEqual([
      t.tags['sounding-board'].label,
      `${t.tags['own-role'].label}, ${t.tags['all-round'].label}`,
      'Mijn tekst',
      'Muziek.',
    ]);
  });
});

describe('as others see it', () => {
  const card = {
    expertise: [items.expertise],
    experience: [items.experience],
    diplomas: [items.diplomas],
    years: { working: 22, inEducation: 13.5 },
    offer: { tags: ['own-role'], text: 'Muziek.', ask: '' },
  };

  test.each(locales)('in %s: every part that was shown, with its words', (locale) => {
    const texts = messages(locale).card;
    const root = showPage(Others, { name: 'Samira Bakker', parts: cardParts, card }, { locale });
    expect(only(root, 'h1').text).toBe(texts.titleOf('Samira Bakker'));
    expect(all(root, 'h2').map(({ text }) => text)).toEqual(cardParts.map((part) => texts.parts[part].title));
    expect(root.text).toContain(texts.workingYears(22, 13.5));
    expect(root.text).not.toContain(texts.ask);
    expect([...actions(root), ...hrefs(root)]).toEqual([]);
  });

  test('a part that was shown and holds nothing says so', () => {
    const bare = {
      expertise: [],
      years: { working: null, inEducation: null },
      offer: { tags: [], text: '', ask: '' },
    };
    const root = showPage(Others, { name: 'S', parts: ['expertise', 'years', 'offer'], card: bare });
    expect(root.text.split(t.emptyForOthers)).toHaveLength(4);
  });

  test('what she wrote is text', () => {
    const wrote = { expertise: [{ ...items.expertise, title: hostile, detail: hostile }] };
    expect(all(showPage(Others, { name: hostile, parts: ['expertise'], card: wrote }), 'img')).toEqual([]);
  });

  test.each(['leader', 'coach', 'hr', 'team'] as const)('the preview as %s sees it says so', (place) => {
    const root = showPage(Preview, { place, name: 'Samira', parts: ['expertise'], card });
    expect(only(root, 'h1').text).toBe(t.preview.titles[place]);
    expect(only(root, 'a', { 'aria-current': 'page' }).attributes['href']).toBe(`?as=${place}`);
    expect(root.text).toContain('Rekenen');
    expect(root.text).not.toContain('Kapper');
  });

  test('nothing shown yet: the way to where she shares', () => {
    const root = showPage(Preview, { place: 'leader', name: 'Samira', parts: [], card: {} });
    expect(root.text).toContain(t.preview.none);
    expect(hrefs(root)).toContain('/card/edit/expertise#sharing');
  });
});
