import { compareEditions } from '#core/compare-editions.ts';
import type { ProfileContent } from '#features/profile/domain/content.ts';
import { adviceText } from '#features/profile/ui/edition-text.ts';
import type { Messages } from '#i18n/messages.ts';

/** Two versions of a profile, part by part, with what changed marked. */
export const profileEditions = (texts: Messages, before: ProfileContent, after: ProfileContent) => [
  ...(['qualities', 'ambitions', 'learningNeed'] as const).map((part) => ({
    part,
    ...compareEditions(before[part], after[part]),
  })),
  {
    part: 'advice' as const,
    ...compareEditions(
      adviceText(texts.profile, texts.compass.directions, before),
      adviceText(texts.profile, texts.compass.directions, after),
    ),
  },
];
