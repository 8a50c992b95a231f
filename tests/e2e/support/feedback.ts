import { shareWith } from './sharing.ts';
import { nl } from './visitor.ts';
import type { Visitor } from './visitor.ts';

const closes = nl.round.running.close;
const t = nl.feedback;

export interface Asked {
  readonly name: string;
  readonly email: string;
  readonly source: keyof typeof t.sources;
}

/** Asks people outside the product for feedback under their names; the address of the round comes back. */
export async function asksFeedback(
  she: Visitor,
  topic: string,
  questions: readonly (keyof typeof t.questions)[],
  people: readonly Asked[],
): Promise<string> {
  await she.open('/feedback');
  await she.follow(t.list.start);
  await she.write(t.start.topic, topic);
  await she.pick(t.start.mode, t.start.modes.named.label);
  await she.press(t.start.go);
  for (const question of questions) await she.tick(t.questions[question].own);
  await she.press(t.saveAndOn);
  for (const person of people) {
    const form = she.main.locator('form', { has: she.page.getByLabel(t.people.email) });
    await she.write(t.people.name, person.name, form);
    await she.write(t.people.email, person.email, form);
    await she.choose(t.people.source, t.sources[person.source], form);
    await she.press(t.people.add, form);
  }
  await she.follow(t.people.next);
  await she.press(t.invite.send(people.length));
  return new URL(she.page.url()).pathname;
}

/** The link in the mail to a guest, as the operator of a demonstration without a mail server finds it. */
export async function findsLinkFor(admin: Visitor, email: string): Promise<string> {
  await admin.open('/administration/mail');
  const mail = admin.main.getByRole('listitem').filter({ hasText: email });
  await admin.follow(/./, mail.first());
  const link = /https?:\/\/\S+\/f\/\S+/.exec(await admin.words())?.[0];
  if (link === undefined) throw new Error(`no link in the mail to ${email}`);
  return new URL(link).pathname;
}

/** Answers every question with this figure, through a link, and sends it. */
export async function givesFeedback(
  guest: Visitor,
  link: string,
  figure: number,
  remark: string,
): Promise<void> {
  await guest.open(link);
  await guest.follow(nl.round.guest.start);
  while ((await guest.main.getByRole('button', { name: nl.round.guest.next }).count()) > 0) {
    const questions = guest.main.getByRole('group');
    const names = await questions.evaluateAll((groups) =>
      groups.map((group) => group.querySelector('legend')?.textContent ?? ''),
    );
    for (const name of names) await guest.rate(name, figure);
    await guest.write('iets over schrijven', remark);
    await guest.press(nl.round.guest.next);
  }
  await guest.press(/^Stuur naar /);
}

/** Closes her round, writes what she changes, and shows the feedback to her coach. */
export async function learnsFromFeedback(she: Visitor, round: string, adjustment: string): Promise<void> {
  await she.open(round);
  await she.pressAndConfirm(closes, closes);
  await she.write(t.adjust.label, adjustment);
  await she.press(t.save);
  await shareWith(she, 'feedback', 'coach');
}
