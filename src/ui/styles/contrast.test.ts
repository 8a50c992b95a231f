import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

function colours(part: string): Map<string, string> {
  return new Map(
    [...part.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ['paper', 'paper-raised', 'paper-sunken'];
const texts: [text: string, on: string[]][] = [
  [
    'ink',
    [...grounds, 'accent-wash', 'other-wash', 'success-wash', 'warning-wash', 'problem-wash', 'info-wash'],
  ],
  ['ink-quiet', [...grounds, 'accent-wash', 'other-wash']],
  ['accent', [...grounds, 'accent-wash']],
  ['accent-strong', [...grounds, 'accent-wash']],
  ['other', [...grounds, 'other-wash']],
  ['success', [...grounds, 'success-wash']],
  ['warning', [...grounds, 'warning-wash']],
  ['problem', [...grounds, 'problem-wash', 'accent-wash', 'other-wash']],
  ['info', [...grounds, 'info-wash']],
  ['on-accent', ['accent', 'accent-strong']],
];
const lines: [line: string, on: string[]][] = [['rule-strong', grounds]];

describe.each([
  ['light', colours(light)],
  ['dark', new Map([...colours(light), ...colours(dark)])],
])('%s', (_, palette) => {
  const at = (name: string) => palette.get(name) ?? expect.fail(`no colour --${name}`);

  test.each(texts.flatMap(([text, on]) => on.map((ground) => [text, ground] as const)))(
    '%s reads on %s',
    (text, ground) => {
      expect(contrast(at(text), at(ground))).toBeGreaterThanOrEqual(4.5);
    },
  );
  test.each(lines.flatMap(([line, on]) => on.map((ground) => [line, ground] as const)))(
    'the edge of a control (%s) shows on %s',
    (line, ground) => {
      expect(contrast(at(line), at(ground))).toBeGreaterThanOrEqual(3);
    },
  );
  test('the focus ring shows in one of its two colours on every ground', () => {
    for (const ground of [...grounds, 'accent', 'accent-wash', 'other-wash']) {
      const best = Math.max(contrast(at('focus'), at(ground)), contrast(at('focus-halo'), at(ground)));
      expect(best).toBeGreaterThanOrEqual(3);
    }
  });
});
