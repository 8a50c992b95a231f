import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { promises } from '#core/seen.ts';
import type { SeenPromise } from '#core/promise.ts';
import { catalogueTexts, textsIn } from '#tests/support/catalogue-texts.ts';
import type { CatalogueText } from '#tests/support/catalogue-texts.ts';
import { saysWhoSees } from '#tests/support/privacy-words.ts';

/** Sentences with these words that say nothing about who sees what, and why. */
const exceptions: Readonly<Record<string, string>> = {
  'about.privacy.sections.1.title': 'a heading; the text below it carries the readers',
  'advice-pages.entitlements.lead': 'a right that she has, not a text that somebody sees',
  'advice-pages.lines.lead': 'in whose words it is written',
  'advice-pages.routes.lead': 'reading a page binds nobody',
  'advice-pages.talk.adviceLead': 'in whose words it is written',
  'approvals.ownAlone': 'who keeps the server sees what waits for a yes, nothing of a person',
  'card.preview.link': 'name of a page; its lead carries the readers',
  'card.preview.titles.leader': 'name of a page; its lead carries the readers',
  'card.preview.titles.coach': 'name of a page; its lead carries the readers',
  'card.preview.titles.hr': 'name of a page; its lead carries the readers',
  'card.preview.titles.team': 'name of a page; its lead carries the readers',
  'conversation.compared.oneYear.other': 'in whose view it is written',
  'conversation.compared.fiveYears.other': 'in whose view it is written',
  'feedback.guest.asked': 'how many were asked',
  'feedback.problems.too-few-colleagues': 'name of a way to ask',
  'feedback.start.tooFew': 'name of a way to ask',
  'sign-in.account.tokens.scopes.read': 'what a program may do',
  'sign-in.account.tokens.unnamed': 'a program that has no name yet',
  'feedback.people.lead': 'whom to choose',
  'feedback.questions.initiative.about': 'a question about her work',
  'feedback.refusals.together-needs-more': 'how many to choose',
  'feedback.round.own.text': 'in which order to do it',
  'feedback.round.own.title': 'what to do',
  'feedback.mail.ready': 'her own words to whom she asks',
  'feedback.guest.intro': 'in whose view it is asked',
  'feedback.invite.textHint': 'says that these lines follow',
  'feedback.invite.whoTitle': 'a heading; the lines below it carry the readers',
  'round.frame.6': 'a heading; the lines below it carry the readers',
  'knowledge.stop.reasonHint': 'about rules of the country, in which nobody’s things stand',
  'offers.catalogue.view': 'name of a page that is open to everybody',
  'plan.shown.none': 'says that there is nothing here',
  'plan.untitled': 'a step that has no name yet',
  'sign-in.demonstration.lead': 'the demonstration, in which nobody is real',
  'staff.done.coach-declined': 'no reason is asked, so that none is kept',
};

const table: Readonly<Record<string, SeenPromise>> = promises;

const untilWords =
  /\b(tot|pas|zodra|tenzij|behalve|als|nog|nu|deel|deelt|delen|gedeeld|meegedeeld|geeft|laat|bepaalt|beslist)\b/i;

/** Sentences that stand only where nothing was opened, or where it was. */
const asItIsNow: Readonly<Record<string, string>> = {
  'conversation.mail.letters.calledOff.text': 'it never opened and cannot any more',
  'conversation.mail.letters.leaderChanged.text': 'it closed again, until both say anew that they are ready',
  'conversation.nobodySaw': 'it never opened and cannot any more',
  'conversation.page.cancelSure': 'it never opens after this',
  'feedback.invite.who.named.2.text': 'the term before it says: with whom you share it',
  'plan.shown.leadSome': 'stands only where the plan is not shared',
  'profile.write.giveConfirm': 'asked at the moment that she is let in',
  'profile.write.openToHer': 'stands only where she was let in',
  'sign-in.demonstration.personas.other-school-leader.shows': 'of somebody whom nobody lets in',
  'staff.lead': 'about this page alone, where nothing shared stands',
  'trust.nobody': 'stands only where nothing is shared',
  'trust.nobodyOf.plan': 'stands only where nothing is shared',
  'trust.nobodyOf.profile': 'stands only where nothing is shared',
};

const languages = { nl: catalogueTexts('nl'), en: catalogueTexts('en') } as const;
const breachesOf = (locale: 'nl' | 'en', texts: readonly CatalogueText[]): string[] =>
  texts
    .filter(
      ({ key, text, promises: made }) =>
        made === null && exceptions[key] === undefined && saysWhoSees(locale, text),
    )
    .map(({ key, text }) => `${key}: ${text}`);

describe('a sentence that says who sees something', () => {
  test.each(['nl', 'en'] as const)('carries its readers with seenBy (%s)', (locale) => {
    expect(breachesOf(locale, languages[locale])).toEqual([]);
  });

  test.each([
    ['nl', `lead: 'Alleen jij ziet dit.'`],
    ['nl', `lead: 'HR en het bestuur zien niets.'`],
    ['nl', `lead: (name: string) => \`\${name} leest dit pas als je het deelt.\``],
    ['nl', `list: [{ term: 'Wie', text: 'Niemand anders leest mee.' }]`],
    ['nl', `lead: 'We tellen dit zonder naam.'`],
    ['en', `lead: 'Only you see this.'`],
    ['en', `lead: 'Nobody else reads it.'`],
    ['en', `lead: (name) => \`\${name} sees this.\``],
  ] as const)('and without it is found (%s: %s)', (locale, line) => {
    const planted = textsIn('planted', `export const planted = { ${line} };`);
    expect(breachesOf(locale, planted)).toHaveLength(1);
    const kept = line
      .replace(/: (\(|\[|')/, (_, first: string) => `: seenBy('own.all', ${first}`)
      .concat(')');
    expect(breachesOf(locale, textsIn('planted', `export const planted = { ${kept} };`))).toEqual([]);
  });

  /** What one more reader is let in by stands in the sentence too, or it speaks of how things are at that moment. */
  test('says until when, where the promise ends', () => {
    const conditional = (keys: readonly string[]): boolean =>
      keys.some((key) => table[key]?.until !== undefined);
    const bare = languages.nl.filter(
      ({ key, text, promises: made }) =>
        made !== null && conditional(made) && !untilWords.test(text) && asItIsNow[key] === undefined,
    );
    expect(bare.map(({ key, text }) => `${key}: ${text}`)).toEqual([]);
  });

  test('every exception is still there', () => {
    const keys = new Set([...languages.nl, ...languages.en].map(({ key }) => key));
    expect(Object.keys(exceptions).filter((key) => !keys.has(key))).toEqual([]);
  });

  test('makes the same promises in both languages', () => {
    const made = (texts: readonly CatalogueText[]): string[] => [
      ...new Set(
        texts.flatMap(({ key, promises: given }) => (given === null ? [] : [`${key}: ${given.join(' ')}`])),
      ),
    ];
    expect(made(languages.en).sort()).toEqual(made(languages.nl).sort());
  });
});

const walked = 'tests/e2e/privacy.test.ts';

describe('a promise', () => {
  test.each(Object.entries(table).filter(([, { heldBy }]) => heldBy !== undefined))(
    '%s that no planted word can show is held by a test that is there',
    (_, { heldBy: [file, name] = ['', ''] }) => {
      expect(existsSync(file), file).toBe(true);
      expect(readFileSync(file, 'utf8')).toContain(name);
    },
  );

  test('is made by a sentence', () => {
    const made = new Set(languages.nl.flatMap(({ promises: given }) => given ?? []));
    expect(Object.keys(table).filter((key) => !made.has(key))).toEqual([]);
    expect([...made].filter((key) => table[key] === undefined)).toEqual([]);
  });
});

const cell = (text: string): string => `"${text.replaceAll('"', '""').replaceAll('\n', ' ')}"`;

function registerOf(): string {
  const english = new Map(languages.en.map(({ key, text }) => [key, text]));
  const lines = languages.nl.flatMap(({ key, text, promises: given }) =>
    (given ?? []).map((name) => {
      const { things = [], sees = [], never = [], until, heldBy } = table[name] ?? {};
      const test = heldBy === undefined ? `${walked}: ${name}` : heldBy.join(': ');
      return [
        key,
        text,
        english.get(key) ?? '',
        name,
        things.join(' '),
        sees.join(' '),
        never.join(' '),
        until ?? '',
        test,
      ].map(cell);
    }),
  );
  const head = ['key', 'nl', 'en', 'promise', 'things', 'sees', 'never', 'until', 'test'].join(',');
  return `${[head, ...lines.map((cells) => cells.join(','))].join('\n')}\n`;
}

/** After a change of a sentence: `vitest run tests/architecture/privacy-register.test.ts -u`. */
test('docs/privacy-register.csv lists every sentence with its promise and its test', async () => {
  await expect(registerOf()).toMatchFileSnapshot('../../docs/privacy-register.csv');
});
