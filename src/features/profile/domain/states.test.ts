import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRunning, isWritable, mayReadOpen, profileLifecycle } from './states.ts';
import type { ProfileMove, ProfileState, Viewer } from './states.ts';

const moves = profileLifecycle.arrows.map(({ by }) => by);

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
    expect(profileLifecycle.after(state, move)).toBe(after);
  });

  test('every state can be left', () => {
    for (const state of profileLifecycle.states) expect(profileLifecycle.moves(state)).not.toEqual([]);
  });

  test('whatever runs ends when she leaves, and when nothing happens', () => {
    for (const state of profileLifecycle.states.filter(isRunning)) {
      expect(profileLifecycle.after(state, 'on-employment-ended')).toBe('closed');
      expect(profileLifecycle.after(state, 'close-still-profiles')).toBe('closed');
    }
  });

  test('any walk along the arrows stays within the states, and only her yes settles', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...moves)), (walk) => {
        let state: ProfileState = 'orientation';
        for (const move of walk) {
          const next: ProfileState | null = profileLifecycle.after(state, move);
          if (next === null) continue;
          if (next === 'settled') expect([state, move]).toEqual(['given', 'agree-to-profile']);
          state = next;
        }
        expect(profileLifecycle.states).toContain(state);
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
    expect(profileLifecycle.states.filter(isWritable)).toEqual(['draft', 'wishes']);
  });
});
