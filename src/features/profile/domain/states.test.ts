import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagramTransitions } from '#tests/support/state-diagram.ts';
import {
  afterMove,
  isRunning,
  isWritable,
  mayReadOpen,
  profileStates,
  profileTransitions,
} from './states.ts';
import type { ProfileMove, ProfileState, Viewer } from './states.ts';

const moves = [...new Set(profileTransitions.map(({ by }) => by))];

test('the diagram in docs/states/profile.md shows exactly these arrows', () => {
  const key = ({ from, to, by }: { from: string; to: string; by: string }): string =>
    `${from} > ${to}: ${by}`;
  expect(diagramTransitions('docs/states/profile.md').map(key).sort()).toEqual(
    profileTransitions.map(key).sort(),
  );
});

describe('moves', () => {
  test.each<[ProfileState, ProfileMove, ProfileState | null]>([
    ['orientation', 'start-profile', 'draft'],
    ['orientation', 'give-profile', null],
    ['draft', 'agree-to-profile', null],
    ['given', 'agree-to-profile', 'settled'],
    ['given', 'give-profile', null],
    ['wishes', 'agree-to-profile', null],
    ['settled', 'ask-for-changes', null],
    ['settled', 'stop-profile', null],
    ['closed', 'give-profile', null],
  ])('%s by %s: %s', (state, move, after) => {
    expect(afterMove(state, move)).toBe(after);
  });

  test('every state can be reached, and can be left', () => {
    for (const state of profileStates) {
      expect(profileTransitions.some(({ from }) => from === state)).toBe(true);
      if (state !== 'orientation') expect(profileTransitions.some(({ to }) => to === state)).toBe(true);
    }
  });

  test('whatever runs ends when she leaves, and when nothing happens', () => {
    for (const state of profileStates.filter(isRunning)) {
      expect(afterMove(state, 'on-employment-ended')).toBe('closed');
      expect(afterMove(state, 'close-still-profiles')).toBe('closed');
    }
  });

  test('any walk along the arrows stays within the states, and only her yes settles', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...moves)), (walk) => {
        let state: ProfileState = 'orientation';
        for (const move of walk) {
          const next = afterMove(state, move);
          if (next === null) continue;
          if (next === 'settled') expect([state, move]).toEqual(['given', 'agree-to-profile']);
          state = next;
        }
        expect(profileStates).toContain(state);
      }),
    );
  });
});

describe('who reads a version that is not settled', () => {
  test.each<[ProfileState, Viewer, boolean, boolean]>([
    ['draft', 'author', true, true],
    ['draft', 'self', true, false],
    ['draft', 'self', false, true],
    ['draft', 'other', true, false],
    ['given', 'self', true, true],
    ['given', 'other', true, false],
    ['wishes', 'self', true, true],
    ['wishes', 'author', true, true],
    ['closed', 'self', true, true],
    ['closed', 'other', false, false],
  ])('%s by %s (author there: %s): %s', (state, viewer, hasAuthor, reads) => {
    expect(mayReadOpen(state, viewer, hasAuthor)).toBe(reads);
  });

  test('the coach writes only where it is the coach’s turn', () => {
    expect(profileStates.filter(isWritable)).toEqual(['draft', 'wishes']);
  });
});
