import { describe, expect, test } from 'vitest';
import { offerContent } from '#tests/support/offers.ts';
import { tableOf } from '../domain/catalogue-table.ts';
import { mostOffers } from '../domain/import.ts';
import { readCatalogueFile, readCatalogueJson } from './read-file.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
/** A list as an institute saves it from a spreadsheet. */
const csv = (codes: readonly string[]): string =>
  tableOf(codes.map((code) => offerContent({ code })))
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'))
    .join('\r\n');

describe('a file of an institute', () => {
  test('a list is read by its content, whatever it is called', async () => {
    const read = await readCatalogueFile(bytes(csv(['REK-1', 'REK-2'])));
    expect(read).toMatchObject({ ok: true, value: { format: 'csv', faults: [] } });
    expect(read.ok && read.value.offers.map(({ code }) => code)).toEqual(['REK-1', 'REK-2']);
  });

  test.each([
    ['empty', '', 'sheet-empty'],
    ['half of an object', '{"courses": [', 'not-json'],
    ['a list of numbers', '[1, 2, 3]', 'no-catalogue'],
    ['an object of something else', '{"hello": "world"}', 'no-catalogue'],
    ['a page instead of a file', '  {<!doctype html>', 'not-json'],
  ])('%s is refused: %s', async (_, text, code) => {
    expect(await readCatalogueFile(bytes(text))).toMatchObject({
      ok: false,
      error: { kind: 'refused', code },
    });
  });

  test('too large is refused before anything is read, with how large it may be', async () => {
    const read = await readCatalogueFile(new Uint8Array(10 * 1024 * 1024 + 1));
    expect(read).toMatchObject({ ok: false, error: { code: 'sheet-too-large', values: { megabytes: 10 } } });
  });

  test.each([
    [mostOffers, true],
    [mostOffers + 1, false],
  ])('%i offers fit: %s', async (count, ok) => {
    const read = await readCatalogueFile(
      bytes(csv(Array.from({ length: count }, (_, at) => `C-${String(at)}`))),
    );
    expect(read.ok).toBe(ok);
    if (!read.ok)
      expect(read.error).toMatchObject({ code: 'too-many-offers', values: { maximum: mostOffers } });
  });

  test('a list in which nothing is right is read: its faults are what is shown, and no more of them than can be read', async () => {
    const [header = []] = tableOf([offerContent()]);
    const rows = Array.from({ length: 600 }, () => header.map(() => 'x').join(';'));
    const read = await readCatalogueFile(bytes([header.join(';'), ...rows].join('\n')));
    if (!read.ok) return expect.fail(JSON.stringify(read.error));
    expect(read.value.offers).toEqual([]);
    expect(read.value.faults).toHaveLength(500);
  });
});

test.each([null, undefined, 3, 'text', [], {}])('%j from an address is no catalogue', (file) => {
  expect(readCatalogueJson(file)).toMatchObject({ ok: false, error: { code: 'no-catalogue' } });
});
