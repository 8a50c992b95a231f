import type { CompassTexts } from '#i18n/nl/compass.ts';
import type { ProfileTexts } from '#i18n/nl/profile.ts';
import type { ProfileContent } from '../domain/content.ts';

/** The advice as one text, so that two versions can be laid beside each other. */
export const adviceText = (
  t: ProfileTexts,
  directions: CompassTexts['directions'],
  content: ProfileContent,
): string =>
  content.steps
    .map(({ title, kind, direction, why }, index) =>
      [
        `${String(index + 1)}. ${title}`,
        [kind && t.kinds[kind], direction && directions[direction]].filter(Boolean).join(' · '),
        why,
      ]
        .filter(Boolean)
        .join('\n'),
    )
    .join('\n\n');
