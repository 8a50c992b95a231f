import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onDutchClock } from '#core/dutch-clock.ts';
import type { RunningApp } from '#tests/support/app.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { demoApp } from '#tests/support/demo-app.ts';
import { findsWithAxe } from './support/axe.ts';
import { guest, nl, persona } from './support/visitor.ts';
import type { Visitor } from './support/visitor.ts';

/** From a topic to what came of it, by board, teacher, support staff, an expert from outside, HR and a leader. */
const t = nl.masterclass;
const g = nl.gathering;
const topic = 'Voorlezen aan wie nog geen Nederlands spreekt';
const answer = 'In elke kleuterklas een voorleesmoment';
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true } as const;
/** At a desk, in a browser that runs no script. */
const desk = { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false } as const;

let app: RunningApp;
let browser: Browser;
let she: Visitor;
let teacher: Visitor;
let board: Visitor;
let hr: Visitor;
let leader: Visitor;

beforeAll(async () => {
  app = await demoApp();
  browser = await launchBrowser();
  const enter = (who: string, screen: typeof phone | typeof desk) =>
    persona(browser, app.url, who, { screen });
  she = await enter('Samira El Amrani', phone);
  teacher = await enter('Joost van Rijn', desk);
  board = await enter('Wilma Terpstra', desk);
  hr = await enter('Priya Ramdin', desk);
  leader = await enter('Karin de Boer', phone);
}, 300_000);
afterAll(async () => {
  await browser.close();
  await app.stop();
});

const reads = (who: Visitor, words: string): Promise<void> => expect.poll(() => who.words()).toContain(words);
async function opens(who: Visitor): Promise<void> {
  await who.open('/offers');
  await who.follow(t.title);
  await who.follow(topic);
}
/** When it is a moment later today. */
async function soon(who: Visitor, place: string): Promise<void> {
  const label = g.meetingForm.fields;
  await who.date(label.startsAt.label, onDutchClock(new Date(Date.now() + 120_000)));
  await who.write(label.minutes.label, '60');
  await who.write(label.place.label, place);
  await who.press(g.planButton);
}

test('support staff bring in a topic, and a teacher wishes it too', async () => {
  await she.open('/masterclasses');
  await she.unfold(t.propose);
  await she.press(t.proposeButton);
  expect(await she.heading()).toBe(t.title);
  await she.write(t.topicForm.fields.title.label, topic);
  await she.press(t.proposeButton);
  await reads(she, t.wishes(1));
  await teacher.open('/masterclasses');
  await teacher.press(`${t.wish} ${topic}`);
  await opens(teacher);
  await reads(teacher, t.wishes(2));
  expect(await teacher.words()).not.toContain(g.host);
});

test('the board asks an expert from outside, who says yes by the link in her mail', async () => {
  await opens(board);
  await reads(board, t.wishesLead(5));
  const to = g.hostForm.fields;
  await board.write(to.name.label, 'Vera Vos');
  await board.write(to.email.label, 'vera@elders.example');
  await board.press(g.ask);
  await reads(board, g.hostStates.asked);
  const admin = await persona(browser, app.url, 'Ada Beheer', { screen: desk });
  await admin.open('/administration/mail');
  await admin.follow(
    /./,
    admin.main.getByRole('listitem').filter({ hasText: 'vera@elders.example' }).first(),
  );
  const link = /https?:\/\/\S+\/g\/\S+/.exec(await admin.words())?.[0] ?? '';
  const expert = await guest(browser, app.url, { screen: phone });
  await expert.open(new URL(link).pathname);
  await expert.press(g.guest.yes);
  await reads(expert, g.guest.answered.yes);
});

test('it is planned, people sign up, and it is held', async () => {
  await opens(board);
  await soon(board, 'Aula');
  for (const who of [she, teacher]) {
    await opens(who);
    await who.press(g.join);
    await reads(who, g.own.coming);
  }
  await opens(board);
  await board.tick('Samira El Amrani');
  await board.tick('Joost van Rijn');
  await board.press(g.holdButton);
  await reads(board, g.pointStates.open);
});

test('what she takes home is hers until she shares it', async () => {
  await opens(she);
  expect(await findsWithAxe(she)).toEqual([]);
  await she.write(g.homeForm.fields.text.label, 'Eerst de plaatjes, dan de woorden');
  await she.press(g.homeButton);
  await opens(teacher);
  expect(await teacher.words()).not.toContain('Eerst de plaatjes');
  await opens(she);
  await she.tick(g.homeForm.fields.isShared.label);
  await she.press(g.homeButton);
  await opens(teacher);
  await reads(teacher, 'Eerst de plaatjes, dan de woorden');
});

test('what she took home is hers to erase', async () => {
  await opens(she);
  await she.pressAndConfirm(g.homeErase, g.homeEraseYes);
  await reads(she, g.done.erased);
  await opens(teacher);
  expect(await teacher.words()).not.toContain('Eerst de plaatjes');
});

test('the point stands by itself in the next meeting of the area, which agrees who spreads it', async () => {
  await hr.open('/masterclasses');
  await hr.follow('Aan de rivier');
  await reads(hr, topic);
  await reads(hr, g.question);
  await hr.unfold(g.group.plan);
  await soon(hr, 'Teamkamer');
  // What waited longest is first on the agenda.
  const fields = g.group.pointForm.fields;
  for (const who of ['Vera', 'Joost van Rijn']) {
    await hr.unfold(g.group.write);
    await hr.write(fields.answer.label, answer);
    await hr.write(fields.who.label, who);
    await hr.choose(fields.school.label, 'De Klimboom');
    await hr.date(fields.onDay.label, onDutchClock(new Date(Date.now() + 30 * 86_400_000)).slice(0, 10));
    await hr.press(g.group.agree);
  }
  await reads(hr, g.group.agendaNone);
});

test('the leader gives time and later checks; then it is checked', async () => {
  for (const asked of ['Tijd en plek geven', 'Nagaan wat ervan kwam']) {
    await hr.open('/masterclasses');
    await hr.follow('Aan de rivier');
    const href = await hr.main
      .getByRole('link', { name: new RegExp(`${asked}.*Joost`) })
      .getAttribute('href');
    await leader.open(href ?? '');
    await leader.unfold(nl.counterpart.one.doneTitle);
    await leader.press(nl.counterpart.one.done);
  }
  await opens(she);
  await reads(she, t.states.checked);
  await reads(she, answer);
});

test('nothing failed on the way', () => {
  expect(app.errors()).not.toContain('"level":"error"');
});
