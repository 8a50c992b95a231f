import { describe, expect, test } from 'vitest';
import type { SystemActor } from '#access/actor.ts';
import type { Result } from '#core/result.ts';
import { writeCsv } from '#server/sheets/write-sheet.ts';
import { AddressProblem } from '#server/http/read-json.ts';
import { testDatabase } from '#tests/support/database.ts';
import { addTrainer, openOffer } from '#tests/support/institute.ts';
import { offerContent } from '#tests/support/offers.ts';
import { tableOf } from '../domain/catalogue-table.ts';
import { mergedInto } from '../domain/merge.ts';
import type { OfferContent } from '../domain/offer.ts';
import { cancelCatalogue } from './catalogue-job.ts';
import { catalogueFetch } from './catalogue-job.ts';
import { confirmCatalogue } from './confirm-catalogue.ts';
import { crawl } from './crawl.ts';
import { exportCatalogue } from './export-catalogue.ts';
import { fetchCatalogue } from './fetch-catalogue.ts';
import { readCatalogue } from './read-catalogue.ts';
import { readCatalogueImport } from './read-import.ts';
import { readCatalogueImports } from './read-imports.ts';
import { readOwnOffer } from './read-own-offer.ts';
import { tidyOffers } from './tidy-offers.ts';
import { uploadCatalogue } from './upload-catalogue.ts';

const { ctx, owner, setNow } = await testDatabase();
const trainer = await addTrainer(owner, 'Hogeschool Rijnoever', 'Mehmet Aydin');
const other = await addTrainer(owner, 'ROC De Rede', 'Rita Roos');
const system: SystemActor = { kind: 'system', tenantId: trainer.tenantId };

function value<T>(outcome: Result<T, unknown>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const listOf = (offers: readonly OfferContent[]): Uint8Array => bytes(writeCsv(tableOf(offers)));
const upload = async (file: Uint8Array, actor = trainer): Promise<string> =>
  value(await uploadCatalogue.execute(ctx, actor, { fileName: 'aanbod', bytes: file })).importId;
const run = async (importId: string, actor = trainer) =>
  value(await readCatalogueImport.execute(ctx, actor, { importId })).run;
const names = async (actor = trainer): Promise<string[]> =>
  value(await readCatalogue.execute(ctx, actor, {})).offers.map(({ name }) => name);

describe('a list', () => {
  test('is looked at first, and comes in as drafts', async () => {
    const [header = [], good = []] = tableOf([offerContent({ code: 'L1', name: 'Uit een lijst' })]);
    const wrong = good.map((cell, at) => (header[at] === 'maanden' ? 'lang' : cell));
    const importId = await upload(bytes(writeCsv([header, good, wrong])));
    expect(await run(importId)).toMatchObject({
      state: 'checked',
      format: 'csv',
      count: 1,
      offers: [{ code: 'L1', gaps: 0 }],
      faults: [
        { where: '3', field: 'months', code: 'wrong-kind', value: 'lang' },
        { where: '3', field: 'code', code: 'double', value: 'L1' },
      ],
    });
    expect(await names()).toEqual([]);
    expect(value(await confirmCatalogue.execute(ctx, trainer, { importId }))).toMatchObject({
      added: 1,
      changed: 0,
    });
    const { offers } = value(await readCatalogue.execute(ctx, trainer, {}));
    expect(offers).toMatchObject([{ name: 'Uit een lijst', state: 'draft' }]);
    expect(await confirmCatalogue.execute(ctx, trainer, { importId })).toMatchObject({
      error: { kind: 'refused', code: 'import-moved-on' },
    });
  });

  test('changes what is known, and never makes half of what is open', async () => {
    const offerId = await openOffer(ctx, trainer, { code: 'L2', name: 'Oud' });
    const again = await upload(listOf([offerContent({ code: 'l2', name: 'Nieuw' })]));
    expect(value(await confirmCatalogue.execute(ctx, trainer, { importId: again })).changed).toBe(1);
    const same = await upload(listOf([offerContent({ code: 'l2', name: 'Nieuw' })]));
    expect(value(await confirmCatalogue.execute(ctx, trainer, { importId: same })).same).toBe(1);
    const half = await upload(listOf([offerContent({ code: 'l2', name: 'Half', region: null })]));
    expect(value(await confirmCatalogue.execute(ctx, trainer, { importId: half })).skipped).toBe(1);
    const { offer } = value(await readOwnOffer.execute(ctx, trainer, { offerId }));
    expect(offer).toMatchObject({ name: 'Nieuw', state: 'published', region: 'utrecht' });
  });

  test('leaves what stood there where it could not be read, and takes the rest', async () => {
    const offerId = await openOffer(ctx, trainer, { code: 'L3', name: 'Oud', region: 'drenthe' });
    const [header = [], cells = []] = tableOf([offerContent({ code: 'L3', name: 'Nieuw' })]);
    const odd = cells.map((cell, at) => (header[at] === 'regio' ? 'Randstad' : cell));
    const importId = await upload(bytes(writeCsv([header, odd])));
    expect((await run(importId)).faults).toMatchObject([{ field: 'region', value: 'Randstad' }]);
    expect(value(await confirmCatalogue.execute(ctx, trainer, { importId })).changed).toBe(1);
    const { offer } = value(await readOwnOffer.execute(ctx, trainer, { offerId }));
    expect(offer).toMatchObject({ name: 'Nieuw', state: 'published', region: 'drenthe' });
  });

  test('can be put away, and is put away when nobody decides', async () => {
    const importId = await upload(listOf([offerContent({ code: 'weg' })]));
    value(await cancelCatalogue.execute(ctx, trainer, { importId }));
    expect(await readCatalogueImport.execute(ctx, trainer, { importId })).toMatchObject({ ok: false });
    const waits = await upload(listOf([offerContent({ code: 'wacht' })]));
    setNow('2026-12-03T10:00:00Z');
    await tidyOffers.execute(ctx, system, {});
    setNow('2026-11-24T10:00:00Z');
    expect(await confirmCatalogue.execute(ctx, trainer, { importId: waits })).toMatchObject({
      error: { code: 'import-moved-on' },
    });
  });

  test.each([
    ['nothing', null, 'invalid'],
    ['an empty file', '', 'sheet-empty'],
    ['broken JSON', '{"courses": [', 'not-json'],
    ['other JSON', '{"hello": 1}', 'no-catalogue'],
    ['an empty catalogue', '{"courses": []}', 'empty-catalogue'],
    ['a picture', '%PDF-1.7', 'sheet-not-a-list'],
  ])('that is %s is refused', async (_, text, code) => {
    const file = text === null ? null : bytes(text);
    const outcome = await uploadCatalogue.execute(ctx, trainer, { fileName: 'x', bytes: file });
    if (outcome.ok) throw new Error('was accepted');
    expect(outcome.error.kind === 'refused' ? outcome.error.code : outcome.error.kind).toBe(code);
  });
});

describe('what is taken along', () => {
  test.each(['csv', 'oeapi-6', 'ooapi-5'])(
    'as %s is the same catalogue at another institute',
    async (format) => {
      const from = await addTrainer(owner, `Van ${format}`, 'Wim Weg');
      const to = await addTrainer(owner, `Naar ${format}`, 'Nel Nieuw');
      await openOffer(ctx, from, { code: 'A' });
      await openOffer(ctx, from, {
        code: 'B',
        kind: 'module',
        months: 2,
        yearCosts: [0],
        starts: [],
        grants: [{ credential: 'test:pabo-history', validMonths: 21 }],
      });
      const { text } = value(await exportCatalogue.execute(ctx, from, { format }));
      const importId = await upload(bytes(text), to);
      expect(await run(importId, to)).toMatchObject({ format, count: 2, faults: [], leftOut: {} });
      value(await confirmCatalogue.execute(ctx, to, { importId }));
      const again = value(await exportCatalogue.execute(ctx, to, { format: 'csv' })).text;
      expect(again).toBe(value(await exportCatalogue.execute(ctx, from, { format: 'csv' })).text);
    },
  );

  test('has the same ids every time', async () => {
    const take = async (): Promise<string> =>
      value(await exportCatalogue.execute(ctx, trainer, { format: 'oeapi-6' })).text;
    expect(await take()).toBe(await take());
  });
});

test('of a catalogue that does not tell everything, what was filled in stays', () => {
  const before = offerContent();
  const told = offerContent({ name: 'Anders', directions: [], region: null, contactEmail: '' });
  expect(mergedInto(before, told, false)).toEqual(offerContent({ name: 'Anders' }));
  expect(mergedInto(before, told, true)).toEqual(told);
  expect(mergedInto(before, offerContent({ directions: [] }), false)).toBeNull();
});

/** An API of version 6 in two pages, as far as these addresses go. */
const courses = ['REK', 'TAAL'].map((code) => ({
  courseId: `id-${code}`,
  primaryCode: { codeType: 'identifier', code },
  name: [{ language: 'nl-NL', value: `Cursus ${code}` }],
}));
const api6: Readonly<Record<string, unknown>> = {
  'https://x.example/api': { specification: 'v6' },
  'https://x.example/api/programmes?pageSize=100&pageNumber=1': { items: [], hasNextPage: false },
  'https://x.example/api/courses?pageSize=100&pageNumber=1': { items: [courses[0]], hasNextPage: true },
  'https://x.example/api/courses?pageSize=100&pageNumber=2': { items: [courses[1]], hasNextPage: false },
  'https://x.example/api/courses/id-REK/course-offerings?pageSize=100&pageNumber=1': {
    items: [{ startDateTime: '2027-02-01T09:00:00Z' }],
  },
};
const reading = (pages: Readonly<Record<string, unknown>>) => (address: string) =>
  Promise.resolve(pages[address] ?? null);
const quiet = (): Promise<void> => Promise.resolve();

describe('an address', () => {
  test('is read page by page, with the offerings of each course', async () => {
    const steps: string[] = [];
    const file = await crawl('https://x.example/api/', reading(api6), (done, total) => {
      steps.push(`${String(done)}/${String(total)}`);
      return Promise.resolve();
    });
    expect(file).toEqual({
      programmes: [],
      courses,
      programmeOfferings: [],
      courseOfferings: [{ startDateTime: '2027-02-01T09:00:00Z', courseId: 'id-REK' }],
    });
    expect(steps).toEqual(['0/2', '1/2', '2/2']);
  });

  test('of version 5 has its own paths', async () => {
    const asked: string[] = [];
    const pages = {
      'https://x.example/programs?pageSize=100&pageNumber=1': { items: [{ programId: 'p' }] },
    };
    await crawl(
      'https://x.example',
      (address) => {
        asked.push(address);
        return reading(pages)(address);
      },
      quiet,
    );
    expect(asked).toContain('https://x.example/programs/p/offerings?pageSize=100&pageNumber=1');
  });

  test('may be a file, or nothing that we know', async () => {
    const file = { courses: [] };
    expect(
      await crawl('https://x.example/a.json', reading({ 'https://x.example/a.json': file }), quiet),
    ).toBe(file);
    expect(await crawl('https://x.example', reading({}), quiet)).toBeNull();
  });

  const ask = async (address = 'https://x.example/api'): Promise<string> =>
    value(await fetchCatalogue.execute(ctx, trainer, { address })).importId;
  const work = (
    importId: string,
    read: (address: string) => Promise<unknown>,
    isLast = true,
  ): Promise<void> =>
    catalogueFetch(read)({ ctx, data: { tenantId: trainer.tenantId, importId }, actor: system, isLast });

  test('is read in the background, and stands there to look at', async () => {
    const importId = await ask();
    const { rows } = await owner.query(`select name, data from pgboss.job where name = 'catalogue-fetch'`);
    expect(rows).toMatchObject([{ data: { importId } }]);
    expect((await run(importId)).state).toBe('fetching');
    await work(importId, reading(api6));
    expect(await run(importId)).toMatchObject({
      state: 'checked',
      format: 'oeapi-6',
      count: 2,
      progressDone: 2,
    });
    await work(importId, () => Promise.reject(new Error('is not read a second time')));
  });

  test.each([
    ['that is closed', new AddressProblem('address-closed'), 'address-closed'],
    ['that breaks down', new Error('oops'), 'broken'],
  ])('%s says so on its page', async (_, problem, code) => {
    const importId = await ask();
    const done = work(importId, () => Promise.reject(problem));
    await (code === 'broken' ? expect(done).rejects.toThrow('oops') : done);
    expect(await run(importId)).toMatchObject({ state: 'failed', problem: code });
  });

  test('without a catalogue says so too; a first breakdown is tried again', async () => {
    const importId = await ask();
    await expect(work(importId, () => Promise.reject(new Error('once')), false)).rejects.toThrow('once');
    expect((await run(importId)).state).toBe('fetching');
    await work(importId, reading({}));
    expect(await run(importId)).toMatchObject({ state: 'failed', problem: 'no-catalogue' });
  });

  test('without https is for the demonstration only', async () => {
    const address = 'http://x.example';
    expect(await fetchCatalogue.execute(ctx, trainer, { address })).toMatchObject({
      error: { fields: { address: [{ code: 'not-https' }] } },
    });
    const demo = { ...ctx, settings: { ...ctx.settings, demo: true } };
    expect((await fetchCatalogue.execute(demo, trainer, { address })).ok).toBe(true);
    expect((await fetchCatalogue.execute(demo, trainer, { address: 'file:///etc/passwd' })).ok).toBe(false);
  });
});

test('nobody else brings anything in, or takes anything along', async () => {
  expect(value(await readCatalogueImports.execute(ctx, other, {})).imports).toEqual([]);
});
