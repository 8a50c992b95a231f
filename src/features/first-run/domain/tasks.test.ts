import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { maySkip, progressOf, tasksOfBoard, tasksOfOperator } from './tasks.ts';
import type { BoardFacts, OperatorFacts, Skip } from './tasks.ts';

const empty: OperatorFacts = {
  passkeys: 0,
  mailsSent: 0,
  mailsTried: 0,
  lists: 0,
  boardsInvited: 0,
  boardsCame: 0,
  institutesInvited: 0,
  institutesCame: 0,
};
const fresh: BoardFacts = {
  nameless: false,
  named: false,
  schools: 3,
  schoolsWithStaff: 0,
  schoolsLed: 0,
  schoolsOpen: 0,
  schoolsHalfOpen: 0,
  ownRules: 0,
  supportStaff: 0,
  supportStaffAsked: 0,
  supportStaffCame: 0,
  supportStaffTalked: 0,
};
const skip = (task: string): Skip => ({ task, by: 'Henk Hofman', on: isoDate('2026-11-24') });
const states = (tasks: readonly { code: string; state: string }[]) =>
  Object.fromEntries(tasks.map(({ code, state }) => [code, state]));

describe('what the operator has to do', () => {
  test.each<[string, Partial<OperatorFacts>, Record<string, string>]>([
    [
      'nothing is there: a board waits for the list',
      {},
      { passkey: 'open', mail: 'open', schools: 'open', board: 'blocked' },
    ],
    ['a mail that did not get through is a beginning', { mailsTried: 1 }, { mail: 'begun' }],
    ['one that did is enough', { mailsTried: 2, mailsSent: 1 }, { mail: 'done' }],
    ['with the list a board can begin', { lists: 1 }, { schools: 'done', board: 'open' }],
    ['invited is a beginning', { lists: 1, boardsInvited: 2 }, { board: 'begun' }],
    ['and done when one came', { lists: 1, boardsInvited: 2, boardsCame: 1 }, { board: 'done' }],
    ['an institute likewise', { institutesInvited: 1, institutesCame: 1 }, { institutes: 'done' }],
  ])('%s', (_, facts, expected) => {
    expect(states(tasksOfOperator({ ...empty, ...facts }, []))).toMatchObject(expected);
  });
});

describe('what HR has to do', () => {
  test.each<[string, Partial<BoardFacts>, Record<string, string>]>([
    [
      'people first',
      {},
      { staff: 'open', leaders: 'blocked', invite: 'blocked', possibilities: 'open', rules: 'open' },
    ],
    ['one school of three', { schoolsWithStaff: 1 }, { staff: 'begun', leaders: 'open' }],
    ['all three', { schoolsWithStaff: 3, schoolsLed: 2 }, { staff: 'done', leaders: 'begun' }],
    ['leaders where people are', { schoolsWithStaff: 2, schoolsLed: 2 }, { leaders: 'done' }],
    ['some said', { schoolsHalfOpen: 1 }, { possibilities: 'begun' }],
    ['all said', { schoolsHalfOpen: 3, schoolsOpen: 3 }, { possibilities: 'done' }],
    ['a rule of their own', { ownRules: 1 }, { rules: 'done' }],
    ['half asked', { schoolsWithStaff: 3, supportStaff: 4, supportStaffAsked: 2 }, { invite: 'begun' }],
    [
      'all asked',
      { schoolsWithStaff: 3, supportStaff: 4, supportStaffAsked: 4, supportStaffCame: 1 },
      { invite: 'done' },
    ],
    ['a list without schools is not done', { schools: 0 }, { staff: 'open', possibilities: 'open' }],
  ])('%s', (_, facts, expected) => {
    expect(states(tasksOfBoard({ ...fresh, ...facts }, []))).toMatchObject(expected);
  });

  test('a board without a name is asked for it, first, until it has one', () => {
    expect(states(tasksOfBoard({ ...fresh, nameless: true, named: true }, []))).toMatchObject({
      name: 'done',
    });
    expect(tasksOfBoard({ ...fresh, nameless: true }, [])[0]?.code).toBe('name');
    expect(states(tasksOfBoard(fresh, []))).not.toHaveProperty('name');
  });
});

describe('what is left out', () => {
  test('is told with who did it, until it is done after all', () => {
    const [rules] = tasksOfBoard(fresh, [skip('rules')]).filter(({ code }) => code === 'rules');
    expect(rules).toMatchObject({ state: 'skipped', skipped: { by: 'Henk Hofman', on: '2026-11-24' } });
    expect(states(tasksOfBoard({ ...fresh, ownRules: 1 }, [skip('rules')]))).toMatchObject({ rules: 'done' });
  });

  test('counts as behind her; what everybody needs cannot be left out', () => {
    const all = { ...fresh, schoolsWithStaff: 3, schoolsLed: 3 };
    const skips = ['possibilities', 'rules', 'invite'].map(skip);
    expect(progressOf(tasksOfBoard(all, skips))).toEqual({ over: 5, isAll: true });
    expect(progressOf(tasksOfBoard(all, skips.slice(1)))).toEqual({ over: 4, isAll: false });
    expect(
      ['passkey', 'mail', 'schools', 'board', 'name', 'staff'].some((code) => maySkip(code as never)),
    ).toBe(false);
  });
});
