import { describe, expect, test } from 'vitest';
import type { AdviceDirection } from '#core/direction.ts';
import { contacts as all } from '#server/knowledge/contacts.ts';
import { contactsFor } from './contact.ts';

const codes = (direction: AdviceDirection, regions: readonly string[] | null) =>
  contactsFor(all, direction, regions === null ? null : { regions, places: [] }).map(({ code }) => code);

describe('with whom she can talk', () => {
  test('for a higher function there is the national desk, and something to try', () => {
    const found = contactsFor(all, 'higher', null);
    expect(found.map(({ code }) => code)).toContain('onderwijsloket');
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['talk', 'try']));
  });

  test('what is in her region comes first, what is in another is left out', () => {
    expect(codes('higher', ['utrecht'])[0]).toBe('utrecht-leert');
    expect(codes('higher', ['utrecht'])).not.toContain('open-scholen');
    expect(codes('higher', ['gelderland'])[0]).toBe('open-scholen');
    expect(codes('higher', null)).toEqual(expect.arrayContaining(['utrecht-leert', 'open-scholen']));
  });

  test('growing in her own work needs no desk', () => {
    expect(codes('expert', null)).toEqual([]);
  });

  test('every address was found at a source on a day', () => {
    for (const { href, source, certainty } of all) {
      expect(href ?? 'https://').toMatch(/^https:\/\//);
      if (href !== null)
        expect([source.startsWith('https://'), certainty]).toEqual([true, 'confirmed-before']);
    }
  });
});
