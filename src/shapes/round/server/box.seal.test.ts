import { describe, expect, test } from 'vitest';
import { emptyBox, withAnswers, withDraft } from '../domain/box.ts';
import type { Box } from '../domain/box.ts';
import { openBox, sealBox, SealedElsewhere } from './box.seal.ts';

const key = 'a-key-for-tests-that-is-long-enough-to-pass';
const filled = Array.from({ length: 7 }, (_, n) => String(n)).reduce<Box>(
  (box, n) =>
    withAnswers(withDraft(box, `typing${n}`, 'x'.repeat(200), 2), `link${n}`, true, {
      ratings: [{ questionId: 'q1', rating: 4 }],
      remarks: [{ theme: 'level', text: `Gast ${n} schrijft ${'heel '.repeat(Number(n) * 20)}veel` }],
    }),
  emptyBox,
);

describe('the sealed text of a round', () => {
  test('opens with the key of the installation, for this round only', () => {
    const sealed = sealBox(key, 'round', filled, 7);
    expect(openBox(key, 'round', sealed)).toEqual(filled);
    expect(() => openBox(`${key}x`, 'round', sealed)).toThrow(SealedElsewhere);
    expect(() => openBox(key, 'another', sealed)).toThrow(SealedElsewhere);
    expect(() => openBox(key, 'round', `${sealed.slice(0, -4)}AAAA`)).toThrow(SealedElsewhere);
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('schrijft');
  });

  test('is of one length, whatever is in it, and another text each time', () => {
    const empty = sealBox(key, 'round', emptyBox, 7);
    const full = sealBox(key, 'round', filled, 7);
    expect(full).toHaveLength(empty.length);
    expect(sealBox(key, 'round', emptyBox, 7)).not.toBe(empty);
    expect(sealBox(key, 'round', emptyBox, 8).length).toBeGreaterThan(empty.length);
  });

  test('holds more than its room when it must', () => {
    const text = Array.from({ length: 30_000 }, (_, n) =>
      String.fromCodePoint(0x4e00 + ((n * 7919) % 20_000)),
    ).join('');
    const box = withAnswers(emptyBox, 'link', true, { ratings: [], remarks: [{ theme: 'level', text }] });
    expect(openBox(key, 'round', sealBox(key, 'round', box, 1))).toEqual(box);
  });
});
