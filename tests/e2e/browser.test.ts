import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#tests/support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('the browser draws text and runs scripts', async () => {
  const page = await browser.newPage({ viewport: { width: 200, height: 100 } });
  await page.setContent(
    '<p id="a">een</p><p id="b">een en nog veel meer</p><script>document.title = 2 + 3</script>',
  );
  expect(await page.title()).toBe('5');
  const width = (id: string) =>
    page.$eval(id, (paragraph) => {
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      return range.getBoundingClientRect().width;
    });
  expect(await width('#b')).toBeGreaterThan((await width('#a')) * 3);
  const picture = await page.screenshot();
  const blank = await browser.newPage({ viewport: { width: 200, height: 100 } });
  expect(picture.equals(await blank.screenshot())).toBe(false);
});
