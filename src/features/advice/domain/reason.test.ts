import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { messages } from '#i18n/messages.ts';
import { because, reasonCodes } from './reason.ts';

const languages = ['nl', 'en'] as const;

test.each(languages)('every reason has a sentence in %s, and every sentence a reason', (language) => {
  expect(Object.keys(messages(language).advice.reasons).sort()).toEqual([...reasonCodes].sort());
});

test('every reason is given somewhere', () => {
  const folder = import.meta.dirname;
  const code = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'reason.ts')
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');
  const built = ['admission.', 'score.school-', 'contradiction.', 'suits.'];
  const unused = reasonCodes.filter(
    (one) => !code.includes(`'${one}'`) && !built.some((start) => one.startsWith(start)),
  );
  expect(unused).toEqual([]);
});

const values = {
  factor: 0.6,
  from: '2026-08-01',
  to: '2027-07-31',
  until: '2026-10-15',
  on: '2025-10-15',
  age: 21,
  needed: 180,
  years: 2,
  level: 'mbo-4',
  tests: 3,
  passed: 1,
  months: 21,
  have: 90,
  short: 90,
  cost: 260_100,
  facts: 'cost months',
  direction: 'expert',
  wish: 4,
  times: 2,
  admission: 'conditional',
  feasible: 'if',
  points: 10,
};

test.each(languages)('a sentence in %s is whole: no code, no hole', (language) => {
  const { reasons } = messages(language).advice;
  for (const code of reasonCodes) {
    const text = reasons[code]?.(values) ?? '';
    expect(text, code).toMatch(/^[A-ZÀ-Ü].*(\.|…)$/);
    expect(text, code).not.toMatch(/undefined|NaN|null|\bmbo-4\b|\d{4}-\d{2}-\d{2}/);
  }
});

test.each([
  ['nl', 'time.enough', 'Er is genoeg tijd: 1½ uur per week, nodig is 3 uur.'],
  ['en', 'money.ask-school', 'You are €0.90 a year short. Ask whether your school pays it.'],
  ['nl', 'funding.open-until', 'Nu aan te vragen, tot en met 15 okt 2026.'],
  ['nl', 'route.best-knowledge', 'Niet zeker is: de kosten, de duur. Vraag dat na.'],
  ['nl', 'score.wish', 'Je wilt graag groeien in je eigen werk.'],
] as const)('in %s %s reads well', (language, code, text) => {
  expect(messages(language).advice.reasons[code]?.(values)).toBe(text);
});

test('a reason without facts has none', () => {
  expect(because('money.free')).toEqual({ code: 'money.free', values: {} });
});
