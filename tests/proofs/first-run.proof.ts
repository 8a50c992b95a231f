import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyOfTests } from '#tests/support/app.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { startOutside } from '#tests/support/outside-server.ts';
import type { OutsideServer } from '#tests/support/outside-server.ts';
import { startProduct } from '#tests/support/product-process.ts';
import type { ProductProcess } from '#tests/support/product-process.ts';
import { startSmtp } from '#tests/support/smtp.ts';
import type { SmtpForTests } from '#tests/support/smtp.ts';
import { fillsHerCard } from '#tests/e2e/support/card.ts';
import * as run from '#tests/e2e/support/first-run.ts';
import { nl } from '#tests/e2e/support/visitor.ts';

/** The first run on an outside PostgreSQL 15 whose owner of the tables is no superuser (see tests/e2e/first-run.test.ts). */
const folder = mkdtempSync(path.join(tmpdir(), 'od-first-run-15-'));
let server: OutsideServer;
let app: ProductProcess;
let browser: Browser;
let smtp: SmtpForTests;
beforeAll(async () => {
  server = await startOutside({ version: '15' });
  smtp = await startSmtp();
  const place = { DATABASE_URL: await server.newDatabase(), DATA_DIR: folder, SECRET_KEY: keyOfTests };
  app = await startProduct({ ...place, DEMO: '0', SMTP_URL: smtp.url });
  browser = await launchBrowser();
}, 600_000);
afterAll(async () => {
  await browser.close();
  expect(app.errors()).not.toContain('"level":"error"');
  await app.kill('SIGTERM');
  await smtp.close();
  await server.stop();
  rmSync(folder, { recursive: true });
});

test('from the link of the start to a filled card and an offer, without SQL', async () => {
  expect(server.version).toBe('15');
  const world = { app, browser, smtp };
  const operator = await run.becomesOperator(world);
  await run.triesTheMail(operator);
  await operator.open('/');
  await run.bringsInSchools(operator);
  await run.beginsBoard(operator);
  await run.addsInstitute(operator);
  const hr = await run.comesIn(world, run.hr.email, 'begin hier');
  await run.namesBoard(hr);
  await run.bringsInStaff(hr);
  await run.givesLeaders(hr);
  await run.saysWhatIsPossible(hr);
  expect(await run.stepOf(hr, 'possibilities')).toContain(nl.firstRun.states.done);
  await run.invitesPeople(hr);
  await fillsHerCard(await run.comesIn(world, 'p0@school.example.nl', 'Jouw plek in Ontwikkeldoor'));
  const trainer = await run.comesIn(world, run.trainer.email, 'Laat het aanbod');
  await run.publishesOffer(trainer, 'Spelend kijken');
});
