import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import type { SystemActor } from '#access/actor.ts';
import { readSheet } from '#server/sheets/read-sheet.ts';
import { testDatabase } from '#tests/support/database.ts';
import { importSchools } from './import-schools.ts';

const folder = path.resolve('../shared/data/duo');
const file = path.join(folder, 'schoolvestigingen-bo.2026-08.csv');
const boards = path.join(folder, 'besturen-bo.deel.csv');
const system: SystemActor = { kind: 'system', tenantId: null };

/** DUO's own list of August 2026; it is too large to keep here, so this part is skipped where it is not at hand. */
describe.skipIf(!existsSync(file))('the national list', async () => {
  const { ctx, owner } = await testDatabase();
  const original = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  const text = iconv.decode(original, 'windows-1252');

  const run = async (bytes: Uint8Array, listDate: string) => {
    const input = { fileName: 'lijst.csv', bytes, listDate, boardBytes: readFileSync(boards) };
    const outcome = await importSchools.execute(ctx, system, input);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    return outcome.value;
  };
  const count = async (text_: string): Promise<unknown> => (await owner.query(text_)).rows[0];

  test('goes in whole, in seconds', async () => {
    const begin = performance.now();
    const report = await run(original, '2026-08-04');
    expect(performance.now() - begin).toBeLessThan(10_000);
    expect(report.totals).toMatchObject({ 'school-new': 6122, 'board-new': 749, fault: 0, listed: 6122 });
    expect(
      await count(`select count(*)::int as schools, count(distinct holiday_region)::int as regions,
        count(*) filter (where phone is null)::int as without_phone from school`),
    ).toEqual({ schools: 6122, regions: 3, without_phone: 50 });
    expect(await count(`select name from school where location_code = '32JK00'`)).toEqual({
      name: 'BBS de Verwondering',
    });
  }, 60_000);

  test('in the form of the portal it is the same list', async () => {
    const sheet = await readSheet(original);
    if (!sheet.ok) throw new Error('readable');
    const quoted = (cells: readonly string[]): string =>
      cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
    const portal = [sheet.value.header, ...sheet.value.rows.map(({ cells }) => cells)].map(quoted).join('\n');
    const report = await run(Buffer.from(`\ufeff${portal}\n`), '2026-09-01');
    expect(report).toMatchObject({ changes: false, totals: { unchanged: 6122 } });
  }, 60_000);

  test('a later one, with a board taken over, a school renamed, one gone and one new, is told line by line', async () => {
    const lines = text.split('\r\n').filter((line) => line !== '');
    const first = lines[1]?.split(';') ?? [];
    const gone = lines[2]?.split(';')[3] ?? '';
    const from = lines[3]?.split(';')[1] ?? '';
    const moved = lines.filter((line) => line.split(';')[1] === from && line.split(';')[3] !== gone).length;
    const later = lines
      .filter((_, index) => index !== 2)
      .map((line) => line.replace(`;${from};`, ';41039;'))
      .concat([
        first
          .with(3, `${first[2] ?? ''}99`)
          .with(4, 'De Nieuwste')
          .join(';'),
      ]);
    later[1] = (later[1] ?? '').replace(first[4] ?? '', 'De Allernieuwste');
    const report = await run(iconv.encode(`${later.join('\r\n')}\r\n`, 'windows-1252'), '2026-10-01');
    expect(report.totals).toMatchObject({
      'school-new': 1,
      'school-gone': 1,
      'school-renamed': 1,
      'school-moved': moved,
      fault: 0,
    });
    const ended = report.lines.filter(({ kind, about }) => kind.startsWith('board-') && about === from);
    expect(ended).toHaveLength(1);
    expect(await count(`select count(*)::int as n from school_board where valid_to = '2026-09-30'`)).toEqual({
      n: moved,
    });
    expect(await count(`select count(*)::int as n from school`)).toEqual({ n: 6123 });
  }, 60_000);
});
