import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codePointsOf } from './coverage.ts';
import { loadFonts } from './fonts.ts';
import { renderPdf } from './render.ts';
import { pdfText } from '#tests/support/pdf-text.ts';
import { showable, showableData } from './showable.ts';

const { fonts, covered } = await loadFonts();

describe('what the fonts can draw', () => {
  test.each(['a', 'Z', 'é', 'ë', 'ş', 'İ', 'ğ', 'ł', '€', '’', '«', '…', '–', '•'])('%s', (sign) => {
    expect(covered.has(sign.codePointAt(0) ?? 0)).toBe(true);
  });

  test.each(['😀', '中', 'م', 'Ж', '\u{10ffff}'])('not %s', (sign) => {
    expect(covered.has(sign.codePointAt(0) ?? 0)).toBe(false);
  });

  test('each font holds a part; no font is refused', () => {
    expect(fonts.map((font) => codePointsOf(font).size).every((size) => size > 100)).toBe(true);
    expect(() => codePointsOf(Buffer.alloc(64))).toThrow(RangeError);
  });
});

describe('a text that fits the fonts', () => {
  test.each([
    ['plain', 'Samira Şahin', 'Samira Şahin'],
    ['with an emoji of many parts', 'fijn 👩🏽‍🏫!', 'fijn ?!'],
    ['with a change of direction', 'a\u202Ebc\u202C', 'abc'],
    ['with zero width and controls', 'a\u200b\u0000\u0007b\ufeff', 'ab'],
    ['with lines and tabs', 'een\n\ttwee', 'een\n twee'],
    ['with an accent that is missing', 'Ōtani', 'Otani'],
    ['with two accents of which one is missing', 'Nguyễn Hồng', 'Nguyên Hông'],
    ['decomposed', 'e\u0301', 'é'],
    ['of half a character', 'a\ud800b', 'ab'],
  ])('%s', (_, text, shown) => {
    expect(showable(text, covered)).toBe(shown);
  });

  test('holds nothing that cannot be drawn, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = showable(text, covered);
        for (const sign of shown) expect(sign === '\n' || covered.has(sign.codePointAt(0) ?? 0)).toBe(true);
        expect(showable(shown, covered)).toBe(shown);
      }),
    );
  });

  test('everywhere in the data, numbers and nulls untouched', () => {
    const data = { a: ['😀', 1, null], b: { c: true, d: 'x' } };
    expect(showableData(data, covered)).toEqual({ a: ['?', 1, null], b: { c: true, d: 'x' } });
  });
});

const template = `#let data = json(bytes(sys.inputs.data))
#set document(title: data.title)
#set text(lang: "nl", font: ("Atkinson Hyperlegible Next", "Atkinson Hyperlegible More"))
#title()
#data.text`;

describe('a document', () => {
  test('is tagged, says so, and has a title and a language', async () => {
    const outcome = await renderPdf(template, { title: 'Proef', text: 'Hallo' });
    if (!outcome.ok) throw new Error('busy');
    const pdf = Buffer.from(outcome.value).toString('latin1');
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf).toContain('/MarkInfo');
    expect(pdf).toContain('/Lang');
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf).toContain('Proef');
  });

  test('uses our own typeface for every letter, also the rarer ones', async () => {
    const outcome = await renderPdf(template, { title: 'Łódź', text: 'İğne, Şeyma, Łódź, €, «ja»' });
    if (!outcome.ok) throw new Error('busy');
    const used = [
      ...Buffer.from(outcome.value)
        .toString('latin1')
        .matchAll(/\/BaseFont \/[A-Z]+\+(\w+)/g),
    ];
    expect(used.length).toBeGreaterThan(0);
    expect(used.every(([, name = '']) => name.startsWith('AtkinsonHyperlegible'))).toBe(true);
  });

  test('many at once are all made, and the thread that asks stays free', async () => {
    let ticks = 0;
    const clock = setInterval(() => (ticks += 1), 5);
    const many = Array.from({ length: 40 }, (_, index) =>
      renderPdf(template, { title: `Nummer ${String(index)}`, text: 'x '.repeat(2000) }),
    );
    const outcomes = await Promise.all(many);
    clearInterval(clock);
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(ticks).toBeGreaterThan(5);
  });

  test('is refused when too many wait', async () => {
    const many = Array.from({ length: 60 }, () => renderPdf(template, { title: 'x', text: 'x' }));
    const outcomes = await Promise.all(many);
    expect(outcomes.filter(({ ok }) => !ok)).toHaveLength(10);
    expect(outcomes.at(-1)).toEqual({ ok: false, error: { kind: 'too-many', retryAfterSeconds: 5 } });
  });

  test('of a wrong template fails alone; the next one is made', async () => {
    await expect(renderPdf('#let x = ', {})).rejects.toThrow('does not compile');
    expect((await renderPdf(template, { title: 'Na', text: 'weer goed' })).ok).toBe(true);
  });

  test('cannot read a file of the machine', async () => {
    await expect(renderPdf('#read("/etc/hostname")', {})).rejects.toThrow('does not compile');
    await expect(renderPdf('#read("../../../etc/hostname")', {})).rejects.toThrow('does not compile');
  });
});

describe('the words in a document are the words that were given', () => {
  test.each([
    'Kamińska, Łódź, źródło, ćma',
    'Şeyma Öztürk, İğne, ığdır',
    'Čapek, Dvořák, žluťoučký, Ångström, Nguyên',
    'Extra ondersteuning, fijne efficiënte flow, officiële affiche',
    'ij ĳ, coördinatie, ’s avonds, «ja» – nee…',
  ])('%s', async (words) => {
    const outcome = await renderPdf(template, { title: 'Woorden', text: words });
    if (!outcome.ok) throw new Error('busy');
    // A word drawn in two fonts comes in pieces; only the letters count here.
    const letters = (text: string): string => text.replaceAll(/\s/g, '');
    expect(letters(pdfText(outcome.value))).toContain(letters(words));
  });
});
