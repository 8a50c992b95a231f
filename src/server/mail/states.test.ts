import { describe, expect, test } from 'vitest';
import { diagramTransitions } from '#tests/support/state-diagram.ts';
import { mailStates, mailTransitions } from './states.ts';

const drawn = diagramTransitions('docs/states/mail.md');

describe('the life of a mail', () => {
  test('is drawn as it is', () => {
    const table = Object.entries(mailTransitions).flatMap(([by, { from, to }]) =>
      from.map((state) => `${state} ${by} ${to}`),
    );
    const arrows = drawn
      .filter(({ from }) => from !== '[*]')
      .map(({ from, by, to }) => `${from} ${by} ${to}`);
    expect(arrows.sort()).toEqual(table.sort());
    expect(drawn.filter(({ from }) => from === '[*]').map(({ to }) => to)).toEqual(['waiting', 'kept']);
  });

  test('reaches every state', () => {
    const reached = new Set(drawn.map(({ to }) => to));
    expect([...mailStates].filter((state) => !reached.has(state))).toEqual([]);
  });

  test('sends nothing twice by itself: out of a doubt only a person leads back', () => {
    const back = Object.entries(mailTransitions).filter(([, { from }]) =>
      (from as readonly string[]).includes('uncertain'),
    );
    expect(back.map(([by]) => by)).toEqual(['confirm', 'send-again']);
  });
});
