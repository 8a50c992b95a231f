import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/** What the product never does, wherever a line of it stands: each of these would make words of people into something that acts. */
const files = ['src', 'cli', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|mjs|svelte)$/.test(file) && !file.endsWith('.test.ts'))
    .map((file) => path.join(folder, file)),
);
const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
const having = (sign: RegExp): string[] =>
  [...texts].flatMap(([file, text]) => (sign.test(text) ? [file] : []));
const found = (sign: RegExp): string[] =>
  [...texts.values()].flatMap((text) => [...text.matchAll(sign)].map(([, what = '']) => what));

test('there is much to read', () => {
  expect(files.length).toBeGreaterThan(900);
});

describe('no words become', () => {
  test.each([
    ['code', /\beval\(|\bnew Function\(|\bsetTimeout\(\s*['"`]/],
    ['markup', /\{@html|innerHTML|outerHTML|insertAdjacentHTML|document\.write/],
    ['a command of a shell', /\bexecSync\(|(?<![.\w])exec\(|shell:\s*true/],
  ])('%s', (_, sign) => {
    expect(having(sign)).toEqual([]);
  });

  test('a pattern: the only one that is made is of constant parts', () => {
    expect(having(/new RegExp\(/)).toEqual(['src/core/email.ts']);
    expect(texts.get('src/core/email.ts')?.match(/new RegExp\(([^)]*)\)/s)?.[1]).not.toMatch(
      /text|value|input/,
    );
  });

  test('SQL: what is put in unread comes from the register of processing, or is a name in quotes', () => {
    const names = 'src/server/db/column.ts';
    expect(texts.get(names)).toContain("sql.raw(name.split('.').map(quoted).join('.'))");
    const raw = having(/sql\.raw\(/).filter((file) => file !== names);
    expect(raw.every((file) => file.startsWith('src/features/trust/server/'))).toBe(true);
    for (const file of raw)
      for (const [, what = ''] of (texts.get(file) ?? '').matchAll(/sql\.raw\(([^)]*)\)/g))
        expect(what, file).toMatch(/^(since|only|part\.(?:only|counted)|declared\.readable)( \?\? 'true')?$/);
  });
});

describe('what is kept secret or told by chance', () => {
  test('is sealed by AES-256-GCM only, and hashed by SHA-256 only', () => {
    expect(new Set(found(/createHash\('([^']*)'/g))).toEqual(new Set(['sha256']));
    expect(new Set(found(/createHmac\('([^']*)'/g))).toEqual(new Set(['sha256']));
    expect(found(/createHash\((?!')(.)/g)).toEqual([]);
    for (const file of having(/createCipheriv\(/))
      expect(texts.get(file)?.match(/algorithm = '([^']*)'/)?.[1], file).toBe('aes-256-gcm');
    expect(new Set(found(/createCipheriv\((\w+),/g))).toEqual(new Set(['algorithm']));
  });

  test('comes from the generator of the system', () => {
    expect(having(/Math\.random/)).toEqual([]);
  });
});
