import { describe, expect, test } from 'vitest';
import { inTurn } from './in-turn.ts';

const eventOf = (personId: string | null) =>
  ({
    locals: { actor: personId === null ? { kind: 'anonymous' } : { kind: 'person', personId } },
    url: new URL('http://localhost/file'),
    setHeaders: () => undefined,
  }) as unknown as Parameters<typeof inTurn>[0];

/** Work that ends when it is told, and knows how much of it runs at once. */
function workplace() {
  const ends: (() => void)[] = [];
  let atOnce = 0;
  let most = 0;
  const work = async (): Promise<string> => {
    atOnce += 1;
    most = Math.max(most, atOnce);
    await new Promise<void>((resolve) => ends.push(resolve));
    atOnce -= 1;
    return 'made';
  };
  const endAll = async (): Promise<void> => {
    for (let step = 0; step < 50; step += 1) {
      ends.shift()?.();
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  };
  return { work, endAll, most: () => most };
}

describe('files of one person', () => {
  test('are made one at a time; of seventy at once most are asked to come back', async () => {
    const { work, endAll, most } = workplace();
    const asked = Array.from({ length: 70 }, () => inTurn(eventOf('a'), work));
    const settled = Promise.allSettled(asked);
    await endAll();
    const outcomes = await settled;
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(4);
    for (const one of outcomes.slice(4)) expect(one).toMatchObject({ reason: { status: 429 } });
    expect(most()).toBe(1);
  });

  test('keep nobody else waiting', async () => {
    const { work, endAll } = workplace();
    const slow = Promise.allSettled(Array.from({ length: 10 }, () => inTurn(eventOf('a'), work)));
    expect(await inTurn(eventOf('b'), () => Promise.resolve('at once'))).toBe('at once');
    expect(await inTurn(eventOf(null), () => Promise.resolve('also'))).toBe('also');
    await endAll();
    await slow;
  });

  test('that failed do not block the next', async () => {
    await expect(inTurn(eventOf('c'), () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await inTurn(eventOf('c'), () => Promise.resolve('made'))).toBe('made');
  });
});
