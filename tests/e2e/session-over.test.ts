import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { messages } from '#i18n/messages.ts';
import type { RunningApp } from '#tests/support/app.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { demoApp } from '#tests/support/demo-app.ts';

/** Her session ends while she is typing. Nothing is lost, nothing is done unasked, and nobody else sees a word of it. */
const { common, signIn } = messages('nl');
const words = 'Ik wil vaker met een zeppelin rekenen & <b>niet</b> alleen.';

let app: RunningApp;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  app = await demoApp();
  browser = await launchBrowser();
}, 300_000);
afterEach(() => context.close());
afterAll(async () => {
  await browser.close();
  await app.stop();
});

const problems: string[] = [];
async function open(javaScriptEnabled = true): Promise<Page> {
  context = await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/i.test(message.text())) problems.push(message.text());
  });
  return page;
}
const sessionEnds = () =>
  app.owner.query(`update session set last_seen_at = last_seen_at - interval '61 minutes'`);
const enter = (page: Page, persona: string) =>
  page.request.post(`${app.url}/demo/sign-in`, { form: { persona }, headers: { origin: app.url } });

/** From the sign-in page, as the demonstration lets one in. */
async function signInHere(page: Page, persona: string): Promise<void> {
  await page.getByRole('link', { name: signIn.ask.demonstration }).click();
  await page.locator(`form:has(input[value="${persona}"]) button`).click();
}
const send = (page: Page) => page.locator('main form:has(textarea) button').first().click();
const text = (page: Page) => page.locator('textarea').first();
const inTab = (page: Page) => page.evaluate(() => JSON.stringify(sessionStorage));

describe.each([true, false])('with script: %s', (withScript) => {
  test('a form that was sent too late is there again, to be sent once more', async () => {
    const page = await open(withScript);
    await enter(page, 'leader');
    await page.goto(`${app.url}/counterparts`);
    const path = await page.locator('main a[href^="/counterparts/"]').first().getAttribute('href');
    const address = `${app.url}${path ?? ''}?from=mail`;
    const isDone = async (): Promise<boolean> =>
      ((await app.owner.query('select from counterpart_event where note = $1', [words])).rowCount ?? 0) > 0;
    await page.goto(address);
    await sessionEnds();
    await text(page).fill(words);
    await send(page);
    await page.waitForURL('**/sign-in?**');
    expect(await page.locator('h1').textContent()).toBe(signIn.ask.over);
    expect(await page.locator('main').innerText()).toContain(signIn.ask.kept.words);
    await signInHere(page, 'leader');
    expect(page.url()).toBe(address);
    expect(await text(page).inputValue()).toBe(words);
    expect(await page.locator('main').innerText()).toContain(common.shownAgainTitle);
    expect(await isDone()).toBe(false);
    await send(page);
    await page.waitForURL((url) => !url.search.includes('?/') && url.href !== address);
    expect(await isDone()).toBe(true);
    await page.goto(address);
    expect(await page.locator('main').innerText()).not.toContain(common.shownAgainTitle);
    await app.owner.query(`update counterpart_event set note = '' where note = $1`, [words]);
  });
});

test('another who signs in in that browser sees nothing of it, and cannot send it as hers', async () => {
  const page = await open();
  await enter(page, 'supporter');
  await page.goto(`${app.url}/card/edit/offer`);
  await sessionEnds();
  await text(page).fill(words);
  const other = await context.newPage();
  await enter(other, 'assistant');
  await send(page);
  await page.waitForURL(`${app.url}/`);
  expect(await page.locator('main').innerText()).toContain(signIn.done['other-person']);
  await page.goto(`${app.url}/card/edit/offer`);
  expect(await text(page).inputValue()).not.toContain('zeppelin');
  expect(await page.content()).not.toContain('zeppelin');
  expect((await app.owner.query(`select 1 from card where offer_text = $1`, [words])).rowCount).toBe(0);
  await enter(page, 'supporter');
  await page.goto(`${app.url}/card/edit/offer`);
  expect(await text(page).inputValue()).toBe(words);
});

describe('autosave', () => {
  const address = (): string => `${app.url}/card/edit/offer`;

  test('says that she is signed out, leads to signing in and back, and the words are there', async () => {
    const page = await open();
    await enter(page, 'assistant');
    await page.goto(address());
    await sessionEnds();
    await text(page).fill(words);
    const status = page.locator('[data-autosave-status]').first();
    await expect.poll(() => status.textContent(), { timeout: 15_000 }).toBe(common.signedOutText);
    await expect.poll(() => inTab(page), { timeout: 15_000 }).toContain('draft ');
    expect(await inTab(page)).not.toContain('zeppelin');
    await page.locator('[data-autosave-over] a').first().click();
    expect(await page.locator('h1').textContent()).toBe(signIn.ask.over);
    await signInHere(page, 'assistant');
    await page.waitForURL('**/offer');
    expect(await text(page).inputValue()).toBe(words);
  });

  test('signing out leaves nothing in the tab, and nothing to read with its cookies', async () => {
    const page = await open();
    await enter(page, 'assistant');
    await page.goto(address());
    await sessionEnds();
    await text(page).fill(`${words} Twee.`);
    await expect
      .poll(() => page.locator('[data-autosave-status]').first().textContent(), { timeout: 15_000 })
      .toBe(common.signedOutText);
    expect(await inTab(page)).toContain('draft ');
    await enter(page, 'assistant');
    await page.goto(`${app.url}/account`);
    await page.locator('form[action="/sign-out"] button').dispatchEvent('click');
    await page.waitForURL('**/sign-in');
    expect(await inTab(page)).toBe('{}');
    expect((await context.cookies()).map(({ name }) => name)).not.toContain('kept');
    await enter(page, 'assistant');
    await page.goto(address());
    expect(await page.content()).not.toContain('Twee.');
  });
});

test('a link in a mail leads to signing in, and then to where it leads', async () => {
  const page = await open(false);
  await page.goto(`${app.url}/offers?q=rekenen&page=1`);
  expect(await page.locator('h1').textContent()).toBe(signIn.ask.toRead);
  await signInHere(page, 'supporter');
  expect(page.url()).toBe(`${app.url}/offers?q=rekenen&page=1`);
});

test('the browser refused none of our scripts, and the server told of no failure', () => {
  expect(problems).toEqual([]);
  expect(app.errors()).not.toContain('"level":"error"');
});
