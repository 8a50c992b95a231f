import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textBlocks } from './marked-text.ts';
import type { Span, TextBlock } from './marked-text.ts';
import { plainMarks } from './plain-marks.ts';

describe('HTML becomes text with a few marks', () => {
  test.each([
    [
      '<p>Je leert <strong>rekenen</strong> &amp; tellen.</p><ul><li>tellen</li></ul>',
      'Je leert **rekenen** & tellen.\n\n- tellen',
    ],
    ['<p>een</p>\n  <p>twee<br>drie</p>', 'een\n\ntwee\ndrie'],
    ['<ol><li>een</li><li><p>twee</p></li></ol>daarna', '1. een\n\n2. twee\n\ndaarna'],
    ['<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>', '- a\n\n- b\n\n- c'],
    ['<h2>Kop</h2>tekst', '**Kop**\n\ntekst'],
    ['<b> los </b>en <i>schuin</i>', '**los** en *schuin*'],
    ['<strong><p>een</p><p>twee</p></strong>', '**een**\n\n**twee**'],
    ['<strong>a <em>b</em></strong> c', '**a *b*** c'],
    ['<a href="javascript:alert(1)" onclick="x()">lees meer</a>', 'lees meer'],
    ['voor<script>alert("<p>x</p>")</script>na <img src=x onerror=alert(1)>', 'voorna'],
    ['<p>a<!-- <b>weg</b> -->b', 'ab'],
    ['<style>p{}</style><p>x</p><iframe src="y">z</iframe>', 'x'],
    ['&lt;p&gt;dubbel &amp;amp; dwars&lt;/p&gt;', 'dubbel & dwars'],
    [
      'caf&eacute;, co&ouml;rdinatie, 5 &euro;, &#8217;s avonds, &#x133;',
      'café, coördinatie, 5 €, ’s avonds, ĳ',
    ],
    ['een regel\n\n<strong>vet</strong> erna', 'een regel\n\n**vet** erna'],
  ])('%j', (html, text) => {
    expect(plainMarks(html)).toBe(text);
  });

  test.each([
    '3 < 5 en 7 > 2',
    'a <x> b',
    'R&D &onbekend; &valueOf; &',
    'gewoon\n\n- met een lijst',
    '**al** goed',
  ])('what is no HTML stays: %j', (text) => {
    expect(plainMarks(text)).toBe(text);
  });
});

const shown = (line: readonly Span[]): string =>
  line.map(({ text, strong, em }) => `${strong ? 'S' : ''}${em ? 'E' : ''}[${text}]`).join('');
const told = (text: string): string[] =>
  textBlocks(text).map((block) =>
    block.kind === 'paragraph'
      ? `p ${block.lines.map(shown).join('/')}`
      : `${block.start === null ? 'ul' : `ol${String(block.start)}`} ${block.items.map((lines) => lines.map(shown).join('/')).join(' ')}`,
  );

describe('a description is paragraphs, lists and emphasis', () => {
  test.each<[string, string[]]>([
    ['een\ntwee\n\ndrie', ['p [een]/[twee]', 'p [drie]']],
    ['**mbo 4** of hoger', ['p S[mbo 4][ of hoger]']],
    [
      'Je leert:\n- een\n- *twee*\n\n- drie\nklaar',
      ['p [Je leert:]', 'ul [een] E[twee] [drie]', 'p [klaar]'],
    ],
    ['3. een\n4. twee', ['ol3 [een] [twee]']],
    ['* ster\n  gaat door\n+ plus\n• punt', ['ul [ster]/[gaat door] [plus] [punt]']],
    ['## Kop ##\ntekst', ['p S[Kop]', 'p [tekst]']],
    ['[lees](https://x.example "t") ![beeld](y) <https://z.example>', ['p [lees beeld https://z.example]']],
    ['2*3*4, 5 * 3, prijs*, een_twee_drie, \\*niet\\*', ['p [2*3*4, 5 * 3, prijs*, een_twee_drie, *niet*]']],
    ['> gezegd\n---\nna', ['p [gezegd]', 'p [na]']],
    ['<ul><li>uit <b>HTML</b></li></ul>', ['ul [uit ]S[HTML]']],
    ['', []],
    [' \n\n ', []],
  ])('%j', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test('strong and emphasis may go together, in either spelling', () => {
    expect(told('__vet__ _schuin_ **a *b*** `code`')).toEqual(['p S[vet][ ]E[schuin][ ]S[a ]SE[b][ code]']);
  });

  test('keeps every word of plain text, whatever it is', () => {
    const words = fc.array(fc.stringMatching(/^[\p{L}\p{N}]{1,12}$/u), { minLength: 1, maxLength: 40 });
    const linesOf = (block: TextBlock) => (block.kind === 'list' ? block.items.flat() : block.lines);
    fc.assert(
      fc.property(words, fc.constantFrom(' ', '\n', '\n\n', '\n- '), (all, gap) => {
        const read = textBlocks(all.join(gap)).flatMap((block) =>
          linesOf(block).flatMap((line) => line.flatMap(({ text }) => text.split(' '))),
        );
        expect(read).toEqual(all);
      }),
    );
  });

  test.each([
    ['tags in tags', '<ul><li>'.repeat(200_000)],
    ['lists in lists', '<ol>'.repeat(200_000) + '<li>x'],
    ['half tags', '<p '.repeat(300_000)],
    ['comments without end', '<p>' + '<!--'.repeat(200_000)],
    ['scripts without end', '<script>'.repeat(100_000)],
    ['escaped escapes', `<p>${'&amp;'.repeat(200_000)}`],
    ['spaces', `<p>${' '.repeat(1_000_000)}x`],
  ])('%s cost no more than their length', (_, bomb) => {
    const began = performance.now();
    plainMarks(bomb);
    expect(performance.now() - began).toBeLessThan(3000);
  });

  test.each([
    ['stars', '*a '.repeat(1000)],
    ['double stars', '**a '.repeat(750)],
    ['lines', '_'.repeat(3000)],
    ['brackets', '['.repeat(3000)],
    ['ticks', '`a'.repeat(1500)],
    ['quotes', '> '.repeat(1500)],
  ])('%s, as long as a description may be, are shown at once', (_, bomb) => {
    const began = performance.now();
    textBlocks(bomb);
    expect(performance.now() - began).toBeLessThan(500);
  });
});
