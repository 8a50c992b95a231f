import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { model } from '#features/maturity/domain/instrument.ts';
import { maturity } from '#features/maturity/texts.ts';
import { schoolRound } from '#shapes/round/texts.ts';
import type { RunningApp } from '#tests/support/app.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { demoApp } from '#tests/support/demo-app.ts';
import { guest, nl, persona } from './support/visitor.ts';
import type { Visitor } from './support/visitor.ts';

/** A team says how far its school is: the board asks, everybody answers apart, the leader writes down what they decide. */
const own = maturity.nl;
const t = schoolRound.nl;
const desk = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
const bare = { ...desk, javaScriptEnabled: false };
const seen = 'Iedere dinsdag kijken we samen terug.';

let app: RunningApp & { readonly owner: Awaited<ReturnType<typeof demoApp>>['owner'] };
let browser: Browser;
let round = '';

const enter = (who: string, screen: object): Promise<Visitor> => persona(browser, app.url, who, { screen });

beforeAll(async () => {
  app = await demoApp();
  browser = await launchBrowser();
}, 300_000);
afterAll(async () => {
  await browser.close();
  await app.stop();
});

/** Fills in every aspect behind a link, and sends it. */
async function answers(visitor: Visitor, now: number, wanted: number): Promise<void> {
  await visitor.follow(nl.round.guest.start);
  for (const [index, aspect] of model.themes.entries()) {
    expect(await visitor.heading()).toBe(model.themeIn('nl', aspect).name);
    await visitor.pick(own.now, new RegExp(`^${String(now)}\\.`));
    await visitor.pick(own.wanted, new RegExp(`^${String(wanted)}\\.`));
    const writes = visitor.main.getByRole('textbox', { name: own.remarks });
    if (index === 0 && (await writes.count()) > 0) await visitor.write(own.remarks, seen);
    await visitor.press(nl.round.guest.next);
  }
  await visitor.press(t.guest.send());
  expect(await visitor.heading()).toBe(nl.round.guest.thanksTitle);
}

test('the board asks the team of a school, and hears first who sees what', async () => {
  const board = await enter('Wilma Terpstra', desk);
  await board.open('/school');
  if ((await board.heading()) !== 'De Klimboom') await board.follow('De Klimboom');
  expect(await board.words()).toContain('praten jullie met namen');
  await board.pick(t.start.mode, t.modes.together.label);
  await board.press(t.start.go);
  round = new URL(board.page.url()).pathname;
  expect(await board.words()).toContain(t.open.sealed);
}, 60_000);

test('support staff answers on a phone, signed in', async () => {
  const she = await enter('Samira El Amrani', phone);
  await she.open('/school');
  expect(await she.words(), 'one ended before').toContain(nl.round.states.closed);
  await she.open(round);
  expect(await she.words()).not.toContain(nl.round.running.close);
  await she.follow(t.answer.go);
  expect(await she.words()).toContain('Wie leidinggeeft telt daarbij niet mee');
  const wide = await she.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide, 'nothing sticks out').toBeLessThanOrEqual(0);
  await answers(she, 2, 4);
}, 90_000);

test('teachers and others answer by the link of their mail, without an account and without JavaScript', async () => {
  const { rows } = await app.owner.query<{ body: string }>(
    `select m.body from round_invitation i join mail_message m on m.key = 'maturity:' || i.id || ':invite'
     where i.round_id = $1 and i.is_colleague and i.name <> 'Samira El Amrani' order by i.id limit 4`,
    [round.split('/').at(-1)],
  );
  expect(rows).toHaveLength(4);
  for (const [index, { body }] of rows.entries()) {
    const visitor = await guest(browser, app.url, { screen: bare });
    await visitor.open(/\/m\/[\w-]+/.exec(body)?.[0] ?? '');
    await answers(visitor, 1 + (index % 3), 4);
    await visitor.context.close();
  }
}, 180_000);

test('who leads sees nothing until it ends; then the spread, and writes down what the team decides', async () => {
  const leader = await enter('Karin de Boer', desk);
  await leader.open(round);
  expect(await leader.words()).not.toContain(t.spread.others);
  await leader.pressAndConfirm(nl.round.running.close, nl.round.running.close);
  expect(await leader.main.getByRole('table').count()).toBe(model.themes.length);
  expect(await leader.words()).toContain(nl.round.results.from(5));
  await leader.follow(new RegExp(`${t.decision.go}.*${model.themeIn('nl', 'together').name}`));
  await leader.pick(t.form.fields.level.label, 'Planmatig');
  await leader.write(t.form.fields.decision.label, 'Ondersteuners zitten bij elk overleg.');
  await leader.write(t.form.fields.step.label, 'Elke week een kwartier samen terugkijken');
  await leader.press(t.decision.save);
  expect(await leader.words(), 'a step is somebody’s').toContain(t.problems['owner-missing']);
  await leader.pick(t.form.fields.owner.label, t.form.fields.owner.options.leader);
  await leader.date(t.form.fields.dueOn.label, '2027-03-01');
  await leader.press(t.decision.save);
  expect(new URL(leader.page.url()).pathname).toBe(round);
  expect(await leader.words()).toContain('Ondersteuners zitten bij elk overleg.');
  await leader.open('/counterparts?kind=first-step');
  expect(await leader.words()).toContain('Elke week een kwartier samen terugkijken');
}, 120_000);

test('the board is asked to support, and a teacher reads what was decided', async () => {
  const board = await enter('Wilma Terpstra', desk);
  await board.open('/counterparts');
  expect(await board.words()).toContain('zoek een school om mee te wisselen');
  const teacher = await enter('Joost van Rijn', bare);
  await teacher.open(round);
  expect(await teacher.words()).toContain('Elke week een kwartier samen terugkijken');
  expect(await teacher.words()).not.toContain(t.decision.go);
}, 90_000);
