import fc from 'fast-check';
import { render } from '#tests/support/render.ts';
import { expect, test } from 'vitest';
import MarkedText from './MarkedText.svelte';

const shown = (text: string): string =>
  render(MarkedText, { props: { text } })
    .body.replaceAll(/<!--.*?-->/g, '')
    .replaceAll(/\s+/g, ' ');

test('HTML and Markdown stand there as paragraphs, lists and emphasis', () => {
  const body = shown('<p>Je leert <strong>rekenen</strong> &amp; tellen.</p><ul><li>tellen</li></ul>');
  expect(body).toContain('<p>Je leert <strong>rekenen</strong> &amp; tellen.</p>');
  expect(body).toMatch(/<ul>\s*<li>tellen<\/li>\s*<\/ul>/);
  expect(shown('**mbo 4** of *hoger*\n\n2. twee')).toMatch(
    /<p><strong>mbo 4<\/strong> of <em>hoger<\/em><\/p>.*<ol start="2">\s*<li>twee<\/li>/,
  );
});

test('and as nothing else, whatever an institute wrote', () => {
  const piece = fc.constantFrom(
    ...[
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<li>',
      '<ul>',
      '</ul>',
      '<ol>',
      '<script>',
      '</script>',
      '&lt;',
      '&gt;',
    ],
    ...[
      '<a href="javascript:x">',
      '<img src=x onerror=y>',
      '<x-y z>',
      '[a](javascript:b)',
      '<!--',
      '-->',
      '<svg/onload=x>',
    ],
    ...['**', '*', '__', '- ', '1. ', '# ', '\n', '\n\n', ' ', 'woord', '<', '>', '"', '&amp;', '&#60;'],
  );
  const allowed =
    /<\/?(?:p|ul|li|strong|em)>|<br\/?>|<ol start="\d+">|<\/ol>|<div class="flow measure[^"<>]*">|<\/div>/g;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      expect(shown(pieces.join('')).replaceAll(allowed, '')).not.toContain('<');
    }),
    { numRuns: 500 },
  );
});
