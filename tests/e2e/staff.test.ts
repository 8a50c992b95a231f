import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signInAs } from '#tests/support/app.ts';
import type { RunningApp } from '#tests/support/app.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { demoApp } from '#tests/support/demo-app.ts';
import { findsWithAxe } from './support/axe.ts';
import { tabThrough } from './support/focus.ts';
import { homeText, nextStep } from './support/home.ts';
import { nl, persona } from './support/visitor.ts';
import type { Visitor } from './support/visitor.ts';

/** HR and leaders keep people, work and roles; a coach comes only with her own yes. */
const t = nl.staff;

let app: RunningApp;
let browser: Browser;
let hr: Visitor;
let she: Visitor;

beforeAll(async () => {
  app = await demoApp();
  browser = await launchBrowser();
  hr = await persona(browser, app.url, 'Priya Ramdin');
  she = await persona(browser, app.url, 'Samira El Amrani');
}, 300_000);
afterAll(async () => {
  await browser.close();
  expect(app.errors()).not.toContain('"level":"error"');
  await app.stop();
});

async function opensPerson(visitor: Visitor, name: string): Promise<string> {
  await visitor.open('/staff');
  await visitor.main.getByRole('searchbox', { name: t.list.search }).fill(name);
  await visitor.press(t.list.submit);
  await visitor.follow(name);
  return new URL(visitor.page.url()).pathname;
}

const statusOf = async (visitor: Visitor, address: string): Promise<number> =>
  (await visitor.page.goto(new URL(address, app.url).href))?.status() ?? 0;

describe('a coach', () => {
  let hers: string;
  let coach: Visitor;

  test('is somebody to whom HR gave the role', async () => {
    await opensPerson(hr, 'Joost van Rijn');
    await hr.follow(t.person.addRole);
    await hr.choose(t.forms.role, t.roles['coach'] ?? '');
    await hr.press(t.forms.giveRole);
    expect(await hr.words()).toContain(t.roles['coach']);
    coach = await persona(browser, app.url, 'Joost van Rijn');
  });

  test('whom her leader proposes sees nothing of hers', async () => {
    const leader = await persona(browser, app.url, 'Karin de Boer');
    hers = await opensPerson(leader, 'Samira El Amrani');
    await leader.follow(t.person.propose);
    await leader.choose(t.forms.coach, 'Joost van Rijn');
    await leader.press(t.forms.proposeCoach);
    expect(await leader.words()).toContain(t.person.proposed('Karin de Boer'));
    expect(await statusOf(coach, hers)).toBe(404);
    expect(await statusOf(coach, hers.replace('/staff/', '/profiles/'))).toBe(404);
  });

  test('is hers when she says yes, asked on her first page', async () => {
    expect(await nextStep(she)).toBe(homeText('answer-coach', 0, 'Joost van Rijn'));
    await she.follow(nl.home.steps['answer-coach']?.button ?? '');
    expect(new URL(she.page.url()).pathname).toBe(hers);
    expect(await findsWithAxe(she)).toEqual([]);
    await she.press(t.proposal.accept);
    expect(await she.words()).toContain(t.person.accepted);
    expect(await nextStep(she)).not.toBe(homeText('answer-coach', 0, 'Joost van Rijn'));
    expect(await statusOf(coach, hers)).toBe(200);
    expect(await statusOf(coach, hers.replace('/staff/', '/profiles/'))).toBe(200);
  });

  test('is no coach of hers any more once she stops, found by way of her account', async () => {
    await she.open('/account');
    await she.follow(nl.signIn.account.ownWork);
    const row = she.main.getByRole('listitem').filter({ hasText: 'Joost van Rijn' });
    await she.hands.press(row.getByRole('button'));
    await she.press(t.person.endCoach, she.page.getByRole('dialog'));
    expect(await she.words()).not.toContain('Joost van Rijn');
    expect(await statusOf(coach, hers)).toBe(404);
  });
});

describe('work', () => {
  test('that ended closes her page at once; taken back, she is in again', async () => {
    await she.open('/card');
    await opensPerson(hr, 'Samira El Amrani');
    await hr.follow(new RegExp(`^${t.person.endWork}`));
    await hr.date(t.forms.ending.fields.endsOn.label, '2026-10-31');
    await hr.press(t.forms.endWork);
    await she.open('/');
    expect(new URL(she.page.url()).pathname).toBe('/sign-in');
    await hr.press(new RegExp(`^${t.person.reopen}`));
    const again = await persona(browser, app.url, 'Samira El Amrani');
    expect(await again.heading()).toContain('Samira');
  });

  test('of somebody new is asked field by field, and comes out of the list harmless', async () => {
    await hr.open('/staff/new');
    await hr.press(t.forms.addPerson);
    const words = await hr.words();
    for (const code of ['given-name-needed', 'family-name-needed', 'choose-school', 'choose-function'])
      expect(words).toContain(t.problems[code]?.());
    await hr.write(t.forms.asked.fields.givenName.label, 'Jet');
    await hr.write(t.forms.asked.fields.familyName.label, 'van der Aa');
    await hr.choose(t.forms.asked.fields.schoolId.label, 'De Klimboom');
    await hr.choose(t.forms.asked.fields.functionCode.label, t.functions['concierge'] ?? '');
    await hr.write(t.forms.asked.fields.functionTitle.label, '=HYPERLINK("x")');
    await hr.write(t.forms.asked.fields.workingTime.label, '81,25%');
    await hr.date(t.forms.asked.fields.startsOn.label, '2026-09-01');
    await hr.press(t.forms.addPerson);
    expect(await hr.heading()).toBe('Jet van der Aa');
    expect(await hr.words()).toContain('81,25%');

    const headers = { cookie: await signInAs(app, 'hr') };
    const csv = await (await fetch(`${app.url}/staff/export?format=csv`, { headers })).text();
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    expect(csv).not.toMatch(/(^|[;\n])"?[=+@-]/);
    const xlsx = await fetch(`${app.url}/staff/export?format=xlsx`, { headers });
    expect(xlsx.headers.get('content-disposition')).toMatch(/medewerkers-\d{4}-\d\d-\d\d\.xlsx/);
    expect((await xlsx.arrayBuffer()).byteLength).toBeGreaterThan(5000);
  });

  test('that two people change at once keeps what both typed', async () => {
    const other = await persona(browser, app.url, 'Priya Ramdin');
    for (const visitor of [hr, other]) {
      await opensPerson(visitor, 'Jet van der Aa');
      await visitor.follow(t.person.change);
    }
    await other.write(t.forms.asked.fields.givenName.label, 'Jetje');
    await other.press(nl.common.save);
    await hr.write(t.forms.asked.fields.givenName.label, 'Henriëtte');
    await hr.press(nl.common.save);
    expect(await hr.words()).toContain(t.forms.theirsLead);
    expect(await hr.words()).toContain('Jetje');
    expect(
      await hr.main.getByRole('textbox', { name: t.forms.asked.fields.givenName.label }).inputValue(),
    ).toBe('Henriëtte');
    await hr.press(nl.common.save);
    expect(await hr.heading()).toBe('Henriëtte van der Aa');
  });
});

test('on a phone the Tab key shows every stop of the list, its order too', async () => {
  const screen = { viewport: { width: 390, height: 800 } };
  const phone = await persona(browser, app.url, 'Priya Ramdin', { screen });
  await phone.open('/staff');
  const stops = await tabThrough(phone.page);
  const names = stops.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining([`a ${t.list.function}`, `a ${t.list.school}`]));
  expect(stops.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
});
