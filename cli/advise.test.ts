import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { aPerson } from '#tests/support/advice.ts';
import { anyProfile, whole } from '#tests/support/advice-profiles.ts';
import { adviseCommand } from './advise.ts';

let out = '';
let err = '';
beforeEach(() => {
  out = '';
  err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => (out += String(text)) !== '');
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => (err += String(text)) !== '');
});
afterEach(() => vi.restoreAllMocks());

const folder = mkdtempSync(path.join(tmpdir(), 'od-advise-'));
function file(content: unknown): string {
  const place = path.join(folder, 'profile.json');
  writeFileSync(place, typeof content === 'string' ? content : JSON.stringify(content));
  return place;
}

const reason = z.strictObject({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  text: z.string().min(5),
});
const because = z.array(reason).min(1);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const amount = z.number().int().nonnegative().nullable();

/** What the contract promises of the answer; more may stand beside it. */
const promised = z.object({
  entitlements: z.array(
    z.object({
      rule: z.string(),
      amount: z.number().positive(),
      unit: z.enum(['hours', 'eur']),
      source: z.string().min(4),
    }),
  ),
  routes: z.array(
    z.object({
      code: z.string(),
      name: z.string().min(3),
      admission: z.enum(['met', 'conditional', 'unmet', 'unknown']),
      checks: z.array(
        z.object({
          code: z.enum([
            'diploma',
            'entry-tests-pabo',
            'test-21plus',
            'suitability',
            'experience',
            'certificate-of-conduct',
          ]),
          outcome: z.enum(['met', 'unmet', 'unknown']),
          why: reason,
          source: z.string().min(4),
        }),
      ),
      months: z.number().positive().nullable(),
      hoursPerWeek: z.number().positive().nullable(),
      costCents: amount,
      funding: z.array(
        z.object({
          code: z.string(),
          status: z.enum(['open', 'closed', 'unknown']),
          amountCents: amount,
          checkedOn: day,
        }),
      ),
      feasible: z.enum(['yes', 'if', 'no']),
      because,
    }),
  ),
  steps: z
    .array(
      z.object({
        code: z.string(),
        direction: z.enum(['expert', 'switch', 'flexible', 'tasks', 'leadership', 'reach']),
        score: z.number(),
        because,
        counterparts: z.array(z.strictObject({ kind: z.string(), owner: z.string() })).min(1),
      }),
    )
    .min(6),
  goal: z.string().nullable(),
  plansBecause: z.array(reason),
  plans: z.array(
    z.object({
      readyOn: day,
      costCents: amount,
      peakHoursPerWeek: z.number().nonnegative(),
      steps: z.array(z.object({ code: z.string(), name: z.string().min(3), startsOn: day, endsOn: day })),
    }),
  ),
});

async function answer(content: unknown, ...more: string[]): Promise<z.infer<typeof promised>> {
  out = '';
  expect(await adviseCommand.run([file(content), ...more])).toBe(0);
  return promised.parse(JSON.parse(out));
}

describe('a profile that is whole', () => {
  test('gets everything that the contract promises', async () => {
    const { entitlements, routes, steps } = await answer(whole);
    expect(entitlements.map(({ rule, amount: given, unit }) => [rule, given, unit])).toEqual([
      ['di.base_hours', 24, 'hours'],
      ['prof.hours_per_week', 49.77, 'hours'],
      ['prof.budget_eur', 300, 'eur'],
    ]);
    expect(routes.map(({ code, admission }) => [code, admission])).toEqual(
      expect.arrayContaining([
        ['growth-in-function', 'met'],
        ['modules', 'met'],
        ['mbo4-onderwijsassistent', 'met'],
        ['ad-pep', 'met'],
        ['pabo-voltijd', 'conditional'],
        ['pabo-deeltijd', 'conditional'],
        ['pabo-verkort', 'unmet'],
        ['pabo-evc', 'conditional'],
        ['zij-instroom', 'unmet'],
      ]),
    );
    expect(steps[0]?.direction).toBe('tasks');
    expect(err).toBe('');
  });

  test('gets it again, to the letter', async () => {
    await answer(whole);
    const first = out;
    await answer(whole);
    expect(out).toBe(first);
  });

  test('gets it in the language that was asked for', async () => {
    const dutch = await answer(whole);
    const english = await answer(whole, '--language', 'en');
    expect(dutch.routes[0]?.name).toBe('Groeien in je eigen werk');
    expect(english.routes[0]?.name).toBe('Growing in your own work');
    const codes = ({ steps }: typeof dutch) => steps.map(({ code, score }) => [code, score]);
    expect(codes(english)).toEqual(codes(dutch));
    expect(english.steps[0]?.because[0]?.text).toContain('You want');
    expect(await adviseCommand.run([file(whole), '--language', 'nl'])).toBe(0);
  });

  test('keeps the promise whoever is asked about', async () => {
    for (let seed = 1; seed <= 60; seed += 1) await answer(anyProfile(seed));
  });

  test('names no person and no place', async () => {
    await answer(whole);
    expect(Object.keys(aPerson())).not.toContain('name');
    expect(out).not.toMatch(/"(personId|email|school)"/);
  });
});

describe('plans', () => {
  const able = { ...whole, ownHoursPerWeek: 40, wantsQualification: 'yes' };

  test('lead to what was asked for, none beaten by another', async () => {
    const graduate = { ...able, diplomas: [{ level: 'hbo', field: 'sociaal werk' }] };
    const { goal, plans } = await answer(graduate, '--goal', 'licence:teacher-primary');
    expect(goal).toBe('licence:teacher-primary');
    expect(plans.length).toBeGreaterThan(1);
    for (const one of plans)
      for (const other of plans)
        if (one !== other)
          expect(
            other.readyOn <= one.readyOn &&
              (other.costCents ?? Infinity) <= (one.costCents ?? Infinity) &&
              other.peakHoursPerWeek <= one.peakHoursPerWeek,
          ).toBe(false);
    const { plans: tested } = await answer(able, '--goal', 'licence:teacher-primary');
    expect(tested[0]?.steps.map(({ name }) => name)).toContain('De toelatingstoetsen van de pabo');
  });

  test('lead by themselves where who wants a diploma gladly goes, and say why there are none', async () => {
    const gladly = { ...able, wishes: { ...whole.wishes, expert: 5 } };
    expect((await answer(gladly)).goal).toBe('qualification:educational-professional');
    const unsure = await answer({ ...gladly, wantsQualification: 'unsure' });
    expect(unsure).toMatchObject({ goal: null, plans: [], plansBecause: [{ code: 'plans.no-goal' }] });
  });

  test('are not made for who wants no diploma, unless she asks', async () => {
    const content = { ...able, wantsQualification: 'no' };
    expect(await answer(content)).toMatchObject({ goal: null, plans: [] });
    expect((await answer(content, '--goal', 'diploma:ad')).plans.length).toBeGreaterThan(0);
  });

  test('a goal that no route leads to is wrong use, and the goals are named', async () => {
    expect(await adviseCommand.run([file(able), '--goal', 'licence:pilot'])).toBe(2);
    expect(err).toContain('licence:teacher-primary');
  });
});

describe('a profile that is not', () => {
  test.each([
    ['an unknown key', { ...whole, shoeSize: 39 }, 'shoeSize: dit veld kennen we niet\n'],
    [
      'a value out of range',
      { ...whole, workingTimeFactor: 1.5 },
      'workingTimeFactor: mag hoogstens 1 zijn\n',
    ],
    ['a missing key', { ...whole, age: undefined }, 'age: dit veld ontbreekt\n'],
    ['a day that does not exist', { ...whole, asOf: '2026-02-30' }, 'asOf: schrijf een dag als 2026-10-01'],
    ['a word that is none', { ...whole, function: 'leraar' }, 'function: kies uit: onderwijsassistent-a'],
    [
      'the wrong kind',
      { ...whole, diplomas: 'mbo' },
      'diplomas: dit is niet het soort waarde dat hier hoort\n',
    ],
    ['no JSON', '{"asOf":', 'dit is geen JSON\n'],
    ['nothing', '', 'dit is geen JSON\n'],
  ])('is refused by name: %s', async (_, content, line) => {
    expect(await adviseCommand.run([file(content)])).toBe(1);
    expect(err).toContain(line);
    expect(out).toBe('');
  });

  test('has each fault on its own line, in the language asked for', async () => {
    const wrong = { ...whole, age: -1, wishes: { ...whole.wishes, reach: 9 }, odd: 1 };
    expect(await adviseCommand.run([file(wrong), '--language', 'en'])).toBe(1);
    expect(err.trim().split('\n').sort()).toEqual([
      'age: must be 14 or more',
      'odd: we do not know this field',
      'wishes.reach: may be at most 5',
    ]);
  });

  test('a file that is not there', async () => {
    expect(await adviseCommand.run(['/nowhere/profile.json'])).toBe(1);
    expect(err).toContain('dit bestand is er niet');
  });
});

test.each([
  ['no file', []],
  ['two files', ['a', 'b']],
  ['an unknown option', ['a', '--loud']],
  ['a language that we do not speak', ['a', '--language', 'fr']],
])('wrong use: %s', async (_, args) => {
  expect(await adviseCommand.run(args)).toBe(2);
  expect(err).not.toBe('');
  expect(out).toBe('');
});

describe('as a program', () => {
  const run = (args: readonly string[], input = '') =>
    spawnSync(process.execPath, ['cli/main.ts', 'advise', ...args], { input, encoding: 'utf8' });

  test('reads standard input', () => {
    const { status, stdout, stderr } = run(['-'], JSON.stringify(whole));
    expect([status, stderr]).toEqual([0, '']);
    promised.parse(JSON.parse(stdout));
  });

  test('refuses with 1, is used wrongly with 2, explains itself with 0', () => {
    expect(run(['-'], '{}').status).toBe(1);
    expect(run([]).status).toBe(2);
    const { status, stdout } = run(['--help']);
    expect(status).toBe(0);
    for (const key of Object.keys(whole)) expect(stdout).toContain(key);
  });
});
