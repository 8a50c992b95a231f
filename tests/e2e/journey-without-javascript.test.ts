import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningApp } from '#tests/support/app.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { demoApp } from '#tests/support/demo-app.ts';
import { fillsHerCard, showsHerCard } from './support/card.ts';
import { answersCompass, showsCompass } from './support/compass.ts';
import * as conversation from './support/conversation.ts';
import { asksFeedback, findsLinkFor, givesFeedback } from './support/feedback.ts';
import { nextStep } from './support/home.ts';
import * as plan from './support/plan.ts';
import { agreesToProfile, opensProfileOf, writesProfile } from './support/profile.ts';
import { guest, nl, persona } from './support/visitor.ts';
import type { Visitor } from './support/visitor.ts';
import { advice, guests, personWords, steps } from './support/words.ts';

/** Her part of the way in a browser that runs no script: everything is a link or a form. */
const screen = { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } } as const;

let app: RunningApp;
let browser: Browser;
let she: Visitor;

beforeAll(async () => {
  app = await demoApp();
  browser = await launchBrowser();
  she = await persona(browser, app.url, 'Samira El Amrani', { screen });
}, 300_000);
afterAll(async () => {
  await browser.close();
  await app.stop();
});

test('fills her card and shows a part of it', async () => {
  await fillsHerCard(she);
  await showsHerCard(she, ['offer'], 'team');
  expect(await she.words()).toContain(nl.card.seenBy([nl.trust.teamAt('De Klimboom')]));
});

test('starts a conversation and prepares it', async () => {
  const talk = await conversation.startsConversation(she);
  await conversation.prepares(she, 'person', 'Karin', talk, personWords);
  expect(await she.words()).toContain(nl.conversation.page.yoursReady);
});

test('answers her compass and shows it', async () => {
  await answersCompass(she, { expert: 5, switch: 3, flexible: 1, tasks: 4, leadership: 2, reach: 2 });
  await showsCompass(she, 'coach');
  // Her leader waits for a day for the talk that she began.
  expect(await nextStep(she)).toContain('Karin de Boer');
});

test('asks for feedback, and a guest answers', async () => {
  const round = await asksFeedback(she, 'Mijn werk', ['explains', 'trust'], guests);
  const admin = await persona(browser, app.url, 'Ada Beheer', { screen });
  const link = await findsLinkFor(admin, guests[0]?.email ?? '');
  const visitor = await guest(browser, app.url, { screen });
  await givesFeedback(visitor, link, 4, 'Zij legt rustig uit.');
  expect(await visitor.heading()).toBe(nl.round.guest.thanksTitle);
  await she.open(round);
  expect(await she.words()).toContain('Zij legt rustig uit.');
});

test('reads the profile that her coach gave her, and agrees', async () => {
  const coach = await persona(browser, app.url, 'Hetty Blom', { screen });
  await opensProfileOf(coach, 'Samira El Amrani');
  await writesProfile(coach, 'Samira', advice);
  await agreesToProfile(she, 'Dit klopt.');
  expect(await she.words()).toContain('Dit klopt.');
});

test('puts an advised step in her plan and before her school', async () => {
  const [step] = steps;
  if (step === undefined) throw new Error('a step');
  await plan.choosesRoute(she, 'growth', true);
  await plan.beginsStep(she, advice.steps[0]?.title ?? '');
  await plan.describesStep(she, step);
  await plan.submitsStep(she, 'Karin de Boer');
  await she.open('/plan');
  expect(await she.words()).toContain(nl.plan.picture.lines['waits-right']);
});

test('nothing failed on the way', () => {
  expect(app.errors()).not.toContain('"level":"error"');
});
