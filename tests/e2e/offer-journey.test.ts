import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { leastThreshold } from '#core/figures/rules.ts';
import type { RunningApp } from '#tests/support/app.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { demoApp } from '#tests/support/demo-app.ts';
import { findsWithAxe } from './support/axe.ts';
import * as plan from './support/plan.ts';
import { nl, persona } from './support/visitor.ts';
import type { Visitor } from './support/visitor.ts';

/** The way of an offer, from the institute to the plan, the school and the board, through the pages alone. */
const t = nl.offers;
const name = 'Taakverdeling en werk in een team';

let app: RunningApp;
let browser: Browser;
let trainer: Visitor;
let she: Visitor;
let leader: Visitor;
let board: Visitor;

beforeAll(async () => {
  app = await demoApp();
  browser = await launchBrowser();
  const enter = (who: string): Promise<Visitor> =>
    persona(browser, app.url, who, { screen: { viewport: { width: 1280, height: 900 } } });
  trainer = await enter('Mehmet Aydın');
  she = await enter('Samira El Amrani');
  leader = await enter('Karin de Boer');
  board = await enter('Wilma Terpstra');
}, 300_000);
afterAll(async () => {
  await browser.close();
  await app.stop();
});

test('a trainer publishes what was still being made', async () => {
  await she.open(`/offers?q=${encodeURIComponent(name)}`);
  expect(await she.words()).toContain(t.none);
  await trainer.open('/catalogue');
  await trainer.follow(name);
  await trainer.press(t.catalogue.publish);
  expect(await trainer.words()).toContain(t.catalogue.openText);
});

test('she finds it and sees what it asks of her', async () => {
  await she.open(`/offers?q=${encodeURIComponent(name)}`);
  await she.follow(name);
  expect(await she.words()).toContain(t.one.needsNone);
});

test('where there is a national route, she sees per condition whether she may', async () => {
  const visitor = await she.onNewPage();
  await visitor.open(`/offers?q=${encodeURIComponent('Ad Pedagogisch')}`);
  await visitor.follow(/Ad Pedagogisch/);
  await visitor.follow(t.act.mayI);
  expect(await visitor.words()).toContain(nl.advicePages.route.may);
});

test('she puts it in her plan, once, and before her school', async () => {
  const offer = she.page.url();
  await she.press(t.act.toPlan);
  const step = she.page.url();
  expect(await she.heading()).toContain(name);
  await she.open(offer);
  await she.press(t.act.toPlan);
  expect(she.page.url()).toBe(step);
  await plan.submitsStep(she, 'Karin de Boer');
});

test('her leader gets what it asks of the school', async () => {
  let asked = 0;
  for (const page of ['1', '2']) {
    await leader.open(`/counterparts?page=${page}`);
    asked += await leader.main.getByRole('row').filter({ hasText: name }).count();
  }
  expect(asked).toBeGreaterThan(1);
});

test('the board sees the demand beside the offers, in numbers of five people and more', async () => {
  await board.open('/demand');
  const words = await board.words();
  const counted = [...words.matchAll(/(\d+) mensen willen dit/g)].map(([, count]) => Number(count));
  expect(counted.length).toBeGreaterThan(0);
  expect(Math.min(...counted)).toBeGreaterThanOrEqual(leastThreshold);
  expect(words).not.toContain('Samira');
  expect(await findsWithAxe(board)).toEqual([]);
});

test('and nobody of the institute sees it', async () => {
  const response = await trainer.page.request.get(`${app.url}/demand`);
  expect(response.status()).toBe(404);
});
