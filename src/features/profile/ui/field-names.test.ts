import { describe, expect, test } from 'vitest';
import { formView } from '#i18n/form-view.ts';
import { messages } from '#i18n/messages.ts';
import { withFieldNames } from './field-names.ts';

const t = messages('nl').profile;
const said = (field: string, code: string): string | undefined => {
  const returned = {
    action: 'give',
    values: {},
    fields: { [field]: [{ code }] },
    problem: null,
    theirs: null,
  };
  return withFieldNames(t, formView('nl', returned, 'give', t.problems).summary)[0]?.message;
};

describe('above the form every fault bears the name of its field', () => {
  test.each([
    ['content.qualities', 'required', 'Kwaliteiten: Vul dit in.'],
    ['content.learningNeed', 'too-long', 'Leerbehoefte: Maak de tekst korter: hooguit  tekens.'],
    ['content.steps.0.title', 'no-step', 'Stap 1, Wat is de stap: Zet er minstens één stap in.'],
    ['content.steps.2.kind', 'no-kind', 'Stap 3, Wat voor stap is het: Kies wat voor stap dit is.'],
    [
      'content.steps.1.direction',
      'not-an-option',
      'Stap 2, Bij welke richting hoort het: Kies een van de mogelijkheden.',
    ],
    ['wishes', 'required', 'Wat moet er anders: Vul dit in.'],
    ['coachId', 'required', 'Aan wie: Vul dit in.'],
    ['elsewhere', 'required', 'Vul dit in.'],
    ['content.steps.x.title', 'required', 'Vul dit in.'],
  ])('%s, %s', (field, code, sentence) => {
    expect(said(field, code)).toBe(sentence);
  });

  test.each(['nl', 'en'] as const)('in %s, and the way to the field stays', (locale) => {
    const texts = messages(locale).profile;
    const found = [{ field: 'content.ambitions', message: 'x' }];
    expect(withFieldNames(texts, found)).toEqual([
      { field: 'content.ambitions', message: `${texts.parts.ambitions}: x` },
    ]);
    expect(withFieldNames(texts, [])).toEqual([]);
  });
});
