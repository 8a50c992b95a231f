import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { choices } from '#i18n/by-code.ts';
import { messages } from '#i18n/messages.ts';
import { offerContent } from '#tests/support/offers.ts';
import { readTable, tableOf } from '../domain/catalogue-table.ts';
import { offerForms, offerLevels, regions } from '../domain/offer.ts';
import {
  costText,
  credentialText,
  decimal,
  faultText,
  groupText,
  placeText,
  startText,
  withName,
} from './words.ts';

const nl = messages('nl').offers;
const en = messages('en').offers;

/** The sentences about a list of one offer in which some cells were changed, by title. */
function sentences(changes: Readonly<Record<string, string>>): string[] {
  const [header = [], cells = []] = tableOf([offerContent()]);
  const row = cells.map((cell, index) => changes[header[index] ?? ''] ?? cell);
  return readTable({ header, rows: [{ row: 2, cells: row }] }).faults.map((fault) => faultText(nl, fault));
}

describe('what is wrong with a list is said in one sentence, with how it should be', () => {
  test.each([
    [
      'code',
      '',
      'Code: hier staat niets. Jullie eigen korte code, zoals REK-3. Letters, cijfers, spatie, punt, streepje en schuine streep.',
    ],
    [
      'code',
      'PAB#1',
      'Code: «PAB#1» kunnen we niet zo bewaren. We nemen over wat past. Jullie eigen korte code, zoals REK-3. Letters, cijfers, spatie, punt, streepje en schuine streep.',
    ],
    ['naam', '', 'Naam: hier staat niets. Kort en herkenbaar.'],
    ['naam', 'x'.repeat(121), 'Naam: de tekst is te lang. We nemen het begin over.'],
    [
      'soort',
      'lezing',
      'Soort: «lezing» kennen we niet. Kies module, cursus, bijscholing, zij-instroom of opleiding.',
    ],
    ['niveau', 'mbo 9', 'Niveau: «mbo 9» kennen we niet. Bijvoorbeeld mbo 4 of Ad.'],
    ['vorm', 'thuis', 'Vorm: «thuis» kennen we niet. Op locatie, online, deels online of op de werkplek.'],
    [
      'uren totaal',
      '0',
      'Uren in totaal: «0» is te laag. Lessen en eigen werk samen, een heel getal van 1 tot 10000.',
    ],
    ['uren per week', '61', 'Uren per week: «61» is te veel. Gemiddeld, in hele of halve uren, hooguit 60.'],
    [
      'maanden',
      '2,5',
      'Aantal maanden: «2,5» kunnen we niet lezen. Een heel getal van 1 tot 96. Een dag of een week telt als 1.',
    ],
    [
      'startdata',
      '30-02-2027',
      'Startdatums: «30-02-2027» is geen datum. Een datum zoals 1-9-2027. Laat leeg als iemand altijd kan beginnen.',
    ],
    ['regio', 'Randstad', 'Regio: «Randstad» kennen we niet. Een provincie, of heel Nederland.'],
    ['plekken', '0', 'Aantal plekken: «0» is te laag. Een heel getal, of leeg.'],
    ['website', 'ftp://x', 'Website: «ftp://x» is geen webadres. Een adres dat begint met https://.'],
    [
      'e-mail',
      'loket',
      'Mailadres voor vragen en aanmeldingen: «loket» is geen mailadres. Een mailadres, zoals loket@instituut.nl. Niet op de pagina te zien.',
    ],
  ])('«%s» = %j', (title, cell, sentence) => {
    expect(sentences({ [title]: cell })).toEqual([sentence]);
  });

  test('one sentence for each cell, in the order of the row', () => {
    const found = sentences({ naam: '', maanden: 'x', website: 'y' });
    expect(found.map((one) => one.split(':')[0])).toEqual(['Naam', 'Aantal maanden', 'Website']);
  });

  test('a code that comes twice and a column that is missing need no hint', () => {
    const fault = { where: '5', field: 'code', value: 'REK' };
    expect(faultText(nl, { ...fault, code: 'double' })).toBe(
      'Code: code «REK» staat er twee keer. De eerste telt.',
    );
    expect(faultText(nl, { ...fault, code: 'no-column', value: 'naam' })).toContain('de kolom «naam» mist.');
  });

  test('both languages have a sentence for every fault, and a hint for every field', () => {
    expect(Object.keys(en.faultWords).sort()).toEqual(Object.keys(nl.faultWords).sort());
    expect(Object.keys(en.hints).sort()).toEqual(Object.keys(nl.hints).sort());
    expect(Object.keys(en.problems).sort()).toEqual(Object.keys(nl.problems).sort());
    for (const say of Object.values(en.faultWords)) expect(say('x')).toMatch(/\.$/);
    for (const say of Object.values(nl.faultWords)) expect(say('x')).toMatch(/\.$/);
  });
});

test.each([
  ['hours', 'Vul dit in.', 'Uren in totaal: Vul dit in.'],
  ['summary', 'Vul dit in.', `${nl.fields.summary}: Vul dit in.`],
  ['elsewhere', 'Vul dit in.', 'Vul dit in.'],
])('in a list far from the fields, %s has its name before it', (field, message, text) => {
  expect(withName(nl, { field, message })).toBe(text);
});

test.each([
  ['diploma:mbo-4', 'diploma mbo 4', '(mbo) 4'],
  ['module:REK-1', 'module REK-1', 'REK-1'],
  ['role:taalcoach', 'taalcoach', 'taalcoach'],
  ['vreemd', '', ''],
])('the paper %s has words in both languages', (credential, dutch, inBoth) => {
  expect(credentialText(nl, credential)).toBe(dutch);
  expect(credentialText(en, credential)).toContain(inBoth);
});

test('one of several is joined by «of» or «or»', () => {
  expect(groupText(nl, ['diploma:havo', 'diploma:vwo'])).toBe('diploma havo of diploma vwo');
  expect(groupText(en, ['diploma:havo', 'diploma:vwo'])).toContain(' or ');
  expect(groupText(nl, [])).toBe('');
});

test.each([
  [{ form: 'online', region: 'utrecht', place: 'Utrecht' }, 'Online'],
  [{ form: 'on-site', region: 'utrecht', place: 'Zeist' }, 'Zeist (op locatie)'],
  [{ form: 'blended', region: 'utrecht', place: '' }, 'Utrecht (deels online)'],
  [{ form: null, region: 'utrecht', place: '' }, 'Utrecht'],
  [{ form: 'at-work', region: null, place: '' }, ''],
] as const)('the place of %j is «%s»', (line, text) => {
  expect(placeText(nl, line)).toBe(text);
});

test.each([
  [{ hasStarts: false, nextStart: null }, nl.line.anytime],
  [{ hasStarts: true, nextStart: null }, nl.line.noStart],
  [{ hasStarts: true, nextStart: isoDate('2027-02-01') }, 'start 1 feb 2027'],
])('the start of %j is «%s»', (line, text) => {
  expect(startText(nl, 'nl', line)).toBe(text);
});

test('numbers and amounts are written as people write them', () => {
  expect([decimal('nl', 3360), decimal('en', 3360), decimal('nl', 2.5), decimal('en', 2.5)]).toEqual([
    '3.360',
    '3,360',
    '2,5',
    '2.5',
  ]);
  expect([nl.line.hours(1), nl.line.hours(1200), en.line.hours(1), en.line.hours(1200)]).toEqual([
    '1 uur',
    '1.200 uur',
    '1 hour',
    '1,200 hours',
  ]);
  expect([costText(nl, 'nl', 0), costText(en, 'en', 0)]).toEqual(['gratis', 'free']);
});

test.each([
  ['levels', offerLevels],
  ['forms', offerForms],
  ['regions', regions],
] as const)('all %s can be chosen, in both languages', (group, codes) => {
  for (const t of [nl, en]) {
    expect(
      choices(t[group])
        .map(({ value }) => value)
        .sort(),
    ).toEqual([...codes].sort());
    expect(choices(t[group]).every(({ label }) => label !== '')).toBe(true);
  }
});
