import type { Direction } from '#core/direction.ts';
import type { FormView } from '#i18n/form-view.ts';
import type { CompassTexts } from '#i18n/nl/compass.ts';
import type { DirectionReading } from '../domain/reading.ts';
import type { CompassOption, Wish } from '../domain/wish.ts';

/** How a page speaks: to herself («jij wilt»), or about her to somebody else («Samira wil»). */
export interface Voice {
  readonly wants: (word: string) => string;
  readonly reading: (reading: DirectionReading['reading']) => string;
  readonly news: string;
  readonly own: string;
  readonly pictureTitle: string;
}

export const voiceOf = (t: CompassTexts, givenName: string | null): Voice =>
  givenName === null
    ? {
        wants: t.wants,
        reading: (reading) => t.readings[reading],
        news: t.news,
        own: t.picture.own,
        pictureTitle: t.picture.title,
      }
    : {
        wants: (word) => t.wantsOf(givenName, word),
        reading: (reading) => t.readingsOf(givenName)[reading],
        news: t.newsOf(givenName),
        own: t.picture.ownOf(givenName),
        pictureTitle: t.picture.titleOf(givenName),
      };

/** What stands out in the picture, in words. */
export function describePicture(t: CompassTexts, readings: readonly DirectionReading[]): string {
  const named = (which: (one: DirectionReading) => boolean): string =>
    readings
      .filter(which)
      .map(({ direction }) => t.directions[direction])
      .join(', ');
  const matches = named(({ reading }) => reading === 'wanted-and-possible');
  const gaps = named(({ reading }) => reading === 'wanted-hardly-possible');
  const silent = named(({ reading, want }) => reading === 'school-silent' && (want ?? 0) > 3);
  const sentences = [
    matches === '' ? '' : t.picture.matches(matches),
    gaps === '' ? t.picture.calm : t.picture.gaps(gaps),
    silent === '' ? '' : t.picture.silent(silent),
  ];
  return sentences.filter(Boolean).join(' ');
}

/** What she chose within a direction, as short sentences. */
export function wishSentences(t: CompassTexts, wish: Wish): readonly string[] {
  return [
    wish.options.length === 0 ? '' : t.picked(optionList(t, wish.options)),
    wish.otherSchool === null ? '' : t.otherSchoolWish[wish.otherSchool],
    wish.fiveYears === null ? '' : t.fiveYearsWish(lowered(t.fiveYears[wish.fiveYears])),
  ].filter(Boolean);
}

export const optionList = (t: CompassTexts, options: readonly CompassOption[]): string =>
  options.map((option) => t.options[option]).join(', ');

/** «Graag. Gekozen: …» on one line: an answer told to somebody who compares it with another. */
export function wishLine(t: CompassTexts, wish: Wish): string {
  const want = wish.want === null ? '' : (t.wantWords[wish.want - 1] ?? '');
  return [want, ...wishSentences(t, wish), wish.note].filter(Boolean).join(' · ') || t.form.nothing;
}

/** True when a form that came back says something else than what is kept for this direction. */
export function typedDiffers(view: FormView, direction: Direction, kept: Wish): boolean {
  const typed = (field: string): string => view.value(`wishes.${direction}.${field}`) ?? '';
  return (
    typed('want') !== String(kept.want ?? '') ||
    typed('knew') !== (kept.knew ?? '') ||
    typed('otherSchool') !== (kept.otherSchool ?? '') ||
    typed('fiveYears') !== (kept.fiveYears ?? '') ||
    typed('note') !== kept.note ||
    (view.list(`wishes.${direction}.options`) ?? []).join() !== kept.options.join()
  );
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
