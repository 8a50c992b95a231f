import type { KnowledgeTexts } from '#i18n/nl/knowledge.ts';
import { entryFields } from '../domain/entry-fields.ts';
import type { EntryKind } from '../domain/entry.ts';
import type { Field } from '../domain/field.ts';
import { isSame } from '../domain/same-content.ts';
import type { Content } from '../domain/typed.ts';
import { labelOf, rowsSaid, sayField } from './field-words.ts';
import type { FieldWords } from './field-words.ts';

interface Changed {
  readonly term: string;
  readonly text: string;
}

/**
 * In which fields two versions differ, in words: what it was beside what it becomes; of a list only what goes and what
 * comes. Without a version before it, everything that is there.
 */
export function changesOf(
  t: KnowledgeTexts['entries'],
  words: FieldWords,
  kind: EntryKind,
  before: Content | null,
  after: Content,
): readonly Changed[] {
  const say = (field: Field, content: Content): string =>
    sayField(words, kind, field, content[field.name]) ?? words.t.unknown;
  return entryFields[kind]
    .filter(({ name }) => name !== 'validFrom' && name !== 'validTo')
    .filter((field) => before === null || !isSame(field, before[field.name], after[field.name]))
    .map((field) => {
      const term = labelOf(words, kind, field.name);
      if (before === null) return { term, text: say(field, after) };
      if (field.as === 'words') return { term, text: wordsChanged(t, before[field.name], after[field.name]) };
      if (field.as !== 'list') return { term, text: t.becomes(say(field, before), say(field, after)) };
      const [was, is] = [before, after].map((content) => rowsSaid(words, field, content[field.name]));
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
