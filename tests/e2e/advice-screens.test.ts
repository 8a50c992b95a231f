import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { factGroups } from '#features/advice/domain/fact-groups.ts';
import { formatEuros } from '#i18n/format.ts';
import type { Locale } from '#i18n/locale.ts';
import { messages } from '#i18n/messages.ts';
import { signInAs } from '#tests/support/app.ts';
import type { RunningApp } from '#tests/support/app.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { demoApp } from '#tests/support/demo-app.ts';
import { findsWithAxe } from './support/axe.ts';
import { tabThrough } from './support/focus.ts';
import { keyboard, mouse } from './support/hands.ts';
import { Visitor } from './support/visitor.ts';

/** Issue 3, done 7: map, route, compare and planner by eye, ear and keyboard, on a phone and at a desk, in both languages. */
const planner = '/advice/plans?goal=licence:teacher-primary&ceiling=24';
const screens = {
  map: '/advice',
  whatIf: '/advice/what-if',
  route: '/advice/routes/ad-pep',
  compare: '/advice/compare?a=ad-pep&b=pabo-deeltijd&c=modules',
  planner,
};
const locales = ['nl', 'en'] as const satisfies readonly Locale[];

let app: RunningApp;
let browser: Browser;
const contexts = new Map<string, BrowserContext>();

/** Samira, an assistant of whom the product knows a card and a compass. */
async function samira(locale: Locale, javaScriptEnabled = true): Promise<BrowserContext> {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(10_000);
  const pairs = (await signInAs(app, 'assistant')).split('; ').map((pair) => pair.split('='));
  await context.addCookies(pairs.map(([name = '', value = '']) => ({ name, value, url: app.url })));
  const page = await context.newPage();
  await page.goto(`${app.url}/language?to=${locale}&return=/advice`);
  await page.close();
  return context;
}

async function visit(locale: Locale, path: string, hands = mouse): Promise<Visitor> {
  const page = await contexts.get(locale)?.newPage();
  if (page === undefined) throw new Error('no context');
  const visitor = new Visitor(page, app.url, hands, true);
  await visitor.open(path);
  return visitor;
}

beforeAll(async () => {
  app = await demoApp();
  browser = await launchBrowser();
  for (const locale of locales) contexts.set(locale, await samira(locale));
  contexts.set('without', await samira('nl', false));
}, 300_000);
afterAll(async () => {
  await browser.close();
  await app.stop();
});

/** Whole sentences of a catalogue, at every depth. */
function sentences(texts: object): string[] {
  return Object.values(texts).flatMap((value: unknown) => {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null ? sentences(value) : [];
  });
}
const wordsOf = (locale: Locale): string[] => {
  const { advicePages, advice, compass, common } = messages(locale);
  return [advicePages, advice, compass, common].flatMap(sentences);
};
/** What only the other language says, long enough not to be part of a name. */
const foreignWords = (locale: Locale): string[] => {
  const own = wordsOf(locale).join('\n');
  const other = locale === 'nl' ? 'en' : 'nl';
  return wordsOf(other).filter((text) => text.length > 14 && !own.includes(text));
};

const headingLevels = (page: Page): Promise<number[]> =>
  page
    .locator('h1, h2, h3, h4')
    .evaluateAll((all) =>
      all.filter((one) => one.checkVisibility()).map(({ tagName }) => Number(tagName[1])),
    );

describe.each(locales)('in %s', (locale) => {
  const t = messages(locale).advicePages;

  test.each(Object.entries(screens))('%s: nothing for axe, in one language, in order', async (_, path) => {
    const visitor = await visit(locale, path);
    const { page } = visitor;
    expect(await findsWithAxe(visitor)).toEqual([]);
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, `sideways at ${String(width)}`).toBeLessThanOrEqual(width);
      if (path !== screens.route || width !== 390) continue;
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(3_000);
    }
    expect(await page.locator('html').getAttribute('lang')).toBe(locale);
    const text = await page.locator('body').evaluate((body) => body.textContent);
    expect(foreignWords(locale).filter((words) => text.includes(words))).toEqual([]);
    const levels = await headingLevels(page);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 1), `heading ${String(index)}`).toBeLessThanOrEqual(1);
    await page.close();
  });

  test('the map is heard as it is seen: a picture with a name, stops with theirs, and a table with all of it', async () => {
    const { page, main } = await visit(locale, '/advice');
    const picture = main.getByRole('group', { name: t.map.title, exact: true });
    expect(await picture.locator('desc').textContent()).toBeTruthy();
    const stops = await picture.getByRole('link').evaluateAll((all) => all.map((one) => one.ariaLabel ?? ''));
    expect(stops).toHaveLength(7);
    await main.getByText(t.map.table, { exact: true }).click();
    const table = main.getByRole('table', { name: t.map.title, exact: true });
    expect(await table.getByRole('rowheader').count()).toBeGreaterThan(1);
    const told = await table.innerText();
    for (const stop of stops) {
      const [, number, name, zone] = /^(\d+): (.+)\. ([^.]+)$/.exec(stop) ?? [];
      expect(told, stop).toContain(`${name ?? ''} (${number ?? ''})`);
      expect(Object.values(t.map.zones)).toContain(zone);
    }
    await page.close();
  });

  test('every control has its name', async () => {
    const { page, main } = await visit(locale, '/advice/what-if');
    for (const name of [t.whatIf.days, t.whatIf.leaveHours, t.whatIf.ownHours])
      expect(await main.getByRole('slider', { name, exact: true }).getAttribute('aria-valuetext')).toMatch(
        /^(?:Nu|Now): /,
      );
    const diploma = main.getByRole('group', { name: t.whatIf.diploma, exact: true });
    expect(await diploma.getByRole('radio', { name: t.whatIf.now, exact: true }).isChecked()).toBe(true);
    await page.goto(`${app.url}/advice`);
    for (const name of [t.map.title, t.list.three, t.doors.title])
      expect(await main.getByRole('region', { name, exact: true }).count(), name).toBe(1);
    await page.goto(`${app.url}${screens.compare}`);
    for (const name of [t.compare.first, t.compare.second, t.compare.third])
      expect(await main.getByRole('combobox', { name, exact: true }).count(), name).toBe(1);
    await page.goto(`${app.url}${planner}`);
    for (const name of [t.plans.goal, t.plans.ceiling])
      expect(await main.getByRole('combobox', { name, exact: true }).count(), name).toBe(1);
    expect(await main.getByRole('figure', { name: t.plans.calendar }).count()).toBe(1);
    expect(await main.getByRole('button', { name: t.plans.toPlan, exact: true }).count()).toBe(1);
    await page.goto(`${app.url}${screens.route}`);
    expect(await main.getByRole('complementary', { name: t.route.people, exact: true }).count()).toBe(1);
    expect(await main.getByRole('button', { name: t.route.toPlan, exact: true }).count()).toBe(1);
    await page.close();
  });
});

/** People of whom the product knows much, little, and in other functions. */
describe.each(['assistant', 'supporter', 'other-board-assistant'])('for the %s', (persona) => {
  test('advice is short: three first, each with its button, and no sentence twice', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const pairs = (await signInAs(app, persona)).split('; ').map((pair) => pair.split('='));
    await context.addCookies(pairs.map(([name = '', value = '']) => ({ name, value, url: app.url })));
    const page = await context.newPage();
    await page.goto(`${app.url}/advice`);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(2_500);
    const main = page.getByRole('main');
    expect((await main.innerText()).split(/\s+/).length).toBeLessThanOrEqual(350);
    const cards = main.locator('li.large');
    expect(await cards.count()).toBe(3);
    for (const card of await cards.all()) {
      expect(await card.locator('form button, a[href^="/card"]').count()).toBe(1);
      expect(await card.locator('summary').count()).toBe(1);
    }
    const sentences = await cards.locator('.for, .against').allTextContents();
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(sentences.length).toBeGreaterThan(0);
    await context.close();
  });
});

describe('with the Tab key', () => {
  test.each(Object.entries(screens))('%s shows at every stop where the focus is', async (_, path) => {
    const { page } = await visit('nl', path);
    await page.setViewportSize({ width: 390, height: 800 });
    const stops = await tabThrough(page);
    expect(stops.length).toBeGreaterThan(10);
    expect(stops.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
    await page.close();
  });

  test('and Enter alone she comes from the map to a route, a comparison, a way, and puts it in her plan', async () => {
    const t = messages('nl').advicePages;
    const she = await visit('nl', '/advice', keyboard);
    const stop = she.main.getByRole('group', { name: t.map.title }).getByRole('link', { name: /^7: / });
    await she.hands.press(stop);
    await expect.poll(() => new URL(she.page.url()).hash).toMatch(/^#step-/);
    const reached = new URL(she.page.url()).hash;
    await expect.poll(() => she.main.locator(reached).isVisible()).toBe(true);
    await she.follow(/^Word sterker in je eigen werk/, she.main.getByRole('region', { name: t.list.three }));
    await she.follow(t.route.compare);
    await she.choose(t.compare.second, 'Pabo deeltijd');
    await she.press(t.compare.show);
    await she.follow(`${t.compare.read}: Pabo deeltijd`);
    await she.press(t.route.toPlan);
    expect(new URL(she.page.url()).pathname).toBe('/plan');
    expect(await she.words()).toContain('Pabo deeltijd');
    await she.open('/advice');
    await she.follow(t.doors.routes);
    await she.follow(t.plans.link);
    await she.choose(t.plans.goal, t.goals['diploma:ad'] ?? '');
    await she.choose(t.plans.ceiling, t.plans.upTo(24));
    await she.press(t.plans.calculate);
    await she.press(t.plans.toPlan);
    expect(new URL(she.page.url()).pathname).toBe('/plan');
    expect(await she.words()).toContain(t.done.inPlan);
    await she.page.close();
  });

  test('she slides, and hears and reads the answer without leaving the slider', async () => {
    const t = messages('nl').advicePages.whatIf;
    const she = await visit('nl', '/advice/what-if', keyboard);
    const slider = she.main.getByRole('slider', { name: t.leaveHours });
    await slider.focus();
    await she.page.keyboard.press('End');
    expect(await slider.getAttribute('aria-valuetext')).toBe(t.hourOption(8));
    const status = she.main.locator('#answer-words');
    await expect.poll(() => status.innerText()).not.toBe(t.asItIs);
    expect(await status.getAttribute('role')).toBe('status');
    expect(await slider.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await she.main.getByText(t.trying).count()).toBe(1);
    const ids = await she.page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(await findsWithAxe(she)).toEqual([]);
    await she.follow(t.reset);
    expect(await slider.inputValue()).toBe('0');
    await she.page.close();
  });
});

test('without JavaScript the same is there', async () => {
  const t = messages('nl').advicePages;
  const page = await contexts.get('without')?.newPage();
  if (page === undefined) throw new Error('no context');
  const she = new Visitor(page, app.url, mouse, false);
  await she.open('/advice/what-if');
  await she.main.getByRole('slider', { name: t.whatIf.days }).fill('5');
  await she.pick(t.whatIf.diploma, 'associate degree');
  await she.press(t.whatIf.show);
  expect(new URL(page.url()).searchParams.get('days')).toBe('5');
  expect(new URL(page.url()).hash).toBe('#what-if');
  expect(await she.words()).toContain(t.whatIf.trying);
  expect(await she.main.getByRole('slider', { name: t.whatIf.days }).inputValue()).toBe('5');
  expect(await she.main.locator('#answer-change').innerText()).toContain(formatEuros('nl', 50_000));
  await she.open(planner);
  await she.press(t.plans.toPlan);
  expect(new URL(page.url()).pathname).toBe('/plan');
  await she.open('/advice/facts/wants');
  for (const group of factGroups) {
    expect(new URL(page.url()).pathname).toBe(`/advice/facts/${group}`);
    expect(await page.evaluate(() => document.documentElement.scrollHeight), group).toBeLessThan(2_000);
    await she.press(group === 'around' ? t.facts.last : t.facts.save);
  }
  expect(new URL(page.url()).pathname).toBe('/advice/facts');
  await page.close();
});

test('the server told of no failure', () => {
  expect(app.errors()).not.toContain('"level":"error"');
});
