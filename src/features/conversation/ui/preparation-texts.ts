import { mapEach } from '#core/keys.ts';
import type { TextsOf } from '#core/form/shape.ts';
import type { ConversationTexts } from '#i18n/nl/conversation.ts';
import type { preparationForm } from '../domain/preparation.form.ts';
import type { Side } from '../domain/conversation.ts';

/** The guiding questions, for her and for her leader; `name` is who the other is. */
export const preparationTexts = (
  t: ConversationTexts,
  side: Side,
  name: string,
): TextsOf<typeof preparationForm.parts> & { conflictTitle: string; conflictText: string } => ({
  conflictTitle: t.prepare.conflictTitle,
  conflictText: t.prepare.conflictText,
  parts: mapEach(t.parts, (title) => ({ title })),
  fields: mapEach(t.prepare[side], ({ label, hint }) => ({ label: label(name), hint: hint() })),
});
