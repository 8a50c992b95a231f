import type { Browser } from 'playwright-core';
import { expect, vi } from 'vitest';
import { duoBoards, duoList } from '#tests/support/duo.ts';
import type { ProductProcess } from '#tests/support/product-process.ts';
import type { SmtpForTests } from '#tests/support/smtp.ts';
import { staffCells, staffCsv } from '#tests/support/staff-list.ts';
import { findsWithAxe } from './axe.ts';
import { guest, nl } from './visitor.ts';
import type { Visitor } from './visitor.ts';

/** A real installation from nothing: what each of its people does on the pages, and what they read in their mail. */
export interface World {
  readonly app: ProductProcess;
  readonly browser: Browser;
  readonly smtp: SmtpForTests;
}

export interface NewPerson {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
}

const t = nl.firstRun;
const schools = ['30AA00', '30AB00', '30AC00'];
export const operator = { givenName: 'Ada', familyName: 'Een', email: 'ada@beheer.example.nl' };
export const hr = { givenName: 'Hanna', familyName: 'Hofman', email: 'hanna@bestuur.example.nl' };
export const trainer = { givenName: 'Tom', familyName: 'Trainer', email: 'tom@pabo.example.nl' };

/** The text of the newest mail to somebody, once it is there. */
export async function mailTo({ smtp }: World, email: string, about: string): Promise<string> {
  const find = () => smtp.mails.findLast(({ to, raw }) => to.includes(email) && plain(raw).includes(about));
  await vi.waitFor(() => expect(find(), `${about} to ${email}`).toBeDefined(), { timeout: 20_000 });
  return plain(find()?.raw ?? '');
}

/** Without the soft line ends and codes of quoted-printable. */
const plain = (raw: string): string =>
  Buffer.from(
    raw
      .replaceAll('=\r\n', '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

/** Lists are read by a process of its own, which on a busy machine takes its time. */
async function atDesk({ browser, app }: World): Promise<Visitor> {
  const visitor = await guest(browser, app.url, { screen: { viewport: { width: 1280, height: 900 } } });
  visitor.context.setDefaultTimeout(60_000);
  return visitor;
}

const fills = async (visitor: Visitor, one: NewPerson): Promise<void> => {
  await visitor.write(nl.operators.givenName, one.givenName);
  await visitor.write(nl.operators.familyName, one.familyName);
  await visitor.write(nl.operators.email, one.email);
};

/** Opens the link of the start, and is the operator. */
export async function becomesOperator(world: World): Promise<Visitor> {
  const find = () => /http\S+\/setup\/\S+/.exec(world.app.printed())?.[0];
  await vi.waitFor(() => expect(find()).toBeDefined(), { timeout: 20_000 });
  const link = find() ?? '';
  const she = await atDesk(world);
  await she.open(link);
  await fills(she, operator);
  await she.press(nl.operators.setup.button);
  expect(await she.words()).toContain(t.progress(0, 5));
  return she;
}

/** State of a step on the list, as it is read. */
export async function stepOf(visitor: Visitor, code: keyof typeof t.tasks): Promise<string> {
  await visitor.open('/first-run');
  return visitor.main.getByRole('listitem').filter({ hasText: t.tasks[code].title }).innerText();
}

export async function triesTheMail(she: Visitor): Promise<void> {
  await she.open('/');
  await she.follow(t.tasks.mail.title);
  await she.press(nl.mail.test.button);
  await she.main.getByText(/nam de proefmail aan/).waitFor({ timeout: 20_000 });
  expect(await stepOf(she, 'mail')).toContain(t.states.done);
}

/** Two boards, of which DUO has a name for one only. */
export async function bringsInSchools(she: Visitor): Promise<void> {
  const rows = [
    ...schools.map((code, at) => ({
      code,
      board: '30799',
      name: ['De Súdwester', 'De Klimboom', '’t Veerhuis'][at] ?? code,
      city: 'SNEEK',
    })),
    { code: '31AA00', board: '31000', name: 'De Verte' },
  ];
  await she.follow(t.tasks.schools.title);
  await she.attach(nl.organisation.schools.file, 'scholen.csv', duoList(rows));
  await she.attach(
    nl.organisation.schools.boards,
    'besturen.csv',
    duoBoards({ '31000': 'Stichting Verweg' }),
  );
  await she.press(nl.organisation.schools.check);
  await she.pressAndConfirm(nl.organisation.schools.confirm, nl.organisation.schools.confirm);
  await she.main.getByText(nl.organisation.schools.stateTexts.done).waitFor({ timeout: 20_000 });
}

export async function beginsBoard(she: Visitor): Promise<void> {
  await she.open('/');
  await she.follow(t.tasks.board.title);
  await she.main.getByLabel(nl.places.boards.search).fill('sudwester');
  await she.press(nl.places.boards.button);
  await she.follow('Bestuur 30799');
  await fills(she, hr);
  await she.press(nl.places.invite.button);
  expect(await she.words()).toContain(nl.places.done.invited);
  expect(await findsWithAxe(she)).toEqual([]);
}

export async function addsInstitute(she: Visitor): Promise<void> {
  await she.open('/');
  await she.follow(t.tasks.institutes.title);
  await she.write(nl.places.institutes.name, 'Pabo aan Zee');
  await she.choose(nl.places.institutes.kind, nl.places.institutes.kinds['university-college']);
  await she.write(nl.places.institutes.address, 'Kade 1, 4381 AA Vlissingen');
  await she.press(nl.places.institutes.add);
  await fills(she, trainer);
  await she.press(nl.places.invite.button);
  expect(await findsWithAxe(she)).toEqual([]);
}

/** Follows the link in her invitation, asks for a code, and is in. No password anywhere. */
export async function comesIn(world: World, email: string, about: string): Promise<Visitor> {
  const link = /http\S+\/sign-in/.exec(await mailTo(world, email, about))?.[0] ?? '';
  return signsIn(world, email, link);
}

export async function signsIn(world: World, email: string, link = '/sign-in'): Promise<Visitor> {
  const visitor = await atDesk(world);
  await visitor.open(link);
  await visitor.write(nl.signIn.ask.email, email);
  await visitor.press(nl.signIn.ask.send);
  const mail = await mailTo(world, email, '/sign-in/link/');
  await visitor.open(/http\S+\/sign-in\/link\/[\w-]+/.exec(mail)?.[0] ?? '');
  await visitor.press('Log in');
  return visitor;
}

export async function namesBoard(she: Visitor): Promise<void> {
  await she.follow(t.tasks.name.title);
  await she.write(nl.places.naming.name, 'Stichting De Zuidwester');
  await she.press(nl.places.naming.save);
}

/** Sixty people in the words of an HR system: functions and schools that nobody knows, and one at the board's office. */
export async function bringsInStaff(she: Visitor): Promise<void> {
  const rows = Array.from({ length: 60 }, (_, index) =>
    staffCells(index, schools, {
      Voornaam: `Naam${String(index)}x`,
      Achternaam: `Familie${String(index)}x`,
      ...(index % 6 === 0 ? { Functie: 'Klassenhulp groep 1/2', Schaal: '' } : {}),
      ...(index % 10 === 7 ? { School: 'Veerhuus locatie Zuid' } : {}),
      ...(index === 50 ? { Functie: 'Administratief medewerker', School: 'Villa Zonnig' } : {}),
      ...(index > 56 ? { Functie: 'Directeur', Schaal: '', School: schools[index - 57] ?? '' } : {}),
    }),
  );
  const { values, ...list } = nl.staff.import;
  await she.open('/');
  await she.follow(t.tasks.staff.title);
  await she.attach(list.file, 'personeel.csv', staffCsv(rows));
  await she.press(list.upload);
  await she.press(list.check);
  const assistant = nl.staff.functions['onderwijsassistent-b'] ?? '';
  await she.choose('Klassenhulp', assistant);
  await she.choose('Veerhuus', '’t Veerhuis (30AC00)');
  await she.choose('Villa Zonnig', nl.staff.boardOffice);
  await she.press(values.save);
  await she.press(list.confirm(60));
  await she.main.getByText(list.done, { exact: true }).first().waitFor({ timeout: 60_000 });
}

/** Whoever the list calls head of a school leads it, by one button. */
export async function givesLeaders(she: Visitor): Promise<void> {
  await she.open('/');
  await she.follow(t.tasks.leaders.title);
  await she.press(nl.staff.leaders.give);
}

/** Everybody whom a mail can reach, by one button. */
export async function invitesPeople(she: Visitor): Promise<void> {
  await she.open('/');
  await she.follow(t.tasks.invite.title);
  await she.press(/^Nodig alle/);
}

/** In every direction, for all schools in one act. */
export async function saysWhatIsPossible(she: Visitor): Promise<void> {
  await she.open('/');
  await she.follow(t.tasks.possibilities.title);
  for (const item of ['expert', 'switch', 'flexible', 'tasks', 'leadership']) {
    await she.main.locator(`[name="${item}.can"][value="3"]`).check({ force: true });
    await she.main.locator(`[name="${item}.reason"]`).fill('Per school kijken wat past.');
  }
  await she.press(nl.compass.possibilities.forAll.save);
}

/** An offer with all that others need to read it, written and opened on the pages. */
export async function publishesOffer(she: Visitor, name: string): Promise<void> {
  await she.open('/catalogue/new');
  const at = (field: string) => she.main.locator(`[name="${field}"]`).first();
  const typed = {
    name,
    code: 'PAZ-1',
    summary: 'Twaalf avonden over spelen, praten en kijken met jonge kinderen.',
    hours: '60',
    hoursPerWeek: '4',
    months: '4',
    'yearCosts[]': '450',
    contactEmail: trainer.email,
  };
  for (const [field, text] of Object.entries(typed)) await at(field).fill(text);
  for (const field of ['kind', 'level', 'form', 'region']) await at(field).selectOption({ index: 1 });
  await at('directions[]').check({ force: true });
  await she.press(nl.offers.catalogue.save);
  await she.press(nl.offers.catalogue.publish);
  expect(await she.words()).toContain(nl.offers.catalogue.openText);
}
