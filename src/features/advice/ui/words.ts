import type { Locale } from '#i18n/locale.ts';
import type { AdvicePageTexts } from '#i18n/nl/advice-pages.ts';
import type { AdviceTexts } from '#i18n/nl/advice.ts';
import type { Certainty, LearningRoute } from '#core/knowledge.ts';
import type { Words } from '#core/words.ts';
import type { RouteAdvice } from '../domain/advise.ts';
import type { Place, Reach } from '../domain/reach.ts';
import { reaches } from '../domain/reach.ts';
import type { Reason } from '../domain/reason.ts';
import type { RankedStep } from '../domain/step.ts';

/** All words that the pages of advice need. */
export interface Texts {
  readonly locale: Locale;
  readonly page: AdvicePageTexts;
  readonly reasons: AdviceTexts['reasons'];
  readonly intake: AdviceTexts['intake'];
  readonly levels: AdviceTexts['levels'];
  readonly directions: Readonly<Record<string, string>>;
  readonly wishes: readonly string[];
}

export const nameIn = (locale: Locale, words: Words): string => words[locale];

export const reasonText = ({ reasons }: Texts, { code, values }: Reason): string =>
  reasons[code]?.(values) ?? '';

/** Which reasons speak for a step and which against; what weighs nothing is left out. Heaviest first. */
export function forAndAgainst({ because }: RankedStep): {
  readonly because: readonly Reason[];
  readonly but: readonly Reason[];
} {
  const points = ({ values }: Reason): number => Number(values['points'] ?? 0);
  return {
    because: because.filter((one) => points(one) > 0).sort((one, other) => points(other) - points(one)),
    but: because.filter((one) => points(one) < 0).sort((one, other) => points(one) - points(other)),
  };
}

/** What is said of one step: what speaks for it and what against, in sentences. */
export interface Said {
  readonly because: readonly string[];
  readonly but: readonly string[];
}

/**
 * What is said of each of some steps, every sentence once: what was said of a step above is not said again. By the code of
 * the step.
 */
export function saidOnce(texts: Texts, places: readonly Place[]): ReadonlyMap<string, Said> {
  const said = new Set<string>();
  const once = (reasons: readonly Reason[]): readonly string[] =>
    reasons
      .map((reason) => reasonText(texts, reason))
      .filter((sentence) => {
        const isNew = sentence !== '' && !said.has(sentence);
        said.add(sentence);
        return isNew;
      });
  return new Map(
    places.map(({ step }) => {
      const { because, but } = forAndAgainst(step);
      return [step.code, { because: once(because), but: once(but) }];
    }),
  );
}

/** How much is said of one of many: what speaks for it most, and what most against it. */
const fewFor = 2;
const fewAgainst = 1;

/** What is said of each of some steps for itself, whatever was said of others. By the code of the step. */
export const saidEach = (texts: Texts, places: readonly Place[]): ReadonlyMap<string, Said> =>
  new Map(
    places.map(({ step }) => {
      const { because, but } = forAndAgainst(step);
      const say = (reasons: readonly Reason[], most: number): readonly string[] =>
        reasons.slice(0, most).map((reason) => reasonText(texts, reason));
      return [step.code, { because: say(because, fewFor), but: say(but, fewAgainst) }];
    }),
  );

/** What the organisation does in answer to a step: «tijd (HR)». */
export const counterpartsText = ({ page }: Texts, step: Pick<RankedStep, 'counterparts'>): string =>
  step.counterparts
    .map(({ kind, owner }) => page.ask(page.asks[kind] ?? kind, page.owners[owner] ?? owner))
    .join(', ');

/** Where to read more about a step: its route, or its own line. */
export const placeHref = ({ step }: Place): string => `#step-${step.code}`;

export const zoneOf = (reach: Reach): number => reaches.indexOf(reach);

/** Growing has no fixed length; of a study without one nobody told it. */
export const noLength = ({ page }: Texts, { kind }: Pick<LearningRoute, 'kind'>): string =>
  kind === 'growth' ? page.route.noMonths : page.route.monthsNotKnown;

/** Only what is less than sure is said. */
export const doubt = ({ page }: Texts, certainty: Certainty): string | null =>
  certainty === 'confirmed' ? null : (page.certainty[certainty] ?? null);

/** Everything about a route that nobody knows yet, in whole sentences. */
export function unknownsOf(texts: Texts, { route, checks, items, funding }: RouteAdvice): readonly string[] {
  const t = texts.page.route;
  const facts = route.notSure.map((fact) => t.facts[fact] ?? fact);
  return [
    ...(facts.length > 0 ? [t.notSure(facts.join(', '))] : []),
    ...checks.filter(({ outcome }) => outcome === 'unknown').map(({ why }) => reasonText(texts, why)),
    ...items
      .filter(({ code, colour }) => colour === 'unknown' && code !== 'admission')
      .map(({ reason }) => reasonText(texts, reason)),
    ...funding
      .filter(({ status }) => status === 'unknown')
      .map(({ name, because }) => `${nameIn(texts.locale, name)}: ${reasonText(texts, because)}`),
  ];
}
