import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '#tests/support/browser.ts';
import { startEnhancedPages, type EnhancedPages } from '#tests/support/enhanced-pages.ts';

let browser: Browser;
let pages: EnhancedPages;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  problems.length = 0;
  pages = await startEnhancedPages();
  const context = await browser.newContext();
  page = await context.newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|TrustedHTML/i.test(message.text())) problems.push(message.text());
  });
});
afterEach(async () => {
  await page.context().close();
  await pages.stop();
  expect(problems).toEqual([]);
});

const status = () => page.locator('[data-autosave-status]');
const saved = () => expect.poll(() => status().textContent(), { timeout: 10_000 }).toBe('Bewaard');

describe('autosave', () => {
  beforeEach(() => page.goto(pages.address('/form')));

  test('saves what was typed after a rest, with the version, and takes the new version', async () => {
    await page.fill('textarea', 'Ik wil leren');
    await saved();
    expect(pages.drafts).toEqual([{ wens: 'Ik wil leren', version: '3' }]);
    await expect.poll(() => page.inputValue('[name=version]')).toBe('4');
  });

  test('reads the version from the packed answer of a form action too', async () => {
    pages.answer = () => ({ status: 200, body: { type: 'success', status: 200, data: '[{"version":1},9]' } });
    await page.fill('textarea', 'x');
    await expect.poll(() => page.inputValue('[name=version]')).toBe('9');
  });

  test('says that it failed, tries again by itself and then says that it is saved', async () => {
    let left = 2;
    pages.answer = () => (left-- > 0 ? { status: 500, body: {} } : { status: 200, body: { version: 4 } });
    await page.fill('textarea', 'Later');
    await expect.poll(() => status().textContent()).toBe('Niet bewaard');
    await expect.poll(() => status().textContent(), { timeout: 10_000 }).toBe('Bewaard');
    expect(pages.drafts).toHaveLength(3);
  });

  test('an answer that is no success counts as not saved', async () => {
    pages.answer = () => ({ status: 200, body: { type: 'failure', status: 400, data: '[]' } });
    await page.fill('textarea', 'x');
    await expect.poll(() => status().textContent()).toBe('Niet bewaard');
  });

  test('somebody else saved: says so and stops', async () => {
    pages.answer = () => ({ status: 200, body: { type: 'failure', status: 409, data: '[]' } });
    await page.fill('textarea', 'x');
    await expect.poll(() => status().textContent()).toBe('Veranderd');
    await page.waitForTimeout(2500);
    expect(pages.drafts).toHaveLength(1);
  });

  test('words that never arrived are back after the page was closed, and are saved then', async () => {
    pages.answer = () => ({ status: 503, body: {} });
    await page.fill('textarea', 'Midden in een z');
    await expect.poll(() => status().textContent()).toBe('Niet bewaard');
    await page.goto(pages.address('/other'));
    pages.answer = () => ({ status: 200, body: { version: 4 } });
    await page.goto(pages.address('/form'));
    expect(await page.inputValue('textarea')).toBe('Midden in een z');
    await saved();
    await page.reload();
    expect(await page.inputValue('textarea')).toBe('');
  });

  test('a newer version on the server wins from what stayed in the tab', async () => {
    pages.answer = () => ({ status: 503, body: {} });
    await page.fill('textarea', 'oud');
    await expect.poll(() => status().textContent()).toBe('Niet bewaard');
    pages.version = 8;
    await page.reload();
    expect(await page.inputValue('textarea')).toBe('');
  });

  test('the next person on the same tab never meets the words of the one before', async () => {
    pages.owner = 'a';
    await page.reload();
    pages.answer = () => ({ status: 503, body: {} });
    await page.fill('textarea', 'van A');
    await expect.poll(() => status().textContent(), { timeout: 10_000 }).toBe('Niet bewaard');
    pages.owner = 'b';
    await page.reload();
    expect(await page.inputValue('textarea')).toBe('');
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('van A');
  });

  const inTab = () => page.evaluate(() => JSON.stringify(sessionStorage));
  const unsaved = async (words: string, status = 503): Promise<void> => {
    pages.answer = () => ({ status, body: {} });
    await page.fill('textarea', words);
    await expect.poll(inTab).toContain('draft ');
  };

  test('what stays in the tab can be read by its owner only, and no longer than half a day', async () => {
    await unsaved('geheime woorden');
    expect(await inTab()).not.toContain('geheime');
    await page.evaluate(() => {
      for (const [name, value] of Object.entries<string>(sessionStorage))
        sessionStorage.setItem(name, value.replace(/^\d+/, String(Date.now() - 12 * 3_600_000)));
    });
    await page.reload();
    expect(await page.inputValue('textarea')).toBe('');
    expect(await inTab()).toBe('{}');
  });

  test('whoever holds the tab but not the key reads nothing', async () => {
    await unsaved('geheime woorden');
    await page.evaluate(() => {
      for (const [name, value] of Object.entries<string>(sessionStorage))
        sessionStorage.setItem(name.replace('draft  ', 'draft b '), value);
    });
    pages.owner = 'b';
    await page.reload();
    await expect.poll(inTab).toBe('{}');
    expect(await page.inputValue('textarea')).toBe('');
  });

  test('signing out empties the tab, also when the server cannot be reached', async () => {
    await unsaved('weg ermee');
    await page.route('**/sign-out', (route) => route.fulfill({ status: 204 }));
    await page.click('text=Log uit');
    await expect.poll(inTab).toBe('{}');
  });

  test('signed out: says so once, offers to sign in, and tells of what is typed after', async () => {
    await unsaved('nog niet', 401);
    await expect.poll(() => status().textContent()).toBe('Uitgelogd');
    expect(await page.locator('[data-autosave-over] a').isVisible()).toBe(true);
    await page.waitForTimeout(1500);
    expect(pages.drafts).toHaveLength(1);
    await page.fill('textarea', 'nog niet bewaard');
    await expect.poll(() => pages.drafts.at(-1)?.['wens']).toBe('nog niet bewaard');
    pages.answer = () => ({ status: 200, body: { version: 4 } });
    await page.fill('textarea', 'weer binnen');
    await saved();
    expect(await page.locator('[data-autosave-over]').isVisible()).toBe(false);
  });

  test('leaving in mid-sentence sends the words along', async () => {
    await page.locator('textarea').pressSequentially('weg');
    await page.goto(pages.address('/other'));
    await expect.poll(() => pages.drafts.at(-1)?.['wens']).toBe('weg');
  });

  test('a submit waits for the draft on its way, so that its version is not an old one', async () => {
    pages.delay = 700;
    await page.fill('textarea', 'af');
    await expect.poll(() => pages.drafts.length).toBe(1);
    await page.click('text=Stuur');
    await page.waitForURL('**/done');
    expect(pages.posts).toEqual([{ wens: 'af', version: '4', knop: 'stuur' }]);
  });
});

describe('sending', () => {
  test('pressing twice sends once', async () => {
    await page.goto(pages.address('/form'));
    await page.evaluate(() => {
      const button = document.querySelector<HTMLButtonElement>('button[name=knop]');
      button?.click();
      button?.click();
    });
    await page.waitForURL('**/done');
    expect(pages.posts).toHaveLength(1);
  });

  test('a question comes first; no means no, yes sends with the button that asked', async () => {
    await page.goto(pages.address('/form'));
    await page.click('text=Gooi weg');
    expect(await page.locator('dialog').innerText()).toContain('Zeker weten?');
    await page.click('text=Toch niet');
    expect(pages.posts).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('weg');
    await page.click('text=Gooi weg');
    await page.keyboard.press('Escape');
    expect(pages.posts).toEqual([]);
    await page.click('text=Gooi weg');
    await page.locator('dialog').getByText('Ja, weg').click();
    await page.waitForURL('**/done');
    expect(pages.posts).toEqual([{ wens: '', version: '3', knop: 'weg' }]);
  });
});

test('after a failed submit the summary has the focus and its links put the cursor in the field', async () => {
  await page.goto(pages.address('/errors'));
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Er klopt iets niet');
  await page.click('text=Schrijf iets op');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('steps.0.wens');
});

test('a running fragment renews itself until it is finished', async () => {
  await page.goto(pages.address('/poll'));
  await expect.poll(() => page.locator('#import').textContent(), { timeout: 8000 }).toBe('Klaar');
  const asked = pages.polls;
  await page.waitForTimeout(1500);
  expect(pages.polls).toBe(asked);
});

test('what needs the script appears with the script', async () => {
  await page.goto(pages.address('/other'));
  await expect.poll(() => page.locator('[data-print]').isVisible()).toBe(true);
});

describe('a form that answers while one slides', () => {
  beforeEach(() => page.goto(pages.address('/live')));
  const slider = () => page.locator('#days');
  const answered = (days: string) =>
    expect.poll(() => page.locator('#words').textContent()).toBe(`${days} dagen`);

  test('says the words of the stop at once, to the eye and to the ear', async () => {
    expect(await slider().getAttribute('aria-valuetext')).toBe('een dag');
    await slider().press('ArrowRight');
    expect(await slider().getAttribute('aria-valuetext')).toBe('twee dagen');
    expect(await page.locator('[data-range-words]').textContent()).toBe('twee dagen');
  });

  test('shows the answer soon after letting go; focus and place on the screen stay', async () => {
    await slider().focus();
    const before = await slider().boundingBox();
    await slider().press('ArrowRight');
    await answered('2');
    expect((await slider().boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('days');
    expect(await page.locator('#above p').count()).toBe(20);
    expect(new URL(page.url()).search).toBe('?days=2');
    expect(await page.evaluate(() => history.length)).toBe(2);
  });

  test('asks once after several steps, and never for what was left behind', async () => {
    await slider().press('ArrowRight');
    await slider().press('ArrowRight');
    await answered('3');
    expect(pages.asked).toEqual(['', 'days=3']);
  });

  test('what was unfolded stays so, and a link that had the focus has it again', async () => {
    await page.click('summary');
    await page.click('text=ad');
    await page.locator('a').focus();
    await expect.poll(() => page.locator('#below').innerText()).toContain('ad');
    expect(await page.locator('details').getAttribute('open')).toBe('');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Verder');
  });

  test('needs no button, and has it back when nothing answers', async () => {
    expect(await page.locator('button').isVisible()).toBe(false);
    await page.route('**/live?*', (route) => route.abort());
    await slider().press('ArrowRight');
    await expect.poll(() => page.locator('button').isVisible()).toBe(true);
    expect(await page.locator('#words').textContent()).toBe('1 dagen');
  });
});
