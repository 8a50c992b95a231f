import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate } from '#core/date.ts';
import type { IsoDate } from '#core/date.ts';
import type { LearningRoute, RuleVersion } from '#core/knowledge.ts';
import { readNational } from '#server/knowledge/national.ts';
import { aPerson, aTaughtOffer, changed } from '#tests/support/advice.ts';
import { advise } from './advise.ts';
import type { RouteAdvice } from './advise.ts';
import { fundingOn } from './funding.ts';
import type { Person } from './person.ts';
import { ruleOn } from '#core/rule.ts';
import { situationOf } from './situation.ts';
import type { TaughtOffer } from './taught-offer.ts';

interface Case {
  readonly nr: string;
  readonly day: IsoDate;
  readonly who: string;
  readonly question: string;
  readonly answer: string;
  readonly source: string;
}

/** The rows of docs/advice-cases.md, by the heading above them. */
function casesOf(page: string): ReadonlyMap<string, readonly Case[]> {
  const groups = new Map<string, Case[]>();
  let heading = '';
  for (const line of page.split('\n')) {
    if (line.startsWith('## ')) heading = line.slice(3);
    const cells = line.split('|').map((cell) => cell.trim());
    const [, nr = '', day = '', who = '', question = '', answer = '', source = ''] = cells;
    if (!/^\d+$/.test(nr)) continue;
    const rows = groups.get(heading) ?? [];
    rows.push({ nr, day: isoDate(day), who: who === '–' ? '' : who, question, answer, source });
    groups.set(heading, rows);
  }
  return groups;
}

const national = readNational();
const groups = casesOf(readFileSync('docs/advice-cases.md', 'utf8'));
const all = [...groups.values()].flat();

const euros = (cents: number): string => `${String(Math.round(cents) / 100)} euros`;

/** What a row says of her, and what institutes teach: `taught ad-pep blended gelderland Arnhem`. */
function standingOf(who: string): { readonly person: Person; readonly taught: readonly TaughtOffer[] } {
  const parts = who.split(';').map((part) => part.trim());
  const isTaught = (part: string): boolean => part.startsWith('taught ');
  const taught = parts.filter(isTaught).map((part, index) => {
    const [, routeCode = '', form = '', region = 'nationwide', place = ''] = part.split(' ');
    return aTaughtOffer({ id: String(index), routeCode, form, region, place });
  });
  return { person: changed(aPerson(), parts.filter((part) => !isTaught(part)).join(';')), taught };
}

/** What the reasoning says to a question of the table, in the words of the table. */
function answerOf({ who, question, day }: Case): { readonly text: string; readonly source: string } {
  const { person, taught } = standingOf(who);
  const [kind = '', code = '', check = ''] = question.split(' ');
  if (kind === 'rule') return ruleAnswer(ruleOn(national.rules, code, day));
  if (kind === 'funding') return fundingAnswer(code, person, day);
  if (kind === 'paid') return fundingAnswer(check, person, day, routeOf(code));
  const advice = advise(national, person, day, taught);
  if (kind === 'entitlement') {
    const found = advice.entitlements.find(({ rule }) => rule === code);
    if (found === undefined) return { text: 'none', source: '' };
    const { amount, hours, source } = found;
    return { text: hours === null ? euros(amount) : `${String(hours)} hours`, source };
  }
  const route = advice.routes.find((one) => one.route.code === code);
  return route === undefined ? { text: 'no such route', source: '' } : routeAnswer(kind, route, check);
}

function routeAnswer(kind: string, advice: RouteAdvice, part: string) {
  const { source } = advice.route;
  if (kind === 'admission') return { text: advice.admission, source };
  if (kind === 'feasible') return { text: advice.feasible, source: '' };
  if (kind === 'item')
    return { text: advice.items.find(({ code }) => code === part)?.colour ?? 'no such item', source: '' };
  const check = advice.checks.find(({ code }) => code === part);
  return { text: `${String(check?.outcome)} ${String(check?.why.code)}`, source: check?.source ?? '' };
}

const routeOf = (code: string): LearningRoute | null =>
  national.routes.find((route) => route.code === code) ?? null;

function fundingAnswer(code: string, person: Person, day: IsoDate, route: LearningRoute | null = null) {
  const found = fundingOn(national.funding, code, situationOf(national, person, day), route);
  if (found === null) return { text: 'no such scheme', source: '' };
  const { status, because, amountCents, source } = found;
  return { text: `${status} ${because.code}${amountCents === null ? '' : ` ${euros(amountCents)}`}`, source };
}

function ruleAnswer(rule: RuleVersion | null) {
  if (rule === null) return { text: 'none', source: '' };
  const { unit, value, source } = rule;
  if (unit === 'eur-cents') return { text: euros(value), source };
  if (unit === 'yes-no') return { text: value === 1 ? 'yes' : 'no', source };
  return { text: `${String(value)} ${unit}`, source };
}

for (const [heading, rows] of groups) {
  describe(heading, () => {
    test.each(rows)('$nr: $question, $who on $day is $answer', (row) => {
      const { text, source } = answerOf(row);
      const withoutAmount = text.split(' ').slice(0, row.answer.split(' ').length).join(' ');
      expect(/^(funding|paid) /.test(row.question) ? withoutAmount : text).toBe(row.answer);
      expect(row.source).not.toBe('');
      if (source !== '') expect(row.source).toBe(source);
    });
  });
}

describe('the table is whole', () => {
  test('numbers its rows and never asks the same twice', () => {
    expect(all.length).toBeGreaterThanOrEqual(60);
    expect(all.map(({ nr }) => Number(nr))).toEqual(all.map((_, index) => index + 1));
    const asked = all.map(({ day, who, question }) => `${day} ${who} ${question}`);
    expect(asked.filter((one, index) => asked.indexOf(one) !== index)).toEqual([]);
  });

  test('every version of every rule has a row on its first day and on the day before', () => {
    const has = (key: string, day: string) =>
      all.some((row) => row.question === `rule ${key}` && row.day === day);
    for (const { key, validFrom, validTo } of national.rules) {
      expect(has(key, validFrom), `${key} ${validFrom}`).toBe(true);
      if (validTo !== null) expect(has(key, validTo), `${key} ${validTo}`).toBe(true);
    }
  });

  test('every route has admissions of more than one kind, or no conditions', () => {
    for (const { code, needs } of national.routes) {
      const answers = all.filter((row) => row.question === `admission ${code}`).map(({ answer }) => answer);
      expect(new Set(answers).size, code).toBeGreaterThanOrEqual(needs.length === 0 ? 1 : 2);
    }
  });

  test('every scheme has rows with more than one status', () => {
    for (const { code } of national.funding) {
      const status = all.filter((row) => row.question === `funding ${code}`);
      expect(new Set(status.map(({ answer }) => answer.split(' ')[0])).size, code).toBeGreaterThanOrEqual(2);
    }
  });

  test('every route and every version of a scheme has a row on its first day, and after its last', () => {
    const has = (question: string, day: IsoDate) =>
      all.some((row) => row.question === question && row.day === day);
    for (const { code, validFrom } of national.routes)
      for (const day of [addDays(validFrom, -1), validFrom])
        expect(has(`admission ${code}`, day), `${code} ${day}`).toBe(true);
    for (const { code, validFrom, validTo, knownUntil } of national.funding)
      for (const last of [addDays(validFrom, -1), validTo, knownUntil].filter((day) => day !== null))
        for (const day of [last, addDays(last, 1)])
          expect(has(`funding ${code}`, day), `${code} ${day}`).toBe(true);
  });

  test('every check of a route stands in a row of its own', () => {
    const checks = new Set(national.routes.flatMap(({ needs }) => needs.map(({ code }) => code)));
    for (const code of checks)
      expect(
        all.some((row) => row.question.startsWith('check') && row.question.endsWith(code)),
        code,
      ).toBe(true);
  });
});
