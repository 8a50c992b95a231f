import { describe, expect, test } from 'vitest';
import type { CounterpartState } from '#core/counterpart.ts';
import { movedSide } from './picture.ts';
import type { Moved } from './picture.ts';

describe('which side of a step moved', () => {
  const cases: [string, Parameters<typeof movedSide>[0]['step'], CounterpartState[], Moved | null][] = [
    ['she asks, nobody answered', 'submitted', ['open'], 'person-only'],
    ['one of two is still open', 'waiting', ['promised', 'open'], 'person-only'],
    ['the school says no', 'waiting', ['refused'], 'person-only'],
    ['she began although the school says no', 'running', ['refused', 'promised'], 'person-only'],
    ['all is promised, she has not begun', 'waiting', ['promised', 'done'], 'organisation-only'],
    ['all is promised and it runs', 'running', ['done', 'promised'], 'both'],
    ['finished', 'finished', ['done'], 'both'],
    ['effect measured', 'measured', ['done'], 'both'],
    ['it runs and everything asked was taken back', 'running', ['withdrawn'], 'both'],
    ['advised, the school says yes', 'advised', ['promised'], 'organisation-only'],
    ['advised, nobody did anything', 'advised', ['open'], null],
  ];
  test.each(cases)('%s', (_, step, counterparts, side) => {
    expect(movedSide({ step, counterparts })).toBe(side);
  });
});
