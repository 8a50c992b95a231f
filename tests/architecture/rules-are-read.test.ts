import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readNational } from '#server/knowledge/national.ts';

/** Code of the product; tests, texts and the files of knowledge do not read a rule. */
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('i18n'))
  .map((name) => ({ name, text: readFileSync(path.join('src', name), 'utf8') }));

const { definitions, funding, routes } = readNational();

/** Who reads a rule: a file that names its key, or a scheme or route of which it is the amount. */
const readersOf = (key: string): readonly string[] => [
  ...sources.filter(({ text }) => text.includes(`'${key}'`)).map(({ name }) => name),
  ...routes
    .filter(({ costRule, leastCostRule }) => costRule === key || leastCostRule === key)
    .map(({ code }) => `route ${code}`),
  ...funding.filter(({ amountRule }) => amountRule === key).map(({ code }) => `funding ${code}`),
];

describe('no rule without a reader', () => {
  test.each(definitions.map(({ key }) => key))('%s', (key) => {
    expect(readersOf(key)).not.toEqual([]);
  });

  test('and no reader of a rule that is not there', () => {
    const keys = new Set(definitions.map(({ key }) => key));
    const families = [...new Set([...keys].map((key) => key.split('.')[0]))].join('|');
    const named = new RegExp(`'((?:${families})\\.[a-z_]+[a-z0-9_.]*)'`, 'g');
    const rules = sources.filter(({ text }) => /valueOn|ruleOn|knowledge_rule_version|limitRules/.test(text));
    const unknown = rules.flatMap(({ name, text }) =>
      [...text.matchAll(named)].flatMap(([, key = '']) => (keys.has(key) ? [] : [`${name}: ${key}`])),
    );
    expect(unknown).toEqual([]);
  });
});
