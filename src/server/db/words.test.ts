import fc from 'fast-check';
import { expect, expectTypeOf, test } from 'vitest';
import type { PersonId, SchoolId, TenantId } from '#core/id.ts';
import { camel, columnOf } from './words.ts';
import type { Camel } from './words.ts';

test('a row comes in the words of the domain, and what it holds stays as it is', () => {
  const at = new Date();
  const row = {
    id: 'a',
    stand_in_id: null,
    ask_free_hands_by: 'x',
    saved: { some_name: [1] },
    changed_at: at,
  };
  expect(camel(row)).toEqual({
    id: 'a',
    standInId: null,
    askFreeHandsBy: 'x',
    saved: { some_name: [1] },
    changedAt: at,
  });
});

test('whose id it is, its column says', () => {
  interface Held {
    readonly tenant_id: string;
    readonly person_id: string | null;
    readonly owner_school_id: string | null;
    readonly step_id: string;
    readonly state: 'idea' | 'asked';
    readonly version: number;
  }
  expectTypeOf<Camel<Held>>().toEqualTypeOf<{
    readonly tenantId: string & TenantId;
    readonly personId: (string & PersonId) | null;
    readonly ownerSchoolId: (string & SchoolId) | null;
    readonly stepId: string;
    readonly state: 'idea' | 'asked';
    readonly version: number;
  }>();
});

const part = fc.stringMatching(/^[a-z]+$/);

test('a column and its word are the same name, there and back', () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
      const column = parts.join('_');
      const [word = ''] = Object.keys(camel({ [column]: 1 }));
      expect(word).not.toContain('_');
      expect(columnOf(word)).toBe(column);
      expect(Object.keys(camel({ [word]: 1 }))).toEqual([word]);
    }),
  );
});
