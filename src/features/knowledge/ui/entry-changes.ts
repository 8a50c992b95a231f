import type { Field } from '#core/form/field.ts';
import { isSame } from '#core/form/form.ts';
import type { FieldWords } from '#core/form/shape.ts';
import { messages } from '#i18n/messages.ts';
import type { KnowledgeTexts } from '#i18n/nl/knowledge.ts';
import { rowsSaid, sayWhole } from '#ui/form/said.ts';
import type { Saying } from '#ui/form/said.ts';
import { entryFields } from '../domain/entry-forms.ts';
import type { Content, EntryKind } from '../domain/entry.ts';
import { fieldTexts } from './entry-words.ts';

interface Changed {
  readonly term: string;
  readonly text: string;
}

/** A field of an entry with its words, and the value that it has there in words; not known where it is not there. */
export function fieldsSaid(
  saying: Saying,
  kind: EntryKind,
): readonly {
  readonly name: string;
  readonly field: Field;
  readonly words: FieldWords;
  readonly say: (content: Content) => string;
}[] {
  const texts = fieldTexts(saying.locale, kind);
  const { unknown } = messages(saying.locale).common.form;
  return Object.entries(entryFields[kind])
    .filter(([name]) => name !== 'validFrom' && name !== 'validTo')
    .map(([name, field]) => {
      const words = texts[name] ?? { label: name };
      const say = (content: Content): string =>
        content[name] === undefined ? unknown : sayWhole(saying, words, field, content[name]);
      return { name, field, words, say };
    });
}

/**
 * In which fields two versions differ, in words: what it was beside what it becomes; of a list only what goes and what
 * comes. Without a version before it, everything that is there.
 */
export function changesOf(
  t: KnowledgeTexts['entries'],
  saying: Saying,
  kind: EntryKind,
  before: Content | null,
  after: Content,
): readonly Changed[] {
  return fieldsSaid(saying, kind)
    .filter(({ name, field }) => before === null || !isSame(field, before[name], after[name]))
    .map(({ name, field, words, say }) => {
      const term = words.label;
      const { rows } = field;
      if (before === null) return { term, text: say(after) };
      if (field.as === 'bilingual') return { term, text: wordsChanged(t, before[name], after[name]) };
      if (rows === undefined) return { term, text: t.becomes(say(before), say(after)) };
      const [was, is] = [before, after].map((content) => rowsSaid(saying, words, rows, content[name]));
      const gone = (was ?? []).filter((row) => !is?.includes(row)).map((row) => t.goes(row));
      const come = (is ?? []).filter((row) => !was?.includes(row)).map((row) => t.comes(row));
      return { term, text: [...gone, ...come].join('\n\n') || t.otherOrder };
    });
}

/** Both languages where only one of them changed: the other is what a reader of this screen would miss. */
function wordsChanged(t: KnowledgeTexts['entries'], before: unknown, after: unknown): string {
  const of = (value: unknown, language: string): string =>
    typeof value === 'object' && value !== null ? String(Reflect.get(value, language)) : '';
  return ['nl', 'en']
    .filter((language) => of(before, language) !== of(after, language))
    .map((language) => t.becomes(of(before, language), of(after, language)))
    .join('\n\n');
}
