import { readFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { messages } from '#i18n/messages.ts';
import { block, dossierTemplate, fact, partOf, told } from '#features/trust/ui/dossier.ts';
import { paperTemplate, profilePaper } from '#features/profile/ui/paper.ts';
import { isoDate } from '#core/date.ts';
import { pdfText } from '#tests/support/pdf-text.ts';
import { renderPdf } from '#server/pdf/render.ts';

/** A document with one text wherever people's words may stand; `places` says how often that is. */
interface Document {
  readonly places: number;
  readonly data: (text: string) => unknown;
}

const t = messages('nl');
const settledOn = isoDate('2026-11-24');

const documents: Readonly<Record<string, Document>> = {
  // Name, work and coach, the texts, a step, the compass, both sides of a plan, and the sentences that say her name.
  [paperTemplate]: {
    places: 27,
    data: (text) =>
      profilePaper(
        'nl',
        { profile: t.profile, directions: t.compass.directions },
        {
          ...{ givenName: text, fullName: text, work: text, number: 1, coachName: text, reaction: text },
          ...{ settledOn, changedOn: settledOn },
          content: {
            ...{ qualities: text, ambitions: text, learningNeed: text },
            steps: [{ adviceId: 'a', title: text, kind: 'task', direction: null, why: text }],
          },
          compass: {
            ...{ axis: text, own: text, other: text, description: 'Een figuur' },
            axes: [{ label: text, want: 4, can: 2, wantText: text, canText: text }],
          },
          plan: [
            {
              ...{ state: 'runs', stateText: text, note: text },
              left: { label: text, sub: text },
              right: { label: text, sub: text },
            },
          ],
        },
      ),
  },
  [dossierTemplate]: {
    places: 10,
    data: (text) => ({
      ...{ lang: 'nl', written: 'nl', title: text, kind: 'Dossier', name: text, work: text, lead: text },
      ...{ footer: 'voet', page: 'bladzijde' },
      parts: partOf(text, text, [
        block(text, { meta: text, facts: [fact('Feit', text)], texts: [told(text, text)] }),
      ]),
    }),
  },
};

const letters = (text: string): string => text.replaceAll(/\s/g, '');

test('every document of the product is looked at here', () => {
  expect(globSync('src/**/*.typ').sort()).toEqual(Object.keys(documents).sort());
});

/** What is written, and how it stands there where that is something else. */
const writings: readonly (readonly [string, string, string?])[] = [
  ['Polish', 'Łódź, źródło, Grażyna Wójcik-Śliwińska, ćma, ŻÓŁĆ'],
  ['Turkish', 'Şeyma Öztürk, İğne, ığdır, Çağrı, GÖĞÜS'],
  ['Vietnamese that the typeface has', 'Nguyên, Đô, Huyên, Tô Lâm'],
  ['Vietnamese that it has not', 'Nguyễn Thị Hồng, Phạm Đức', 'Nguyên Thi Hông, Pham Đuc'],
  ['loose accents', 'e\u0301e\u0301n, a\u0328, S\u0327eyma', 'één, ą, Şeyma'],
  ['an emoji of many parts', 'fijn 👩🏽‍🏫🎉!', 'fijn ?!'],
  ['a Dutch letter of two', 'ĳs, Ĳsland, ijs, coördinatie, ’s avonds, «ja» – nee…'],
  ['what may be drawn as one', 'fijne efficiënte officiële affiche, waffle'],
  ['a word without end', 'scholing'.repeat(60)],
  ['a link', `https://www.example.nl/${'rekenen-in-de-onderbouw_'.repeat(9)}?a=b#c`],
  ['other scripts', 'met Жанна en 中', 'met ? en ?'],
  ['a turn of direction', 'goed\u202Eslecht\u200b!', 'goedslecht!'],
  ['marks of a template', '#panic("x") $x^2$ *vet* _schuin_ `a` @b <c> = - + / // \\ [y]'],
];

test.each(
  Object.entries(documents).flatMap(([template, document]) =>
    writings.map(([what, written, read = written]) => [what, template, document, written, read] as const),
  ),
)('%s: %s says what was written', async (_, template, { places, data }, written, read) => {
  const outcome = await renderPdf(await readFile(template, 'utf8'), data(written));
  if (!outcome.ok) return expect.fail('busy');
  const found = letters(pdfText(outcome.value)).split(letters(read)).length - 1;
  expect(found).toBeGreaterThanOrEqual(places);
});
