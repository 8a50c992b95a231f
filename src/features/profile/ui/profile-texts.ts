import type { CompassTexts } from '#i18n/nl/compass.ts';
import type { ProfileTexts } from '#i18n/nl/profile.ts';

/** The words of the form in which a coach writes a profile. */
export const profileTexts = (
  { parts, kinds, paper, write: t }: ProfileTexts,
  { directions }: Pick<CompassTexts, 'directions'>,
) => ({
  parts: { profile: { title: paper.kind } },
  fields: {
    qualities: { label: parts.qualities, hint: `${t.qualitiesHint} ${t.noHealth}` },
    ambitions: { label: parts.ambitions, hint: t.ambitionsHint },
    learningNeed: { label: parts.learningNeed, hint: t.learningNeedHint },
    steps: {
      label: t.steps,
      hint: t.stepsHint,
      none: '',
      row: t.step,
      kinds: {
        step: {
          title: t.steps,
          fields: {
            adviceId: { label: '' },
            title: { label: t.stepTitle },
            kind: { label: t.kind, prompt: t.chooseKind, options: kinds },
            direction: { label: t.direction, prompt: t.noDirection, options: directions },
            why: { label: t.why },
          },
        },
      },
    },
  },
});
