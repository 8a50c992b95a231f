import type { CompassTexts } from '#i18n/nl/compass.ts';
import type { DirectionReading } from '../domain/reading.ts';
import { describePicture, voiceOf } from './words.ts';

const told = (value: number | null, words: readonly string[], none: string): string =>
  value === null ? none : `${String(value)}, ${words[value - 1] ?? ''}`;

/** The compass for a document: the same figures as the picture on the screen, each with its words. */
export const compassPaper = (t: CompassTexts, givenName: string, readings: readonly DirectionReading[]) => ({
  axis: t.picture.axis,
  own: voiceOf(t, givenName).own,
  other: t.picture.other,
  description: describePicture(t, readings),
  axes: readings.map(({ direction, want, can }) => ({
    label: t.directions[direction],
    want,
    can,
    wantText: told(want, t.wantWords, t.picture.none),
    canText: told(can, t.canWords, t.picture.none),
  })),
});

export type CompassPaper = ReturnType<typeof compassPaper>;
