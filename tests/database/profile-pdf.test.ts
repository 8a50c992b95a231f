import type { RequestEvent } from '@sveltejs/kit';
import { describe, expect, test } from 'vitest';
import type { Actor, PersonActor } from '#access/actor.ts';
import { autosaveCompass } from '#features/compass/server/autosave-compass.ts';
import { openDirection } from '#features/compass/server/open-direction.ts';
import { profilePdf } from '#screens/profile/profile-pdf.ts';
import { testDatabase } from '#tests/support/database.ts';
import { pdfText } from '#tests/support/pdf-text.ts';
import { bring, wholeContent } from '#tests/support/profile.ts';
import { addCoachLink, addPerson, addShare, buildWorld } from '#tests/support/world.ts';

const { ctx, owner } = await testDatabase();
const world = await buildWorld(owner);
const { assistant, coach } = world;

/** What a browser gets: the document, or the status that turns it away. */
async function ask(
  actor: Actor,
  personId: string,
  search = '',
): Promise<{ status: number; bytes: Uint8Array }> {
  const event = {
    locals: { ctx, actor, locale: 'nl' },
    url: new URL(`http://localhost/profiles/${personId}/pdf${search}`),
    setHeaders: () => undefined,
  } as unknown as RequestEvent;
  try {
    const response = await profilePdf(event, personId);
    return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) };
  } catch (thrown) {
    return { status: (thrown as { status: number }).status, bytes: new Uint8Array() };
  }
}
const words = async (actor: Actor, personId: string, search = ''): Promise<string> =>
  pdfText((await ask(actor, personId, search)).bytes).replace(/\s+/g, ' ');

let count = 0;
const person = async (): Promise<PersonActor> => {
  count += 1;
  const name = `Şeyma Nummer${String(count)}`;
  const one = await addPerson(owner, world.board, { role: 'support-staff', school: world.school, name });
  await addCoachLink(owner, one, coach);
  return one;
};

await bring(ctx, assistant, coach, 'settled');
await autosaveCompass.execute(ctx, assistant, {
  personId: assistant.personId,
  version: 0,
  wishes: { expert: { want: 5 }, tasks: { want: 4 }, reach: { want: 1 } },
});
await openDirection.execute(ctx, world.leader, {
  ...{ schoolId: world.school, item: 'expert', can: 4, reason: 'Er is tijd.', version: 0 },
});

describe('her own document', () => {
  test('says which words are Dutch when the rest is English, so that a reader pronounces them right', async () => {
    const langs = async (search: string): Promise<string[]> => {
      const { bytes } = await ask(assistant, assistant.personId, search);
      const found = Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/\/Lang ?\(([\w-]+)\)/g);
      return [...new Set([...found].map(([, lang = '']) => lang))].sort();
    };
    expect(await langs('?lang=en')).toEqual(['en', 'nl']);
    expect(await langs('?lang=nl')).toEqual(['nl']);
  });

  test('holds name, work, texts, advice in its order and the compass', async () => {
    const text = await words(assistant, assistant.personId);
    for (const part of [
      'Samira Bakker',
      'Onderwijsassistent A, De Regenboog',
      wholeContent.qualities,
      'Kompas',
      '5, heel graag',
    ]) {
      expect(text).toContain(part);
    }
    expect(text.indexOf('Een rekengroepje begeleiden')).toBeLessThan(text.indexOf('Module rekenen'));
  });

  test.each([
    ['nl', '/Lang (nl)', 'Ontwikkelprofiel van Samira Bakker'],
    ['en', '/Lang (en)', 'Development profile of Samira Bakker'],
  ])(
    'in %s is tagged PDF/UA with title, language and an alternative for the picture',
    async (lang, mark, title) => {
      const pdf = Buffer.from((await ask(assistant, assistant.personId, `?lang=${lang}`)).bytes).toString(
        'latin1',
      );
      expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
      expect(pdf).toContain('/Marked true');
      expect(pdf).toContain('/DisplayDocTitle true');
      expect(pdf).toContain(mark);
      expect(pdf).toContain(title);
      expect(pdf).toMatch(/\/S \/Figure[\s\S]{0,400}\/Alt/);
      expect(pdf).toMatch(/\/S \/H1/);
      expect(pdf).toMatch(/\/S \/TH/);
    },
  );

  test('in English has English headings round her own words', async () => {
    const text = await words(assistant, assistant.personId, '?lang=en');
    expect(text).toContain('Learning need');
    expect(text).toContain(wholeContent.learningNeed);
  });

  test('a step that she put before the school stands in it, an idea does not', async () => {
    await owner.query(
      `insert into plan_step (tenant_id, id, person_id, school_id, kind, title, state, created_at, changed_at)
       values ($1, gen_random_uuid(), $2, $3, 'module', 'Module die ik voorleg', 'submitted', now(), now()),
         ($1, gen_random_uuid(), $2, null, 'module', 'Stil idee', 'idea', now(), now())`,
      [world.board, assistant.personId, world.school],
    );
    const text = await words(assistant, assistant.personId);
    expect(text).toContain('Plan, van twee kanten');
    expect(text).toContain('Module die ik voorleg');
    expect(text).not.toContain('Stil idee');
  });
});

const nasty = [
  ['Typst code', '#let x = 1 #panic("no") #read("/etc/passwd") #sys.inputs'],
  ['formulas and marks', '$ x^2 $ *vet* _schuin_ `code` @verwijzing <label> https://example.nl'],
  ['what begins a line', '= Kop\n- punt\n+ nummer\n/ term: uitleg\n// weg\n/* ook weg */'],
  ['quotes and backslashes', `"dubbel" 'enkel' \\ \\u{41} {{x}} [y] \`\`\``],
  ['Turkish and other Latin letters', 'İğneada, Łódź, Çelik, ’s-Hertogenbosch'],
] as const;

describe('words that look like something else', () => {
  test.each(nasty)('%s stay words', async (_, text) => {
    const one = await person();
    const steps = [{ title: text.split('\n')[0] ?? '', kind: 'task', why: text }];
    await bring(ctx, one, coach, 'settled', { ...wholeContent, qualities: text, steps });
    const read = await words(one, one.personId);
    expect(read.replace(/\s/g, '')).toContain(text.replace(/\s/g, ''));
  });

  test.each([
    ['an emoji', 'Fijn 👩🏽‍🏫!', 'Fijn ?!'],
    ['another script', 'Zij spreekt العربية ook', 'Zij spreekt ? ? ook'],
    ['a turned direction', 'goed\u202Eslecht', 'goedslecht'],
  ])('%s does not break the document', async (_, text, shown) => {
    const one = await person();
    await bring(ctx, one, coach, 'settled', { ...wholeContent, qualities: text });
    const read = await words(one, one.personId);
    expect(read.replaceAll('? ?', '?')).toContain(shown.replaceAll('? ?', '?'));
  });

  test('very long texts, and a word without end, still fit', async () => {
    const one = await person();
    const qualities = 'Zin na zin na zin. '.repeat(300);
    await bring(ctx, one, coach, 'settled', { ...wholeContent, qualities, ambitions: 'x'.repeat(5000) });
    const { status, bytes } = await ask(one, one.personId);
    expect(status).toBe(200);
    expect(pdfText(bytes).match(/x/g)?.length).toBeGreaterThanOrEqual(5000);
  });
});

describe('who gets it', () => {
  test('not an outsider, not her leader, not HR, not a coach whom she did not accept', async () => {
    const stranger = await addPerson(owner, world.board, { role: 'coach', name: 'Piet Post' });
    const people = [
      ...world.outsiders.map(({ actor }) => actor),
      world.leader,
      world.hr,
      world.teacher,
      stranger,
    ];
    for (const actor of people) expect((await ask(actor, assistant.personId)).status).toBe(404);
  });

  test('her leader, once shown, without compass and plan; with them once those are shown too', async () => {
    await addShare(owner, assistant, 'profile', 'leader');
    const bare = await words(world.leader, assistant.personId);
    expect(bare).toContain('Een rekengroepje begeleiden');
    expect(bare).not.toContain('heel graag');
    expect(bare).not.toContain('Module die ik voorleg');
    await addShare(owner, assistant, 'compass', 'leader');
    await addShare(owner, assistant, 'plan', 'leader');
    const whole = await words(world.leader, assistant.personId);
    expect(whole).toContain('heel graag');
    expect(whole).toContain('Module die ik voorleg');
  });

  test('nobody gets a draft but who writes it', async () => {
    const one = await person();
    await bring(ctx, one, coach, 'draft');
    expect((await ask(one, one.personId)).status).toBe(404);
    expect((await ask(coach, one.personId)).status).toBe(200);
  });

  test.each(['?number=9', '?number=x', '?number=0'])('%s is not found', async (search) => {
    expect((await ask(assistant, assistant.personId, search)).status).toBe(404);
  });
});
