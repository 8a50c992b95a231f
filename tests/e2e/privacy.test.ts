import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { promises } from '#core/seen.ts';
import type { TenantId } from '#core/id.ts';
import type { Reader, SeenPromise } from '#core/promise.ts';
import { boot } from '#src/boot.server.ts';
import { readEnvironment } from '#src/env.ts';
import { knownIds } from '#tests/support/addresses.ts';
import { apiToken } from '#tests/support/api-token.ts';
import { signInAs } from '#tests/support/app.ts';
import type { RunningApp } from '#tests/support/app.ts';
import { demoApp } from '#tests/support/demo-app.ts';
import { sortsOfMail } from '#tests/support/record/mails.ts';
import { addressesOf, crawl, note } from './support/crawl.ts';
import type { Seen } from './support/crawl.ts';
import { plantAll } from './support/planted.ts';
import type { Planted } from './support/planted.ts';

/**
 * What we say about privacy is so. In every thing stands a word that stands nowhere else; then each reader walks every
 * page, with what is sent along with it, every export, document and call, and reads the mails. A promise holds when
 * those who see it found the word and those who never do did not (docs/privacy-register.csv lists the sentences).
 */
const table: Readonly<Record<string, SeenPromise>> = promises;

/** Which personas look as whom; who is somebody else for each person stands in `personasFor`. */
const personas: Readonly<Partial<Record<Reader, readonly string[]>>> = {
  leader: ['leader'],
  coach: ['coach'],
  hr: ['hr'],
  board: ['board'],
  'other-leader': ['other-school-leader', 'director'],
  'other-board': ['other-board-assistant', 'other-board-hr'],
  institute: ['trainer'],
  operator: ['operator', 'admin'],
  guest: ['guest'],
  nobody: ['nobody'],
  mail: ['mail'],
};

let app: RunningApp;
let planted: readonly Planted[] = [];
const seen = new Map<string, Seen>();

beforeAll(async () => {
  app = await demoApp();
  const ctx = await boot(readEnvironment({ ...process.env, ...app.settings, DEMO: '1' }));
  try {
    const garden = await plantAll(ctx, app.owner);
    planted = garden.planted;
    const words = [...new Set(planted.map(({ word }) => word).filter((word) => word !== ''))];
    const known = await knownIds(app.owner, 'assistant');
    const addresses = await addressesOf(app.owner, garden.people, garden.offers, known);
    const { rows } = await app.owner.query<{ persona: string; id: string; tenant: TenantId; email: string }>(
      `select demo_persona as persona, id, tenant_id as tenant, email from person where demo_persona is not null`,
    );
    for (const { persona, id, tenant, email } of rows) {
      const token = await apiToken(ctx, { id, tenant });
      const who = { cookie: await signInAs(app, persona), token };
      const found = new Map(await crawl(app.url, who, addresses, words)) as Map<string, Set<string>>;
      for (const { text, calendar } of await mailsOf(app, email)) {
        note(found, words, 'mail', text);
        if (calendar !== null) note(found, words, 'mail, calendar', calendar);
      }
      seen.set(persona, found);
    }
    const links = [`/f/${garden.guest}`];
    seen.set('guest', await crawl(app.url, {}, links, words));
    seen.set('nobody', await crawl(app.url, {}, addresses, words));
    const outbox = new Map<string, Set<string>>();
    for (const { text, calendar } of await mailsOf(app, null)) {
      note(outbox, words, 'mail', text);
      if (calendar !== null) note(outbox, words, 'mail, calendar', calendar);
    }
    seen.set('mail', outbox);
  } finally {
    await ctx.jobs.close();
    await ctx.db.close();
  }
}, 600_000);
afterAll(() => app.stop());

/** The words of mails, and apart those of what goes with them into a calendar: its lines made whole, its signs plain. */
async function mailsOf(
  { owner }: RunningApp,
  recipient: string | null,
): Promise<readonly { readonly text: string; readonly calendar: string | null }[]> {
  const { rows } = await owner.query<{ text: string; calendar: string | null }>(
    `select subject || ' ' || body as text, calendar_content as calendar from mail_message
     where $1::text is null or recipient = $1`,
    [recipient],
  );
  return rows.map(({ text, calendar }) => ({
    text,
    calendar: calendar?.replaceAll(/\r?\n[ \t]/g, '').replaceAll(/\\([\\;,])/g, '$1') ?? null,
  }));
}

/** Who looks as this reader at a thing of hers: she herself, and beside her whoever else works at her school. */
function personasFor(reader: Reader, whose: string | null): readonly string[] {
  if (reader === 'self') return whose === null ? [] : [whose];
  if (reader === 'named') return ['teacher'];
  if (reader === 'team') return ['assistant', 'supporter'].filter((one) => one !== whose);
  return (personas[reader] ?? []).filter((one) => seen.has(one));
}

/** Where this persona read the word. */
function placesOf(persona: string, { word, at, own, whose }: Planted): readonly string[] {
  const places = [...(seen.get(persona)?.get(word) ?? [])];
  if (at === undefined) return places;
  const mine =
    persona === whose ? [...(seen.get(persona)?.get('') ?? [])].filter((one) => own?.test(one)) : [];
  return [...places.filter((one) => at.test(one)), ...mine];
}

const readBy = (reader: Reader, thing: Planted): readonly string[] =>
  personasFor(reader, thing.whose).flatMap((persona) =>
    placesOf(persona, thing).map((place) => `${persona} read ${thing.thing} at ${place}`),
  );

test('there was much to read', () => {
  const pages = (persona: string): number => seen.get(persona)?.get('')?.size ?? 0;
  for (const persona of ['assistant', 'supporter', 'leader', 'coach', 'hr'])
    expect(pages(persona), persona).toBeGreaterThan(30);
  expect(pages('guest')).toBeGreaterThan(1);
  expect([...(seen.get('mail')?.get('') ?? [])].sort()).toEqual(['mail', 'mail, calendar']);
  expect(app.errors()).not.toContain('"level":"error"');
});

describe.each(Object.entries(table).filter(([, { heldBy }]) => heldBy === undefined))(
  '%s',
  (_, { things, sees, never, until }) => {
    const ofIt = (): readonly Planted[] => planted.filter(({ thing }) => things.includes(thing));

    test('who is promised to see it, sees it', () => {
      expect(new Set(ofIt().map(({ thing }) => thing))).toEqual(new Set(things));
      const blind = ofIt().flatMap((thing) =>
        [...sees, ...(until === undefined ? [] : (thing.opened ?? []))]
          .filter(
            (reader) => personasFor(reader, thing.whose).length > 0 && readBy(reader, thing).length === 0,
          )
          .map((reader) => `${reader} does not see ${thing.thing} of ${thing.whose ?? 'somebody'}`),
      );
      expect(blind).toEqual([]);
    });

    test('who is promised not to see it, does not', () => {
      const leaks = ofIt().flatMap((thing) =>
        never
          .filter((reader) => until === undefined || thing.opened?.includes(reader) !== true)
          .flatMap((reader) => readBy(reader, thing)),
      );
      expect(leaks).toEqual([]);
    });
  },
);

test('each mail says what it said before (tests/record/mails.txt)', async () => {
  await expect(await sortsOfMail(app.owner)).toMatchFileSnapshot('../record/mails.txt');
});
