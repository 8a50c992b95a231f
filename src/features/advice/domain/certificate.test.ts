import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { diplomaStatuses, studies } from '#core/diploma.ts';
import { diplomaLevels } from '#core/knowledge.ts';
import { readNational } from '#server/knowledge/national.ts';
import { aPerson } from '#tests/support/advice.ts';
import { heldUntil, holds, withDiplomas } from './certificate.ts';

const { routes } = readNational();
const day = isoDate('2026-11-21');

describe('how long a certificate counts', () => {
  test('the newest of the same test decides', () => {
    const sat = ['2024-01-01', '2026-03-01', '2025-01-01'].map((obtainedOn) => ({
      credential: 'test:pabo-history',
      obtainedOn: isoDate(obtainedOn),
    }));
    expect(heldUntil(sat, 'test:pabo-history', 21)).toBe('2027-12-01');
    expect(heldUntil(sat, 'test:pabo-nature', 21)).toBeNull();
  });
});

describe('what diplomas stand for', () => {
  const held = (level: 'mbo-4' | 'ad' | 'hbo' | 'wo', field: string) =>
    withDiplomas(aPerson({ diplomas: [{ level, field }] }), routes, day).certificates.map(
      ({ credential }) => credential,
    );
  test.each([
    ['hbo', 'Pabo', ['diploma:hbo']],
    ['hbo', 'leraar basisonderwijs', ['diploma:hbo']],
    ['hbo', 'accountancy', ['diploma:hbo']],
    ['wo', 'pabo', ['diploma:wo']],
    ['mbo-4', 'Onderwijsassistent', ['diploma:mbo-4', 'qualification:teaching-assistant']],
    ['mbo-4', '', ['diploma:mbo-4']],
    ['ad', 'Ad PEP', ['diploma:ad', 'qualification:educational-professional']],
  ] as const)('%s %s', (level, field, credentials) => {
    expect(held(level, field)).toEqual(credentials);
  });

  test.each([
    ['hbo', 'propedeuse pabo, niet afgemaakt', ['diploma:hbo']],
    ['hbo', 'leraar basisonderwijs, Aleppo, nog niet erkend', ['diploma:hbo']],
    ['ad', 'reclame & pepermunt', ['diploma:ad']],
    ['mbo-4', 'sport, geen onderwijsassistent', ['diploma:mbo-4']],
  ] as const)('words inside a text decide nothing: %s %s', (level, field, credentials) => {
    expect(held(level, field)).toEqual(credentials);
  });

  test('a licence is held by her own word about a diploma that she earned, and by nothing else', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...diplomaLevels),
        fc.constantFrom(undefined, ...diplomaStatuses),
        fc.constantFrom(undefined, null, ...studies),
        fc.string(),
        fc.constantFrom(undefined, true, false),
        (level, status, study, field, licence) => {
          const diploma = {
            level,
            field,
            ...(status === undefined ? {} : { status }),
            ...(study === undefined ? {} : { study }),
            ...(licence === undefined ? {} : { licence }),
          };
          const { certificates } = withDiplomas(aPerson({ diplomas: [diploma] }), routes, day);
          const isEarned = status === undefined || status === 'finished' || status === 'foreign-valued';
          expect(certificates.some(({ credential }) => credential.startsWith('licence:'))).toBe(
            licence === true && isEarned && (level === 'hbo' || level === 'wo'),
          );
        },
      ),
    );
  });

  test('what was held stays held', () => {
    const certificates = [{ credential: 'test:21plus', obtainedOn: day }];
    const known = withDiplomas(aPerson({ certificates, diplomas: [] }), routes, day);
    expect(known.certificates).toEqual(certificates);
    expect(holds(known.certificates, 'test:21plus')).toBe(true);
    expect(holds(known.certificates, 'diploma:vwo')).toBe(false);
  });
});
