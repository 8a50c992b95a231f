import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#core/date.ts';
import { codeOf, entryCodeInput, judgeEntry, slipsOf } from './entry.ts';
import type { KeptEntry } from './entry.ts';
import { askedIn, formAddress, listAddress, previewAddress } from './preview-address.ts';

const today = isoDate('2026-11-24');
const kept: KeptEntry = {
  validFrom: isoDate('2020-08-01'),
  validTo: null,
  content: { code: 'modules' },
  version: 2,
  fromFile: true,
};
const proposal = { code: 'modules', seen: 2, validFrom: isoDate('2027-01-01'), validTo: null };

describe('a proposed version', () => {
  test('ends the one before it', () => {
    expect(judgeEntry([kept], proposal)).toEqual({
      ok: true,
      value: { validFrom: kept.validFrom, to: '2026-12-31', was: null },
    });
  });

  test.each([
    ['one is behind', { seen: 1 }, { kind: 'conflict', theirs: kept }],
    [
      'it begins too early',
      { validFrom: kept.validFrom },
      { fields: { validFrom: [{ code: 'starts-before-newest' }] } },
    ],
    [
      'it ends too early',
      { validTo: isoDate('2026-12-31') },
      { fields: { validTo: [{ code: 'ends-before-start' }] } },
    ],
  ])('is refused when %s', (_, more, error) => {
    expect(judgeEntry([kept], { ...proposal, ...more })).toMatchObject({ error });
  });
});

describe('the code of a name', () => {
  test.each([
    ['Associate degree Pedagogiek', 'associate-degree-pedagogiek'],
    ['  Coördinator & coach! ', 'coordinator-coach'],
    ['Mbo-4 Onderwijsassistent', 'mbo-4-onderwijsassistent'],
    ['!!!', ''],
    ['a'.repeat(90), 'a'.repeat(60)],
    [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
  ])('%s', (name, code) => {
    expect(codeOf(name)).toBe(code);
  });

  test('is a code, or nothing', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const code = codeOf(name);
        expect(code === '' || entryCodeInput.safeParse(code).success).toBe(true);
      }),
    );
  });
});

describe('what is of the right form and cannot be', () => {
  const late = '2026-11-25';
  test.each([
    ['nothing', { checkedOn: today, needs: [{ checkedOn: today }], windows: [], scale: [4, 16] }, {}],
    ['checked tomorrow', { checkedOn: late }, { checkedOn: 'in-the-future' }],
    [
      'a condition checked tomorrow',
      { needs: [{ checkedOn: today }, { checkedOn: late }] },
      { 'needs.1.checkedOn': 'in-the-future' },
    ],
    [
      'a window that closes before it opens',
      { windows: [{ opensOn: '2027-02-01', closesOn: '2027-01-01' }] },
      { 'windows.0.closesOn': 'ends-before-start' },
    ],
    ['a window of one day', { windows: [{ opensOn: '2027-02-01', closesOn: '2027-02-01' }] }, {}],
    ['a scale that is none', { scale: [15, 17] }, { 'scale.most': 'too-high' }],
    ['a function after itself', { code: 'a', next: 'a' }, { next: 'points-at-itself' }],
    ['a function without a next', { code: 'a', next: null }, {}],
  ])('%s', (_, content, faults) => {
    const found = Object.entries(slipsOf(content, today)).map(([field, [fault]]) => [field, fault?.code]);
    expect(Object.fromEntries(found)).toEqual(faults);
  });
});

describe('the addresses', () => {
  const asked = { ...proposal, kind: 'route', text: '{"a":"b & c"}' };
  const params = (address: string): object => Object.fromEntries(new URL(address, 'https://x').searchParams);

  test('carry everything that was proposed, to the preview and back to the form', () => {
    const said = { text: asked.text, validFrom: '2027-01-01', validTo: '', seen: '2' };
    for (const address of [previewAddress(asked), formAddress(asked, false), formAddress(asked, true)])
      expect(params(address)).toEqual(said);
  });

  test('are read without what they do not say', () => {
    const params = new URLSearchParams('?/arrange&text=a&copy=b');
    expect(askedIn(params, ['text', 'seen'])).toEqual({ text: 'a' });
  });

  test('lead to the form of one that is there, or to that of a new one', () => {
    expect(formAddress(asked, false)).toContain('/route/modules/change?');
    expect(formAddress(asked, true)).toContain('/route/new?');
    expect(listAddress('function')).toBe('/administration/knowledge/functions');
  });
});
