import { fieldsOf, parts } from '../domain/preparation.form.ts';
import type { Field, Part, Preparation } from '../domain/preparation.form.ts';
import { mayReadPreparation } from '../domain/conversation.ts';
import type { BothTexts } from '../domain/views.ts';
import type { StoredConversation } from './conversation.store.ts';

/**
 * Both preparations beside each other, or null while this viewer may not see the other's. Expectations are turned
 * round, so that what one expects of the other stands beside what that one thinks may be expected.
 */
export function openedFor(
  conversation: StoredConversation,
  viewer: string,
  preparations: ReadonlyMap<string, Preparation>,
): readonly BothTexts[] | null {
  const other = viewer === conversation.personId ? conversation.openedLeaderId : conversation.personId;
  if (other === null || !mayReadPreparation(conversation, viewer, other)) return null;
  const textOf = (author: string, part: Part, field: Field): string =>
    preparations.get(author)?.[part]?.texts[field] ?? '';
  return parts.flatMap((part) =>
    fieldsOf(part).map((field) => ({
      part,
      field,
      own: textOf(viewer, part, field),
      other: textOf(other, part, mirrored[field] ?? field),
    })),
  );
}

const mirrored: Readonly<Partial<Record<Field, Field>>> = { ofOther: 'ofMe', ofMe: 'ofOther' };
