import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { readNational } from '#server/knowledge/national.ts';
import type { KeptVersion, RuleSheet } from './judge-version.ts';
import { groupOf, lineOf, ruleGroups } from './overview.ts';

const today = isoDate('2026-11-24');
const version = (
  validFrom: string,
  validTo: string | null,
  more: Partial<KeptVersion> = {},
): KeptVersion => ({
  validFrom: isoDate(validFrom),
  validTo: validTo === null ? null : isoDate(validTo),
  value: 40,
  source: 'bron',
  checkedOn: today,
  certainty: 'confirmed',
  knownUntil: null,
  version: 1,
  fromFile: true,
  by: null,
  ...more,
});
const sheet = (national: KeptVersion[], board: KeptVersion[] = []): RuleSheet => ({
  definition: {
    key: 'di.base_hours',
    name: { nl: 'Uren', en: 'Hours' },
    unit: 'hours',
    least: 0,
    most: 200,
    boardMay: true,
    note: { nl: '', en: '' },
  },
  national,
  board,
});

describe('a line of the list', () => {
  test('shows what holds today, of the country and of the board', () => {
    const [old, now, own] = [
      version('2019-08-01', '2026-10-31'),
      version('2026-11-01', null),
      version('2026-11-24', '2026-11-24', { value: 50 }),
    ];
    expect(lineOf(sheet([old, now], [own]), today)).toMatchObject({
      national: now,
      board: own,
      coming: null,
    });
  });

  test('says which version comes first', () => {
    const [later, sooner] = [version('2027-08-01', null), version('2027-01-01', null)];
    expect(lineOf(sheet([version('2019-08-01', '2027-07-31'), later], [sooner]), today).coming).toBe(sooner);
  });

  test('says nothing holds when nothing does', () => {
    const line = lineOf(sheet([version('2017-01-01', '2025-12-31')]), today);
    expect(line).toMatchObject({ national: null, board: null, isSure: true, isStale: false });
  });

  test.each([
    [
      'best knowledge is not sure',
      [version('2019-08-01', null, { certainty: 'best-knowledge' })],
      [],
      false,
      false,
    ],
    [
      'confirmed for an earlier period is',
      [version('2019-08-01', null, { certainty: 'confirmed-before' })],
      [],
      true,
      false,
    ],
    [
      'an old look is stale',
      [version('2019-08-01', null, { checkedOn: isoDate('2025-11-01') })],
      [],
      true,
      true,
    ],
    [
      'a sure word of the board counts, not the unsure one of the country',
      [version('2019-08-01', null, { certainty: 'best-knowledge', checkedOn: isoDate('2020-01-01') })],
      [version('2026-08-01', null)],
      true,
      false,
    ],
  ])('%s', (_, national, board, isSure, isStale) => {
    expect(lineOf(sheet(national, board), today)).toMatchObject({ isSure, isStale });
  });
});

test('every rule of the files has a group of its own', () => {
  const groups = readNational().definitions.map(({ key }) => groupOf(key));
  expect(groups).not.toContain('other');
  expect(new Set(groups)).toEqual(new Set(ruleGroups.filter((group) => group !== 'other')));
});

test('an unknown rule stands under the last', () => expect(groupOf('new.rule')).toBe('other'));
