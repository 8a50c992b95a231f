import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeXlsx } from '#server/sheets/write-sheet.ts';
import type { RunningApp } from '#tests/support/app.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { demoApp } from '#tests/support/demo-app.ts';
import { duoBoards, duoList } from '#tests/support/duo.ts';
import type { DuoRow } from '#tests/support/duo.ts';
import { faultyList, plantedFaults, staffCells, staffCsv } from '#tests/support/staff-list.ts';
import { findsWithAxe } from './support/axe.ts';
import { nl, persona } from './support/visitor.ts';
import type { Visitor } from './support/visitor.ts';

/** Lists as people bring them in: on the pages, in a browser. */
const t = nl.staff.import;
const schools = ['99ZA00', '99ZB00', '99ZC00', '99ZD00'];
const noScript = { screen: { javaScriptEnabled: false } } as const;

let app: RunningApp;
let browser: Browser;

beforeAll(async () => {
  app = await demoApp();
  browser = await launchBrowser();
}, 300_000);
afterAll(async () => {
  await browser.close();
  expect(app.errors()).not.toContain('"level":"error"');
  await app.stop();
});

const count = async (table: string): Promise<number> => {
  const { rows } = await app.owner.query<{ n: number }>(`select count(*)::int as n from ${table}`);
  return rows[0]?.n ?? 0;
};

/** Everything about people that a list may change, as one checksum. */
async function staffPrint(): Promise<string> {
  const prints = ['person', 'employment', 'role_grant', 'coach_link'].map(async (table) => {
    const { rows } = await app.owner.query<{ print: string }>(
      `select count(*) || ' ' || md5(string_agg(t::text, ',' order by t::text)) as print from ${table} t`,
    );
    return `${table} ${rows[0]?.print ?? ''}`;
  });
  return (await Promise.all(prints)).join('\n');
}

const figure = async ({ main }: Visitor, term: string): Promise<number> => {
  const shown = main
    .locator('dt', { hasText: new RegExp(`^${term}$`) })
    .locator('xpath=following-sibling::dd[1]');
  return (await shown.count()) === 0 ? 0 : Number(await shown.first().innerText());
};

async function bringsFile(hr: Visitor, name: string, bytes: Uint8Array): Promise<void> {
  await hr.open('/staff');
  await hr.follow(nl.staff.list.import);
  await hr.attach(t.file, name, bytes);
  await hr.press(t.upload);
}

/** Looks at a list that is being brought in until it is done, as it renews itself. */
async function waitsUntilDone(visitor: Visitor, words: string): Promise<void> {
  await visitor.main.getByText(words, { exact: true }).first().waitFor({ timeout: 60_000 });
}

describe('ten thousand members of staff', () => {
  const bytes = staffCsv(faultyList(10_000, schools));
  let hr: Visitor;

  beforeAll(async () => {
    hr = await persona(browser, app.url, 'Priya Ramdin');
    hr.page.setDefaultTimeout(60_000);
  });

  test('are shown with the 25 planted faults, each by row and column, before anything changes', async () => {
    const before = await staffPrint();
    const began = performance.now();
    await bringsFile(hr, 'personeel.csv', bytes);
    expect(await hr.words()).toContain(t.columnsTitle);
    expect(await findsWithAxe(hr)).toEqual([]);
    await hr.press(t.check);
    // The one school that nobody knows is asked about, and left open.
    expect(await hr.words()).toContain(t.values.value('De Onbekende', 1));
    expect(await findsWithAxe(hr)).toEqual([]);
    await hr.press(t.values.save);
    const seconds = (performance.now() - began) / 1000;
    expect(await figure(hr, t.totals.newPeople)).toBe(9975);
    expect(await figure(hr, t.totals.faultyRows)).toBe(25);
    expect(await findsWithAxe(hr)).toEqual([]);
    await hr.follow(t.showAll(25));
    const faults = hr.main.locator('#lines-fault');
    const rows = await faults.getByRole('rowheader').allInnerTexts();
    expect(rows).toEqual(plantedFaults.map(([row]) => t.row(String(row))));
    const said = await faults.getByRole('cell').allInnerTexts();
    for (const [index, [, column]] of plantedFaults.entries())
      expect(said[index]).toMatch(new RegExp(`Kolom ${column}:? .*\\.$`));
    expect(await findsWithAxe(hr)).toEqual([]);
    await hr.follow(t.overview);
    expect(await staffPrint()).toBe(before);
    expect(seconds).toBeLessThan(30);
  });

  test('go in with the progress to be seen, and nothing but the planted rows is refused', async () => {
    const people = await count('person');
    const began = performance.now();
    await hr.press(t.confirm(9975));
    expect(await hr.words()).toContain(t.progress);
    expect(await hr.main.locator('[data-poll]').count()).toBe(1);
    await waitsUntilDone(hr, t.done);
    const seconds = (performance.now() - began) / 1000;
    expect(await count('person')).toBe(people + 9975);
    expect(await figure(hr, t.totals.newJobs)).toBe(9975);
    await hr.follow(t.toFaults);
    expect(await hr.main.getByRole('rowheader').count()).toBe(25);
    expect(await findsWithAxe(hr)).toEqual([]);
    expect(seconds).toBeLessThan(45);
  });

  test('once more change nothing', async () => {
    const before = await staffPrint();
    await bringsFile(hr, 'personeel.csv', bytes);
    await hr.press(t.check);
    await hr.press(t.values.save);
    const words = await hr.words();
    expect(words).toContain(t.nothing);
    expect(await figure(hr, t.totals.unchanged)).toBe(9975);
    expect(await hr.main.getByRole('button', { name: t.confirm(9975) }).count()).toBe(0);
    await hr.press(t.cancel);
    expect(await staffPrint()).toBe(before);
  });

  test('are found by name, page after page', async () => {
    await hr.open('/staff?search=Naam12x');
    expect(await hr.main.getByRole('rowheader').allInnerTexts()).toEqual(['Naam12x Familie12x']);
    await hr.open('/staff?schoolId=');
    await hr.follow(nl.common.list.next);
    expect(await hr.main.getByRole('rowheader').count()).toBe(50);
    expect(await hr.main.getByRole('link', { name: nl.common.list.previous }).count()).toBe(1);
  });
});

describe('without JavaScript', () => {
  const head = ['Nummer', 'Roepnaam', 'Naam', 'Wat zij doet', 'Uren', 'Locatie', 'Sinds', 'Mail'];
  const row = ['900001', 'Jet', 'de Wit', 'Conciërge', '20', '99ZA00', '01-08-2024', 'jet@school.example'];
  let hr: Visitor;

  beforeAll(async () => {
    hr = await persona(browser, app.url, 'Priya Ramdin', noScript);
  });

  test('a workbook with columns of its own is brought in, and its columns are remembered', async () => {
    await bringsFile(hr, 'eigen.xlsx', await writeXlsx('Blad', [head, row]));
    const fields = {
      personnelNumber: 0,
      givenName: 1,
      familyName: 2,
      function: 3,
      hours: 4,
      school: 5,
      start: 6,
      email: 7,
      fullName: '',
    };
    await hr.press(t.check);
    expect(await hr.words()).toContain(nl.staff.problems['column-needed']?.({ field: 'function' }));
    for (const [field, at] of Object.entries(fields))
      await hr.main.locator(`select[name="mapping.${field}"]`).selectOption(String(at));
    await hr.press(t.check);
    expect(await hr.words()).toContain(t.preview);
    expect(await figure(hr, t.totals.newPeople)).toBe(1);
    await hr.press(t.confirm(1));
    await waitsUntilDone(hr, t.done);

    await bringsFile(hr, 'eigen.xlsx', await writeXlsx('Blad', [head, row]));
    await hr.press(t.check);
    expect(await hr.words()).toContain(t.nothing);
  });

  test('whose work ended by a list is out at once, while she looks; a later list lets her in again', async () => {
    const samira = {
      Personeelsnummer: 'assistant',
      Voornaam: 'Samira',
      Tussenvoegsel: '',
      Achternaam: 'El Amrani',
      'E-mail': 'samira.elamrani@demo.example',
      Functie: 'Onderwijsassistent B',
      Schaal: '5',
      Werktijdfactor: '0,6',
      Ingangsdatum: '01-08-2016',
    };
    const bringsIn = async (end: string, expected: string): Promise<void> => {
      await bringsFile(hr, 'een.csv', staffCsv([staffCells(0, schools, { ...samira, Einddatum: end })]));
      await hr.press(t.check);
      expect(await hr.words()).toContain(expected);
      await hr.press(t.confirm(1));
      await waitsUntilDone(hr, t.done);
    };
    const she = await persona(browser, app.url, 'Samira El Amrani', noScript);
    await she.open('/card');
    await bringsIn('31-10-2026', t.kinds.ended);
    await she.page.reload();
    expect(await she.page.getByRole('main').innerText()).not.toContain('Samira');
    await she.open('/');
    expect(new URL(she.page.url()).pathname).toBe('/sign-in');

    await bringsIn('', t.kinds.reopened);
    const again = await persona(browser, app.url, 'Samira El Amrani', noScript);
    expect(await again.heading()).toContain('Samira');
  });
});

describe('the schools of the country', () => {
  const boards = duoBoards({ '61001': 'Stichting Noord', '61002': 'Stichting Zuid' });
  const all: DuoRow[] = Array.from({ length: 30 }, (_, index) => ({
    code: `31A${String.fromCharCode(65 + (index % 26))}0${String(Math.floor(index / 26))}`,
    board: '61001',
    name: `School ${String(index)}`,
  }));
  const later: DuoRow[] = [
    { ...all[0], code: '31AA00', board: '61002', name: 'School 0' },
    ...all.slice(2),
    { code: '32AA00', board: '61002', name: 'De Nieuwe' },
  ];
  const s = nl.organisation.schools;

  async function bringsSchools(admin: Visitor, rows: readonly DuoRow[], day: string): Promise<void> {
    await admin.open('/administration/schools');
    await admin.attach(s.file, 'scholen.csv', duoList(rows));
    await admin.attach(s.boards, 'besturen.csv', boards);
    await admin.date(s.date, day);
    await admin.press(s.check);
  }

  test('come in by a list; a later one tells who moved, who is new and who is gone', async () => {
    const admin = await persona(browser, app.url, 'Ada Beheer');
    await bringsSchools(admin, all, '2026-10-01');
    expect(await findsWithAxe(admin)).toEqual([]);
    expect(await figure(admin, nl.organisation.kinds['school-new'])).toBe(30);
    await admin.pressAndConfirm(s.confirm, s.confirm);
    await waitsUntilDone(admin, s.stateTexts.done);

    await bringsSchools(admin, later, '2026-11-01');
    const words = await admin.words();
    expect(words).toContain(
      nl.organisation.lines['school-moved']({ name: 'School 0', from: '61001', to: '61002' }),
    );
    expect(words).toContain(nl.organisation.lines['school-gone']({ name: 'School 1', board: '61001' }));
    expect(words).toContain(
      nl.organisation.lines['school-new']({ name: 'De Nieuwe', city: 'Utrecht', board: '61002' }),
    );
    await admin.pressAndConfirm(s.confirm, s.confirm);
    await waitsUntilDone(admin, s.stateTexts.done);
    const { rows } = await app.owner.query(
      `select s.location_code as code, t.number, b.valid_from, b.valid_to, s.gone_on from school_board b
       join school s on s.id = b.school_id join tenant t on t.id = b.tenant_id
       where s.location_code in ('31AA00', '31AB00', '32AA00') order by 1, 3`,
    );
    expect(rows).toEqual([
      { code: '31AA00', number: '61001', valid_from: '2026-10-01', valid_to: '2026-10-31', gone_on: null },
      { code: '31AA00', number: '61002', valid_from: '2026-11-01', valid_to: null, gone_on: null },
      { code: '31AB00', number: '61001', valid_from: '2026-10-01', valid_to: null, gone_on: '2026-11-01' },
      { code: '32AA00', number: '61002', valid_from: '2026-11-01', valid_to: null, gone_on: null },
    ]);
  });

  test('by the same list again change nothing', async () => {
    const admin = await persona(browser, app.url, 'Ada Beheer');
    await bringsSchools(admin, later, '2026-11-01');
    expect(await admin.words()).toContain(s.nothing);
  });
});
