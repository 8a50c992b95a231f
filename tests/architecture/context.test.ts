import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What a component outside the design system takes as a prop although its context knows it (decision 0181). */
function passedByHand(source: string): string[] {
  const props = /interface Props[^{]*\{(.*?)\n {2}\}/s.exec(source)?.[1] ?? '';
  return props
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^(locale|common)\??:|^\w+\??: (Pick<)?(Locale|\w+Texts)\b/.test(line));
}

test('no component outside ui/ is given its language or its texts', () => {
  const files = globSync('src/**/*.svelte').filter((file) => !file.startsWith('src/ui/'));
  expect(files.length).toBeGreaterThan(300);
  const found = files.flatMap((file) =>
    passedByHand(readFileSync(file, 'utf8')).map((line) => `${file}: ${line}`),
  );
  expect(found, 'say `const { plan: t, common, locale } = texts()` instead').toEqual([]);
});

test.each([
  'locale: Locale;',
  "common: Pick<CommonTexts, 'saved'>;",
  "t: StaffTexts['import'];",
  'locale?: string;',
])('a planted %s is found', (line) => {
  expect(passedByHand(`  interface Props {\n    view: FormView;\n    ${line}\n  }\n`)).toEqual([line]);
});
