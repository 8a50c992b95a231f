import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, dayInNetherlands } from '#core/date.ts';
import type { RunningApp } from '#tests/support/app.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { demoApp } from '#tests/support/demo-app.ts';
import { findsWithAxe } from './support/axe.ts';
import { fillsHerCard, showsHerCard } from './support/card.ts';
import { answersCompass, showsCompass } from './support/compass.ts';
import * as conversation from './support/conversation.ts';
import { promisesAllFor } from './support/counterpart.ts';
import { asksFeedback, findsLinkFor, givesFeedback, learnsFromFeedback } from './support/feedback.ts';
import { countAtHome, homeText, nextStep } from './support/home.ts';
import { pdfTexts } from './support/pdf.ts';
import * as plan from './support/plan.ts';
import { agreesToProfile, opensProfileOf, writesProfile } from './support/profile.ts';
import { guest, nl, persona } from './support/visitor.ts';
import type { Visitor } from './support/visitor.ts';
import { advice, guests, leaderWords, personWords, steps } from './support/words.ts';

/** The way from a first wish to a plan that the school answered, walked by five people through the pages alone. */
const today = dayInNetherlands(new Date());
const t = nl.conversation;

let app: RunningApp;
let browser: Browser;
let she: Visitor;
let leader: Visitor;
let coach: Visitor;
let hr: Visitor;
let admin: Visitor;
let talk: string;
let round: string;

beforeAll(async () => {
  app = await demoApp();
  browser = await launchBrowser();
  const enter = (name: string): Promise<Visitor> =>
    persona(browser, app.url, name, { screen: { viewport: { width: 1280, height: 900 } } });
  she = await enter('Samira El Amrani');
  leader = await enter('Karin de Boer');
  coach = await enter('Hetty Blom');
  hr = await enter('Priya Ramdin');
  admin = await enter('Ada Beheer');
}, 300_000);
afterAll(async () => {
  await browser.close();
  await app.stop();
});

test('she fills her card and shows two parts to her coach', async () => {
  expect(await nextStep(she)).toBe(homeText('fill-card'));
  await fillsHerCard(she);
  await showsHerCard(she, ['expertise', 'experience'], 'coach');
  expect(await she.words()).toContain(
    nl.card.seenBy([nl.trust.withPlace('Hetty Blom', nl.trust.audiences.coach)]),
  );
  expect(await nextStep(she)).toBe(homeText('start-conversation'));
});

test('she and her leader prepare, and neither sees the other before both are ready', async () => {
  const toPrepare = await countAtHome(leader, 'leader-prepare');
  talk = await conversation.startsConversation(she);
  expect(await nextStep(she)).toBe(homeText('prepare-conversation', 0, 'Karin de Boer'));
  expect(await countAtHome(leader, 'leader-prepare')).toBe(toPrepare + 1);
  await conversation.prepares(she, 'person', 'Karin', talk, personWords);

  await leader.open(talk);
  for (const words of Object.values(personWords)) expect(await leader.words()).not.toContain(words);
  await leader.open(`${talk}/prepare`);
  for (const words of Object.values(personWords)) expect(await leader.words()).not.toContain(words);

  await conversation.prepares(leader, 'leader', 'Samira', talk, leaderWords);
  for (const reader of [she, leader]) {
    await reader.open(talk);
    const both = await reader.main.getByRole('region', { name: t.page.aside }).innerText();
    for (const words of [...Object.values(personWords), ...Object.values(leaderWords)])
      expect(both).toContain(words);
  }
  expect(await countAtHome(leader, 'leader-prepare')).toBe(toPrepare);
});

test('they speak, write the report and both agree', async () => {
  const asked = await countAtHome(hr, 'open-counterparts');
  await conversation.tellsThatTheySpoke(leader, talk, today);
  await conversation.writesReport(leader, talk, {
    person: 'Samira',
    discussed: 'We spraken over rekenen in groep 5.',
    learningWish: 'Ik wil leren uitleggen waarom een som werkt.',
    followUpOn: addDays(today, 90),
    agreements: [
      { what: 'Karin zoekt een rekengroep', owner: t.report.owners.leader, dueOn: addDays(today, 30) },
      { what: 'Priya kijkt naar uren', owner: t.report.owners.hr, dueOn: addDays(today, 30) },
    ],
  });
  await conversation.agreesToReport(leader, talk);
  expect(await nextStep(she)).toBe(homeText('agree-report', 0, 'Karin de Boer'));
  await conversation.agreesToReport(she, talk);
  expect(await she.words()).toContain(t.page.bothAgreed);
  await leader.open(talk);
  expect(await leader.words()).toContain(t.page.bothAgreed);
  expect(await countAtHome(hr, 'open-counterparts')).toBe(asked + 1);
});

test('she says how seriously she was taken, and her leader never sees it', async () => {
  await conversation.ratesConversation(she, talk, 2);
  const answered = t.rate.answered(t.rate.options[1] ?? '');
  expect(await she.words()).toContain(answered);
  for (const address of [talk, `${talk}/report`]) {
    await leader.open(address);
    const words = await leader.words();
    expect(words).not.toContain(t.rate.title);
    expect(words).not.toContain(t.rate.options[1]);
  }
});

test('she answers her compass and shows it to her coach', async () => {
  expect(await nextStep(she)).toBe(homeText('answer-compass'));
  await answersCompass(she, { expert: 5, switch: 3, flexible: 1, tasks: 4, leadership: 2, reach: 2 });
  await showsCompass(she, 'coach');
  expect(await nextStep(she)).toBe(homeText('ask-feedback'));
});

test('three people answer her by a link that works once', async () => {
  round = await asksFeedback(she, 'Mijn werk met de rekengroep', ['explains', 'order', 'trust'], guests);
  for (const [index, { email }] of guests.entries()) {
    const link = await findsLinkFor(admin, email);
    const visitor = await guest(browser, app.url);
    await givesFeedback(visitor, link, 3 + (index % 3), `Een voorbeeld van gast ${String(index + 1)}`);
    expect(await visitor.heading()).toBe(nl.round.guest.thanksTitle);
    await visitor.open(link);
    expect(await visitor.heading()).toBe(nl.round.guest.over.answered.title);
    await visitor.context.close();
  }
  expect(await nextStep(she)).toBe(homeText('read-feedback', 3));
});

test('who has a link meets pages that everybody can use', async () => {
  await asksFeedback(she, 'Nog een vraag', ['calm'], guests.slice(0, 1));
  const link = await findsLinkFor(admin, guests[0]?.email ?? '');
  const visitor = await guest(browser, app.url);
  for (const address of [link, `${link}/qualities`, `${link}/check`]) {
    await visitor.open(address);
    expect(await findsWithAxe(visitor), address).toEqual([]);
  }
  await visitor.context.close();
});

test('she writes what she changes, and shows the feedback to her coach', async () => {
  await learnsFromFeedback(she, round, 'Ik vraag vaker wat een kind al weet.');
  const words = await she.words();
  for (const remark of ['gast 1', 'gast 2', 'gast 3']) expect(words).toContain(remark);
});

test('the coach writes the profile, with what was shared beside it', async () => {
  const before = await countAtHome(coach, 'write-profiles');
  await opensProfileOf(coach, 'Samira El Amrani');
  for (const part of ['card', 'feedback', 'compass'] as const)
    await coach.unfold(nl.profile.orientationParts[part]);
  const beside = await coach.page.getByRole('complementary').innerText();
  expect(beside).toContain('Rust brengen in een groepje');
  expect(beside).toContain('Ik vraag vaker wat een kind al weet.');
  expect(beside).toContain(nl.compass.directions.tasks);
  await writesProfile(coach, 'Samira', advice);
  expect(await countAtHome(coach, 'write-profiles')).toBe(before - 1);
  expect(await nextStep(she)).toBe(homeText('react-to-profile'));
});

test('she agrees with the profile', async () => {
  await agreesToProfile(she, 'Dit klopt. Ik herken mezelf.');
  expect(await she.words()).toContain('Dit klopt. Ik herken mezelf.');
  expect(await nextStep(she)).toBe(homeText('submit-step', 2));
});

test('she plans three steps and puts them before her school', async () => {
  const waiting = await countAtHome(leader, 'answer-steps');
  await plan.choosesRoute(she, 'growth', true);
  for (const [index, step] of steps.entries()) {
    await plan.beginsStep(she, index === 0 ? (advice.steps[0]?.title ?? '') : null);
    await plan.describesStep(she, step);
    await plan.submitsStep(she, 'Karin de Boer');
  }
  await she.open('/plan');
  const picture = she.main.getByRole('region', { name: nl.plan.picture.title });
  for (const { title } of steps) {
    const line = picture.getByRole('listitem').filter({ hasText: title });
    expect(await line.innerText()).toContain(nl.plan.picture.lines['waits-right']);
  }
  expect(await countAtHome(leader, 'answer-steps')).toBe(waiting + 3);
});

test('her leader answers can, can if and not now', async () => {
  const waiting = await countAtHome(leader, 'answer-steps');
  await leader.open('/plan/answers');
  await leader.follow(new RegExp(`^${nl.plan.answers.whole}.*${steps[0]?.title ?? ''}`));
  const [first, second, third] = steps;
  if (!first || !second || !third) throw new Error('three steps');
  await plan.answersStep(leader, first.title, { answer: 'can', note: 'Mooi. Groep 5 wacht op je.' });
  await plan.answersStep(leader, second.title, {
    answer: 'can-if',
    note: 'Als we vervanging vinden.',
    condition: { owner: nl.plan.answer.owners['leader'] ?? '', dueOn: addDays(today, 20) },
  });
  await plan.answersStep(leader, third.title, { answer: 'not-now', note: 'Het budget is op tot augustus.' });
  expect(await countAtHome(leader, 'answer-steps')).toBe(waiting - 3);
  await she.open('/plan');
  const words = await she.words();
  expect(words).toContain(nl.plan.picture.lines['refused']);
  expect(words).toContain('Het budget is op tot augustus.');
});

test('HR and her leader promise what was asked, and she can begin', async () => {
  const open = await countAtHome(hr, 'open-counterparts');
  const promised = await promisesAllFor(hr, 'Samira El Amrani');
  expect(promised).toBeGreaterThan(0);
  expect(await countAtHome(hr, 'open-counterparts')).toBe(open - promised);
  expect(await promisesAllFor(leader, 'Samira El Amrani')).toBeGreaterThan(0);
  expect(await nextStep(she)).toBe(homeText('start-step', 2));
});

test('she begins the first step, and her plan shows how far both sides are', async () => {
  await plan.startsStep(she, steps[0]?.title ?? '');
  await she.open('/plan');
  const picture = she.main.getByRole('region', { name: nl.plan.picture.title });
  const states = ['runs', 'waits-left', 'refused'].map((line) => nl.plan.picture.lines[line] ?? '');
  for (const [index, { title }] of steps.entries()) {
    const line = picture.getByRole('listitem').filter({ hasText: title });
    expect(await line.innerText()).toContain(states[index]);
  }
  expect(await nextStep(she)).toBe(homeText('start-step', 1));
});

test('the document of her profile shows her name and the advice', async () => {
  await she.open('/profile');
  const link = she.main.getByRole('link', { name: nl.profile.pdf });
  const response = await she.page.request.get(new URL((await link.getAttribute('href')) ?? '', app.url).href);
  expect(response.headers()['content-type']).toBe('application/pdf');
  const texts = pdfTexts(await response.body());
  for (const words of ['Samira El Amrani', ...advice.steps.map(({ title }) => title)])
    expect(
      texts.some((text) => text.includes(words)),
      words,
    ).toBe(true);
});

test('nothing failed on the way', () => {
  expect(app.errors()).not.toContain('"level":"error"');
});
