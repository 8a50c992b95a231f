import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningApp } from '#tests/support/app.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { demoApp } from '#tests/support/demo-app.ts';
import { signInAs } from '#tests/support/app.ts';
import { findsWithAxe } from './support/axe.ts';
import { mouse } from './support/hands.ts';
import { nl, Visitor } from './support/visitor.ts';

/** A rule is followed from a day on, through pages: by the operator for all, by HR for the own board. */
let app: RunningApp;
let browser: Browser;
const t = nl.knowledge;
const rule = '/administration/knowledge/di.base_hours';

async function as(persona: string, withScript = true): Promise<Visitor> {
  const context = await browser.newContext({ javaScriptEnabled: withScript });
  const pairs = (await signInAs(app, persona)).split('; ').map((pair) => pair.split('=') as [string, string]);
  await context.addCookies(pairs.map(([name, value]) => ({ name, value, url: app.url })));
  return new Visitor(await context.newPage(), app.url, mouse, withScript);
}

beforeAll(async () => {
  app = await demoApp();
  browser = await launchBrowser();
}, 300_000);
afterAll(async () => {
  await browser.close();
  await app.stop();
});

test('the operator sees what a version ends before it is written, and no numbers of boards', async () => {
  const admin = await as('operator');
  await admin.open(rule);
  await admin.write(t.form.value, '50', admin.main.locator('#new'));
  await admin.press(t.form.look);
  expect(await admin.words()).toContain(nl.common.problemTitle);
  expect(await findsWithAxe(admin)).toEqual([]);
  await admin.date(t.form.validFrom, '2030-08-01', admin.main.locator('#new'));
  await admin.press(t.form.look);
  expect(await admin.words()).toContain(t.preview.eachBoard);
  expect(await admin.words()).not.toContain(t.preview.effectTitle);
  expect(await findsWithAxe(admin)).toEqual([]);
  await admin.press(t.preview.save);
  expect(await admin.words()).toContain(t.done['version-added']);
  expect(await admin.words()).toContain('50 uur');
  expect(await findsWithAxe(admin)).toEqual([]);
});

test('HR puts an agreement of the own board beside the rule', async () => {
  const hr = await as('hr');
  await hr.open(rule);
  const form = hr.main.locator('#new');
  await hr.write(t.form.value, '45', form);
  await hr.date(t.form.validFrom, '2026-08-01', form);
  await hr.write(t.form.source, 'besluit van het bestuur', form);
  await hr.press(t.form.look);
  expect(await hr.words()).toContain(t.preview.effectTitle);
  await hr.press(t.preview.save);
  expect(await hr.words()).toContain(t.done['board-set']);
  expect(await findsWithAxe(hr)).toEqual([]);
});

const words = nl.common.form;
const scheme = nl.knowledgeFields.funding.fields;
const { window } = scheme.windows.kinds;
const route = nl.knowledgeFields.route.fields;

describe.each([true, false])('through its form, with JavaScript: %s', (withScript) => {
  // Axe runs in the page, which without JavaScript it cannot.
  const find = (visitor: Visitor): Promise<string[]> =>
    withScript ? findsWithAxe(visitor) : Promise.resolve([]);

  test('a scheme gets a window of another year', async () => {
    const admin = await as('operator', withScript);
    const year = withScript ? '2030' : '2031';
    await admin.open('/administration/knowledge/entries/funding/sool/change');
    expect(await find(admin)).toEqual([]);
    const windows = await admin.main.getByLabel(window.fields.opensOn.label).count();
    await admin.press(words.add(window.title));
    const row = admin.main.locator(`[id="windows.${String(windows)}"]`);
    await admin.date(window.fields.opensOn.label, `${year}-01-01`, row);
    await admin.date(window.fields.closesOn.label, `${year}-10-15`, row);
    await admin.date(scheme.knownUntil.label, `${year}-12-31`);
    await admin.press(t.form.look);
    expect(await admin.words()).toContain(nl.common.problemTitle);
    expect(await find(admin)).toEqual([]);
    expect(await row.getByLabel(window.fields.closesOn.label).inputValue()).toBe(`${year}-10-15`);
    await admin.date(route.validFrom.label, `${year}-01-01`);
    await admin.press(t.form.look);
    expect(await admin.words()).toContain(t.preview.eachBoard);
    expect(await find(admin)).toEqual([]);
    await admin.press(t.preview.save);
    expect(await admin.words()).toContain(t.done['entry-saved']);
    expect(await find(admin)).toEqual([]);
  });

  test('a new route is data alone, typed in a form', async () => {
    const admin = await as('operator', withScript);
    const name = withScript ? 'Schoolbibliotheek' : 'Schooltuin';
    await admin.open('/administration/knowledge/entries/route/new?copy=modules');
    await admin.write(words.dutch(route.name.label), name);
    await admin.write(words.english(route.name.label), name);
    await admin.press(words.add(route.needs.kinds.suitability.title));
    expect(await admin.main.getByLabel(words.dutch(route.name.label)).inputValue()).toBe(name);
    await admin.press(words.remove, admin.main.locator('[id="needs.0"]'));
    await admin.date(route.validFrom.label, '2026-08-01');
    await admin.press(t.form.look);
    expect(await admin.words()).toContain(t.entries.whatIsNew);
    await admin.press(t.preview.save);
    expect(await admin.words()).toContain(name);
    await admin.open('/administration/knowledge/routes');
    expect(await admin.words()).toContain(name);
  });
});

test('what differs from the release stands beside it, and is taken over', async () => {
  const admin = await as('operator');
  await admin.open(rule);
  const name = await admin.heading();
  await admin.open('/administration/knowledge/release');
  expect(await admin.words()).toContain(t.release.kinds.other);
  expect(await findsWithAxe(admin)).toEqual([]);
  await admin.follow(`${t.release.take} ${name}`);
  expect(await admin.words()).toContain('40 uur vanaf');
  await admin.press(t.preview.save);
  expect(await admin.words()).toContain(t.done['version-added']);
});

test('what came with the release is withdrawn from a day on, with the reason to read', async () => {
  const admin = await as('operator');
  await admin.open('/administration/knowledge/entries/step/module-in-own-work');
  const form = admin.main.locator('#stop');
  await admin.write(t.stop.reason, 'x', form);
  await admin.pressAndConfirm(t.stop.button, t.stop.button);
  expect(await admin.words()).toContain(nl.common.problemTitle);
  expect(await findsWithAxe(admin)).toEqual([]);
  await admin.date(t.stop.from, '2031-01-01', form);
  await admin.write(t.stop.reason, 'Deze stap bestaat niet meer.', form);
  await admin.pressAndConfirm(t.stop.button, t.stop.button);
  expect(await admin.words()).toContain(t.done['version-stopped']);
  expect(await admin.words()).toContain('Deze stap bestaat niet meer.');
});

test('a version that somebody else changed meanwhile is not written over, and nothing typed is lost', async () => {
  const [one, other] = [await as('operator'), await as('operator')];
  const propose = async (admin: Visitor, value: string): Promise<void> => {
    await admin.open('/administration/knowledge/ec.hours');
    const form = admin.main.locator('#new');
    await admin.write(t.form.value, value, form);
    await admin.date(t.form.validFrom, value === '30' ? '2032-01-01' : '2033-01-01', form);
    await admin.press(t.form.look);
  };
  await propose(one, '31');
  await propose(other, '30');
  await other.press(t.preview.save);
  await one.press(t.preview.save);
  expect(await one.words()).toContain(t.preview.meanwhile);
  expect(await findsWithAxe(one)).toEqual([]);
  await one.follow(t.preview.change);
  expect(await one.main.locator('#new').getByLabel(t.form.value).inputValue()).toBe('31');
  await one.press(t.form.look);
  await one.press(t.preview.save);
  expect(await one.words()).toContain(t.done['version-added']);
});
