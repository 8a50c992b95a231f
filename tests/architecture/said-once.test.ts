import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => ({ file: path.join('src', file), text: readFileSync(path.join('src', file), 'utf8') }));

/** What must be said in one place, how a second place is known, and where it belongs. */
test.each([
  ['how somebody is called', /given_name \|\| ' '/, 'src/server/people/people.store.ts'],
  [
    'that a role is held on a day',
    /\w+\.valid_from <= \$\{\w+\}\s+and \(\w+\.valid_to/,
    'src/server/employment/standing.store.ts',
  ],
  [
    'that somebody works on a day',
    /\w+\.starts_on <= \$\{\w+\}\s+and \(\w+\.ends_on/,
    'src/server/employment/standing.store.ts',
  ],
])('%s is said once', (_, pattern, place) => {
  const found = sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file);
  expect(found.filter((file) => file !== place)).toEqual([]);
  expect(
    pattern.test(
      "g.valid_from <= ${day} and (g.valid_to e.starts_on <= ${day} and (e.ends_on p.given_name || ' '",
    ),
  ).toBe(true);
});
