import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PersonId } from '#core/id.ts';
import { atDomain, planDomain } from './domain-change.ts';
import type { DomainPerson } from './domain-change.ts';

const id = (text: string): PersonId => text as PersonId;
const her: DomainPerson = {
  personId: id('her'),
  name: 'Mia Moor',
  email: 'mia@oud.nl',
  openEmail: null,
  isDisputed: false,
};
const nobody = new Map<string, PersonId[]>();

describe('who gets another address', () => {
  test.each([
    ['she', {}, nobody, null],
    ['she whose new address was asked already', { openEmail: 'mia@nieuw.nl' }, nobody, null],
    ['she who has the new one open herself', {}, new Map([['mia@nieuw.nl', [id('her')]]]), null],
    ['not whoever asks', { personId: id('asker') }, nobody, 'own'],
    ['not when it is another’s', {}, new Map([['mia@nieuw.nl', [id('her'), id('b')]]]), 'taken'],
    ['not while another one is asked', { openEmail: 'mia@elders.nl' }, nobody, 'open'],
    ['not while the account is closed', { isDisputed: true, openEmail: 'x@y.nl' }, nobody, 'closed'],
  ] as const)('%s', (_, given, owners, why) => {
    const plan = planDomain([{ ...her, ...given }], 'nieuw.nl', owners, 'asker');
    expect(plan.conflicts.map((one) => one.why)).toEqual(why === null ? [] : [why]);
    expect(plan.lines.map(({ to }) => to)).toEqual(why === null ? ['mia@nieuw.nl'] : []);
  });

  test('everybody stands in exactly one of both lists, and no two get the same address', () => {
    const name = fc.stringMatching(/^[a-z]{1,3}$/);
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 8 }), fc.array(name), (names, taken) => {
        const people = names.map((one) => ({ ...her, personId: id(one), email: `${one}@oud.nl` }));
        const owners = new Map(taken.map((one) => [`${one}@nieuw.nl`, [id('other')]]));
        const { lines, conflicts } = planDomain(people, 'nieuw.nl', owners, names[0] ?? null);
        expect([...lines, ...conflicts].map(({ personId }) => personId).sort()).toEqual([...names].sort());
        expect(new Set(lines.map(({ to }) => to)).size).toBe(lines.length);
        expect(lines.every(({ to }) => !owners.has(to))).toBe(true);
      }),
    );
  });
});

test('only what is after the @ changes', () => {
  expect(atDomain('p&o.mia@oud.nl', 'nieuw.nl')).toBe('p&o.mia@nieuw.nl');
});
