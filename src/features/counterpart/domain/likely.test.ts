import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownerRoles } from '#core/counterpart.ts';
import type { OwnerRole } from '#core/counterpart.ts';
import type { Candidate } from '#shapes/counterpart/domain/owner.ts';
import { passOnChoices } from './likely.ts';

const person = (name: string, role: OwnerRole, atSchool = true): Candidate => ({
  personId: name,
  name,
  role,
  atSchool,
});
const names = (people: readonly Candidate[]): string[] => people.map(({ name }) => name);

describe('to whom something is passed on', () => {
  const teachers = Array.from({ length: 200 }, (_, n) => person(`teacher ${String(n)}`, 'teacher'));

  test('three likely people first: the same role at the school, then who leads or decides', () => {
    const found = passOnChoices(
      [
        ...teachers,
        person('Bea', 'board', false),
        person('Henk', 'hr', false),
        person('Ruud', 'leader'),
        person('Karin', 'leader'),
      ],
      { role: 'leader', name: 'Karin' },
    );
    expect(names(found.likely)).toEqual(['Ruud', 'Henk', 'Bea']);
    expect(found.others).toHaveLength(200);
    expect(found.roles).toEqual(['board', 'hr', 'leader']);
  });

  test('to everybody with a role only where that role decides, and not to the role that has it', () => {
    const candidates = [...teachers, person('Henk', 'hr', false)];
    expect(passOnChoices(candidates, { role: 'hr', name: null }).roles).toEqual([]);
    expect(passOnChoices(candidates, { role: 'teacher', name: 'Anna' }).roles).toEqual(['teacher', 'hr']);
  });

  test('who has it now is not offered', () => {
    expect(passOnChoices([person('Karin', 'leader')], { role: 'leader', name: 'Karin' }).likely).toEqual([]);
  });

  test('everybody stands there once, and nobody is missing', () => {
    const candidates = fc.uniqueArray(
      fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.constantFrom(...ownerRoles), fc.boolean()),
      { selector: ([name, role]) => `${name}${role}` },
    );
    fc.assert(
      fc.property(candidates, fc.constantFrom(...ownerRoles), (some, role) => {
        const all = some.map(([name, held, atSchool]) => person(name, held, atSchool));
        const { likely, others } = passOnChoices(all, { role, name: null });
        const shown = [...names(likely), ...names(others)];
        expect(shown.length).toBe(new Set(shown).size);
        expect(new Set(shown)).toEqual(new Set(names(all)));
        expect(likely.length).toBeLessThanOrEqual(3);
      }),
    );
  });
});
