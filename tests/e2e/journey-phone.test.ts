import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, dayInNetherlands } from '#core/date.ts';
import type { RunningApp } from '#tests/support/app.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { demoApp } from '#tests/support/demo-app.ts';
import { fillsHerCard, showsHerCard } from './support/card.ts';
import { answersCompassStepByStep, showsCompass } from './support/compass.ts';
import * as conversation from './support/conversation.ts';
import { asksFeedback } from './support/feedback.ts';
import { keyboard } from './support/hands.ts';
import { homeText, nextStep } from './support/home.ts';
import * as plan from './support/plan.ts';
import { nl, persona } from './support/visitor.ts';
import type { Visitor } from './support/visitor.ts';
import { guests, personWords } from './support/words.ts';

/** Her part of the way, on a phone of 390 points wide and with nothing but keys: Tab, arrows, Enter, Space, letters. */
const today = dayInNetherlands(new Date());

let app: RunningApp;
let browser: Browser;
let she: Visitor;
let talk: string;

beforeAll(async () => {
  app = await demoApp();
  browser = await launchBrowser();
  she = await persona(browser, app.url, 'Samira El Amrani', {
    hands: keyboard,
    screen: { viewport: { width: 390, height: 844 } },
  });
}, 300_000);
afterAll(async () => {
  await browser.close();
  await app.stop();
});

test('fills her card and shows a part of it', async () => {
  await fillsHerCard(she);
  await showsHerCard(she, ['expertise'], 'coach');
  expect(await nextStep(she)).toBe(homeText('start-conversation'));
});

test('closes the page in the middle of a sentence and finds her words again', async () => {
  talk = await conversation.startsConversation(she);
  await she.open(`${talk}/prepare?part=wishes`);
  await she.write(nl.conversation.prepare.person.wishes.label(), 'Ik wil graag meer');
  await she.page.close({ runBeforeUnload: true });
  const later = await she.onNewPage();
  await expect
    .poll(
      async () => {
        await later.open(`${talk}/prepare?part=wishes`);
        return later.main.getByRole('textbox').inputValue();
      },
      { timeout: 15_000, interval: 500 },
    )
    .toBe('Ik wil graag meer');
  she = later;
});

test('prepares her conversation', async () => {
  await conversation.prepares(she, 'person', 'Karin', talk, personWords);
  expect(await she.words()).toContain(nl.conversation.page.yoursReady);
});

test('answers her compass, one direction at a time, and shows it', async () => {
  await answersCompassStepByStep(she, {
    expert: 5,
    switch: 3,
    flexible: 1,
    tasks: 4,
    leadership: 2,
    reach: 2,
  });
  expect(await she.heading()).toBe(nl.compass.title);
  await showsCompass(she, 'coach');
});

test('asks three people for feedback', async () => {
  await asksFeedback(she, 'Mijn werk', ['explains'], guests);
  expect(await she.words()).toContain(nl.feedback.round.waiting.title(0, 3));
});

test('plans a step and puts it before her school', async () => {
  await plan.choosesRoute(she, 'growth');
  await plan.beginsStep(she, null);
  await plan.describesStep(she, {
    kind: 'practice',
    title: 'Een rekengroep begeleiden',
    why: 'Zo leer ik uitleggen.',
    group: 'groep 5',
    hours: '16',
    startsOn: addDays(today, 40),
    endsOn: addDays(today, 150),
    effect: 'Kinderen vragen meer.',
  });
  await plan.submitsStep(she, 'Karin de Boer');
  await she.open('/plan');
  expect(await she.words()).toContain(nl.plan.picture.lines['waits-right']);
});

test('nothing failed on the way', () => {
  expect(app.errors()).not.toContain('"level":"error"');
});
