import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listRoutes } from '#cli/routes.ts';
import { fill, knownIds } from '#tests/support/addresses.ts';
import type { Known } from '#tests/support/addresses.ts';
import { signInAs } from '#tests/support/app.ts';
import type { RunningApp } from '#tests/support/app.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { demoApp } from '#tests/support/demo-app.ts';
import { readHtml } from '#tests/support/html.ts';
import { typeLongWords } from '#tests/support/long-words.ts';
import { readers } from '#tests/support/personas.ts';
import { walkPages } from './support/numbers.ts';

/**
 * Every page of the product, as somebody who may see it, on a phone and at a desk: axe finds nothing, nothing fails, and
 * nothing is wider than the screen or the paper, although somebody pasted a long link into everything there is to type.
 */
const pages = (await listRoutes()).filter(
  ({ method, path, action }) =>
    method === 'GET' &&
    action === null &&
    !/^\/(api|health|language|\.well-known)|take-along\/json|\/pdf$|\/export|\/calendar/.test(path),
);
const widths = [390, 1280];
/** Where only the width is looked at: the narrowest phone, and paper. */
const narrow = [
  { width: 320, media: 'screen' },
  { width: 680, media: 'print' },
] as const;

/** Pages that need a thing which the demonstration does not hold, with the test that looks at them instead. */
const elsewhere = new Map<string, string>([
  ['/sign-in/choose', 'src/features/sign-in: two boards know one address'],
  ['/sign-in/code', 'tests/e2e/sign-in.test.ts'],
  ['/sign-in/link/[token]', 'tests/e2e/sign-in.test.ts'],
  ['/f/[token]', 'tests/e2e/journey.test.ts'],
  ['/f/[token]/[step]', 'tests/e2e/journey.test.ts'],
  ['/g/[token]', 'tests/e2e/masterclass.test.ts'],
  ['/m/[token]', 'tests/e2e/maturity.test.ts'],
  ['/m/[token]/[step]', 'tests/e2e/maturity.test.ts'],
  // Only while a round is being prepared; the rounds of the demonstration were sent.
  ['/feedback/[roundId]/questions', 'tests/e2e/journey.test.ts'],
  ['/feedback/[roundId]/people', 'tests/e2e/journey.test.ts'],
  ['/feedback/[roundId]/invitation', 'tests/e2e/journey.test.ts'],
  // Only with a proposed version in the address.
  ['/administration/knowledge/entries/[kind]/[code]/preview', 'tests/e2e/knowledge.test.ts'],
  ['/administration/knowledge/[key]/preview', 'tests/e2e/knowledge.test.ts'],
  ['/administration/schools/[importId]', 'tests/e2e/imports.test.ts'],
  ['/staff/import/[importId]', 'tests/e2e/imports.test.ts'],
  // A list to download, while one waits for its yes.
  ['/staff/import/[importId]/refused', 'src/features/staff/server/staff-import.test.ts'],
  // Only while something waits for a second person, somebody is away, or nobody is operator yet.
  ['/approvals/[approvalId]', 'src/routes/(app)/approvals/pages.test.ts'],
  // The demonstration's profile holds no such line.
  ['/profiles/[personId]/lines/[line]', 'src/routes/(app)/profiles/endpoints.test.ts'],
  ['/conversations/[id]/stand-in', 'tests/database/stand-in-conversations.test.ts'],
  ['/setup/[token]', 'cli/setup-link.test.ts'],
  // Only while the database is away or newer.
  ['/not-now', 'tests/e2e/two-processes.test.ts'],
  // Only of a real installation that begins.
  ['/administration/boards/[tenantId]', 'tests/e2e/first-run.test.ts'],
  ['/administration/institutes/[tenantId]', 'tests/e2e/first-run.test.ts'],
  ['/first-run/name', 'tests/e2e/first-run.test.ts'],
  // Only for whoever left, by a link in her mail.
  ['/take/[token]', 'src/routes/(guest)/take/[token]/endpoints.test.ts'],
]);

let app: RunningApp;
let browser: Browser;
let known: Known;
const contexts = new Map<string, BrowserContext>();
const cookies = new Map<string, string>();

beforeAll(async () => {
  app = await demoApp();
  browser = await launchBrowser();
  await askHr(app.owner);
  known = await knownIds(app.owner, 'supporter');
  await typeLongWords(app.owner);
  for (const persona of readers) {
    const context = await browser.newContext();
    if (persona !== 'nobody') {
      const cookie = await signInAs(app, persona);
      cookies.set(persona, cookie);
      const pairs = cookie.split('; ').map((pair) => pair.split('=') as [string, string]);
      await context.addCookies(pairs.map(([name, value]) => ({ name, value, url: app.url })));
    }
    contexts.set(persona, context);
  }
}, 300_000);
afterAll(async () => {
  await browser.close();
  await app.stop();
});

/** She asks HR to correct her name: the demonstration holds nothing of the kind. */
async function askHr(owner: RunningApp['owner']): Promise<void> {
  await owner.query(
    `insert into data_request (tenant_id, id, person_id, sort, subject, now_is, should_be, note, asked_at, due_on)
     select tenant_id, gen_random_uuid(), id, 'correct', 'name', given_name, $1, $1, now(), current_date + 30
     from person where demo_persona = 'supporter'`,
    [`Jansen-${'van-den-Berg-'.repeat(12)}`],
  );
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function whoMaySee(path: string): Promise<string | null> {
  for (const persona of readers) {
    const response = await fetch(`${app.url}${path}`, {
      redirect: 'manual',
      headers: { cookie: cookies.get(persona) ?? '' },
    });
    await response.text();
    if (response.status === 200) return persona;
  }
  return null;
}

describe('every page', () => {
  test.each(pages.map(({ path }) => path))('%s', async (path) => {
    const address = fill(path, known);
    const persona = await whoMaySee(address);
    if (persona === null) {
      expect([...elsewhere.keys()], 'nobody of the demonstration sees it: name the test that does').toContain(
        path,
      );
      return;
    }
    const page = await contexts.get(persona)?.newPage();
    if (page === undefined) throw new Error('no context');
    const noise: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') noise.push(message.text());
    });
    page.on('pageerror', (error) => noise.push(error.message));
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${app.url}${address}`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`),
        `${persona} at ${String(width)}`,
      ).toEqual([]);
      expect(await overflow(page), `sideways scrolling at ${String(width)}`).toBeLessThanOrEqual(0);
      expect(await page.locator('h1').count()).toBe(1);
    }
    for (const { width, media } of narrow) {
      await page.emulateMedia({ media });
      await page.setViewportSize({ width, height: 900 });
      expect(await overflow(page), `wider than ${media} of ${String(width)}`).toBeLessThanOrEqual(0);
    }
    expect(noise).toEqual([]);
    await page.close();
  });

  test('in English too: no Dutch home page remains', async () => {
    const page = await contexts.get('supporter')?.newPage();
    await page?.goto(`${app.url}/language?to=en&return=/`);
    expect(await page?.locator('html').getAttribute('lang')).toBe('en');
    expect(await page?.locator('h1').textContent()).toContain('Hello');
    await page?.goto(`${app.url}/language?to=nl&return=/`);
    await page?.close();
  });
});

test.each(readers.filter((persona) => persona !== 'nobody'))(
  'each number on home and in a heading is the number of rows that %s finds there',
  async (persona) => {
    const cookie = cookies.get(persona) ?? '';
    const read = async (path: string) =>
      readHtml(await (await fetch(new URL(path, app.url), { headers: { cookie } })).text());
    const { told, faults } = await walkPages(read, ['/advice', '/picture']);
    expect(faults).toEqual([]);
    if (['leader', 'director', 'hr', 'coach'].includes(persona)) expect(told).toBeGreaterThan(0);
  },
);

test('the server told of no failure', () => {
  expect(app.errors()).not.toContain('"level":"error"');
});
