import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { readNational } from '#server/knowledge/national.ts';
import { aPerson, changed } from '#tests/support/advice.ts';
import { advise } from './advise.ts';

interface Told {
  readonly name: string;
  readonly who: string;
  readonly five: readonly string[];
  readonly judgement: string;
}

const national = readNational();
const day = isoDate('2026-11-30');

/** The people of docs/advice-persons.md, each under a heading with a number. */
const people: readonly Told[] = readFileSync('docs/advice-persons.md', 'utf8')
  .split(/^## /m)
  .slice(1)
  .map((part) => {
    const line = (start: string): string =>
      part
        .split('\n')
        .find((one) => one.startsWith(start))
        ?.slice(start.length)
        .trim() ?? '';
    return {
      name: part.split('\n')[0] ?? '',
      who: line('Who:'),
      five: [...part.slice(part.indexOf('\n')).matchAll(/^\d\. (.+)$/gm)].map(([, name = '']) => name),
      judgement: line('Judgement:'),
    };
  });

const stepsOf = ({ who }: Told) => advise(national, changed(aPerson(), who), day).steps;

test('there are sixteen, each judged in a line', () => {
  expect(people).toHaveLength(16);
  for (const { name, who, judgement } of people) {
    expect(who, name).not.toBe('');
    expect(judgement.length, name).toBeGreaterThan(20);
  }
});

describe('the first five', () => {
  test.each(people)('of $name', (told) => {
    expect(
      stepsOf(told)
        .slice(0, 5)
        .map(({ name }) => name.en),
    ).toEqual(told.five);
  });
});
