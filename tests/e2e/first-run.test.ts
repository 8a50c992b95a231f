import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyOfTests } from '#tests/support/app.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { startProduct } from '#tests/support/product-process.ts';
import type { ProductProcess } from '#tests/support/product-process.ts';
import { startSmtp } from '#tests/support/smtp.ts';
import type { SmtpForTests } from '#tests/support/smtp.ts';
import { findsWithAxe } from './support/axe.ts';
import { fillsHerCard } from './support/card.ts';
import * as run from './support/first-run.ts';
import { nl } from './support/visitor.ts';
import type { Visitor } from './support/visitor.ts';

/** From an empty folder to a board that works with it: no SQL, no file edited, nothing made up beforehand. */
const t = nl.firstRun;
const folder = mkdtempSync(path.join(tmpdir(), 'od-first-run-'));
let app: ProductProcess;
let browser: Browser;
let smtp: SmtpForTests;
let world: run.World;
let operator: Visitor;
let hr: Visitor;

beforeAll(async () => {
  smtp = await startSmtp();
  app = await startProduct({ DATA_DIR: folder, SECRET_KEY: keyOfTests, DEMO: '0', SMTP_URL: smtp.url });
  browser = await launchBrowser();
  world = { app, browser, smtp };
}, 300_000);
afterAll(async () => {
  await browser.close();
  expect(app.errors()).not.toContain('"level":"error"');
  await app.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
  await smtp.close();
});

test('whoever opens the link of the start is the operator, and tries the mail', async () => {
  operator = await run.becomesOperator(world);
  expect(await run.stepOf(operator, 'board')).toContain(t.states.blocked);
  await run.triesTheMail(operator);
  expect(await run.mailTo(world, run.operator.email, 'Proefmail')).toContain('dus de mail');
});

test('the operator brings in DUO’s list, begins a board and an institute', async () => {
  await operator.open('/');
  await run.bringsInSchools(operator);
  await run.beginsBoard(operator);
  await run.addsInstitute(operator);
  expect(await run.stepOf(operator, 'board')).toContain(t.states.begun);
  expect(await findsWithAxe(operator)).toEqual([]);
});

test('HR comes in by the mail without a password, and sees what is to be done', async () => {
  hr = await run.comesIn(world, run.hr.email, 'begin hier');
  expect(await hr.words()).toContain(t.progress(0, 6));
  expect(await findsWithAxe(hr)).toEqual([]);
  for (const page of [
    '/picture',
    '/demand',
    '/offers',
    '/counterparts',
    '/conversations',
    '/compass/possibilities',
  ]) {
    await hr.open(page);
    const words = await hr.words();
    expect(words.includes(t.fromEmpty) || words.includes(nl.compass.possibilities.forAll.link), page).toBe(
      true,
    );
  }
  await hr.open('/');
  await run.namesBoard(hr);
  await run.bringsInStaff(hr);
  expect(await run.stepOf(hr, 'staff')).toContain(t.states.done);
  await run.givesLeaders(hr);
  expect(await run.stepOf(hr, 'leaders')).toContain(t.states.done);
  await run.saysWhatIsPossible(hr);
  expect(await run.stepOf(hr, 'possibilities')).toContain(t.states.done);
  await run.invitesPeople(hr);
  expect(await run.stepOf(hr, 'invite')).toContain(t.states.done);
  await hr.press(new RegExp(`${t.skip}.*${t.tasks.rules.title}`));
  expect(await run.stepOf(hr, 'rules')).toContain('Hanna Hofman');
  await hr.open('/');
  expect(await hr.words()).toContain(t.over);
});

test('the operator sees that somebody came, and nothing of whom', async () => {
  expect(await run.stepOf(operator, 'board')).toContain(t.states.done);
  await operator.open('/administration/boards');
  const words = await operator.words();
  expect(words).toContain('Stichting De Zuidwester');
  expect(words).not.toContain('Hanna');
});

test('an assistant comes in by her invitation and fills her card', async () => {
  const she = await run.comesIn(world, 'p0@school.example.nl', 'Jouw plek in Ontwikkeldoor');
  await fillsHerCard(she);
  await she.open('/card');
  expect(await she.words()).toContain('Kok in een ziekenhuis');
});

test('the trainer of the institute publishes an offer, which she finds', async () => {
  const trainer = await run.comesIn(world, run.trainer.email, 'Laat het aanbod');
  await run.publishesOffer(trainer, 'Spelend kijken');
  const she = await run.signsIn(world, 'p1@school.example.nl');
  await she.open('/offers');
  expect(await she.words()).toContain('Spelend kijken');
});
