import { describe, expect, test } from 'vitest';
import { codesUnder, headings, questionCodes } from './feedback.ts';
import {
  adjustmentInput,
  colleagueInput,
  limits,
  ownViewInput,
  personInput,
  questionsDraftInput,
  questionsInput,
  startInput,
} from './inputs.ts';

const id = '0190aaaa-0000-7000-8000-000000000001';

const codes = (result: {
  success: boolean;
  error?: { issues: { path: PropertyKey[]; message: string; code: string }[] };
}) =>
  result.error?.issues.map(
    (issue) => `${issue.path.join('.')}:${issue.code === 'custom' ? issue.message : issue.code}`,
  ) ?? [];

test('every heading has at least four ready questions', () => {
  for (const heading of headings) {
    expect(codesUnder(heading).length).toBeGreaterThan(3);
  }
});

test.each([
  ['named', []],
  ['together', []],
  ['anonymous', ['mode:invalid_value']],
  [undefined, ['mode:invalid_value']],
])('a round with mode %s', (mode, problems) => {
  expect(codes(startInput.safeParse({ personId: id, topic: 'x', mode }))).toEqual(problems);
});

describe('questions', () => {
  const chosen = {
    roundId: id,
    version: '1',
    codes: ['calm'],
    own: { level: ['', ' Lees ik rustig voor? '] },
  };

  test.each([
    ['one ready and one own', chosen, []],
    ['only an own one', { ...chosen, codes: undefined }, []],
    ['none', { roundId: id, version: 1 }, ['codes:no-question']],
    ['an unknown code', { ...chosen, codes: ['looks'] }, ['codes.0:invalid_value']],
    ['three own ones under a heading', { ...chosen, own: { level: ['a', 'b', 'c'] } }, ['own.level:too_big']],
    [
      'too many',
      { ...chosen, codes: questionCodes, own: { level: ['a', 'b'] } },
      ['codes:too-many-questions'],
    ],
    ['too long', { ...chosen, own: { skills: ['x'.repeat(limits.wording + 1)] } }, ['own.skills.0:too_big']],
  ])('%s', (_, input, problems) => {
    expect(codes(questionsInput.safeParse(input))).toEqual(problems);
  });

  test('are trimmed, and the same one counts once', () => {
    const input = { ...chosen, own: { qualities: ['Ben ik eerlijk?', ' Ben ik eerlijk? '] } };
    expect(questionsInput.parse(input).own).toEqual({
      level: [],
      skills: [],
      qualities: ['Ben ik eerlijk?'],
    });
  });

  test('a draft may have none', () => {
    expect(questionsDraftInput.safeParse({ roundId: id, version: 1 }).success).toBe(true);
  });
});

describe('somebody to ask', () => {
  const person = { roundId: id, name: 'Joost Visser', email: 'joost@school.nl', source: 'teacher' };

  test.each([
    ['complete', person, []],
    ['without a name', { ...person, name: ' ' }, ['name:too_small']],
    ['without an address', { ...person, email: '' }, ['email:required']],
    ['with no address', { ...person, email: 'joost' }, ['email:not-an-email']],
    ['with an address in capitals', { ...person, email: ' Joost@School.NL ' }, []],
    ['as a parent', { ...person, source: 'parent' }, ['source:invalid_value']],
    [
      'with a second line in the address',
      { ...person, email: 'joost@school.nl\nbcc: x@y.nl' },
      ['email:not-an-email'],
    ],
  ])('%s', (_, input, problems) => {
    expect(codes(personInput.safeParse(input))).toEqual(problems);
  });

  test('an address is kept in small letters', () => {
    expect(personInput.parse({ ...person, email: ' Joost@School.NL ' }).email).toBe('joost@school.nl');
  });

  test('a colleague is named by id, or by a name that is typed', () => {
    const colleague = { roundId: id, colleagueId: id, source: 'coach' };
    expect(colleagueInput.safeParse(colleague).success).toBe(true);
    expect(colleagueInput.safeParse({ ...colleague, colleagueId: 'x' }).success).toBe(false);
    const typed = { roundId: id, colleagueIdNamed: 'jan', source: 'coach' };
    expect(colleagueInput.safeParse(typed).success).toBe(true);
  });
});

test('typed texts have an end', () => {
  const long = { roundId: id, version: 1, adjustment: 'x'.repeat(limits.adjustment + 1) };
  expect(codes(adjustmentInput.safeParse(long))).toEqual(['adjustment:too_big']);
  const view = { roundId: id, version: 1, texts: { level: 'x'.repeat(limits.text + 1) } };
  expect(codes(ownViewInput.safeParse(view))).toEqual(['texts.level:too_big']);
});
