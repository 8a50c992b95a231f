import { nl } from './visitor.ts';
import type { Visitor } from './visitor.ts';

const t = nl.conversation;

/** What somebody writes before a conversation, by field. */
export type Preparation = Readonly<Record<keyof typeof t.prepare.person, string>>;

const parts = {
  development: ['development'],
  wishes: ['wishes'],
  ambition: ['ambition'],
  pitfalls: ['pitfalls'],
  expectations: ['ofOther', 'ofMe'],
  future: ['oneYear', 'fiveYears'],
} as const;

/** Starts a conversation with her leader; the address of its page comes back. */
export async function startsConversation(she: Visitor): Promise<string> {
  await she.open('/');
  await she.follow(nl.home.steps['start-conversation']?.button ?? '');
  await she.press(t.create.sendOwn);
  return new URL(she.page.url()).pathname;
}

/** Writes about the five subjects and the two horizons, and says to be ready. */
export async function prepares(
  who: Visitor,
  side: 'person' | 'leader',
  other: string,
  talk: string,
  words: Preparation,
): Promise<void> {
  await who.open(talk);
  await who.follow(t.next.prepare.action);
  const questions = t.prepare[side];
  for (const fields of Object.values(parts)) {
    for (const field of fields) await who.write(questions[field].label(other), words[field]);
    await who.press(fields === parts.future ? t.prepare.saveLast : t.prepare.saveNext);
  }
  await who.press(t.prepare.ready(other));
}

/** Tells that they spoke, on this day. */
export async function tellsThatTheySpoke(who: Visitor, talk: string, day: string): Promise<void> {
  await who.open(talk);
  await who.unfold(t.page.heldAlready);
  await who.date(t.page.heldOn, day);
  await who.press(t.page.saveHeld);
}

export interface Report {
  readonly person: string;
  readonly discussed: string;
  readonly learningWish: string;
  readonly followUpOn: string;
  readonly agreements: readonly {
    readonly what: string;
    readonly owner: string;
    readonly dueOn: string;
  }[];
}

/** Writes the report with a learning wish, a day to look back, and what they agreed. */
export async function writesReport(who: Visitor, talk: string, report: Report): Promise<void> {
  await who.open(`${talk}/report/write`);
  for (const label of Object.values(t.report.subjects)) await who.write(label, report.discussed);
  await who.write(t.report.learningWish(report.person), report.learningWish);
  for (const [index, agreement] of report.agreements.entries()) {
    const line = t.report.agreement(index + 1);
    if ((await who.group(line).count()) === 0) await who.press(t.report.more);
    await who.write(t.report.what, agreement.what, who.group(line));
    await who.choose(t.report.owner, agreement.owner, who.group(line));
    await who.date(t.report.dueOn, agreement.dueOn, who.group(line));
  }
  await who.date(t.report.followUpOn, report.followUpOn);
  await who.press(t.report.save);
}

export async function agreesToReport(who: Visitor, talk: string): Promise<void> {
  await who.open(`${talk}/report`);
  await who.press(new RegExp(`^(${t.report.agree}|${t.report.agreeSecond})$`));
}

/** Answers how seriously she was taken, from 1 to 5. */
export async function ratesConversation(she: Visitor, talk: string, figure: number): Promise<void> {
  await she.open(talk);
  await she.rate(t.rate.title, figure);
  await she.press(t.rate.save);
}
