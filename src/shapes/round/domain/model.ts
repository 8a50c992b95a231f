import type { Instrument } from './instrument.ts';

interface ThemeWords {
  readonly name: string;
  readonly standard: string;
  /** How each level of it looks, from low to high. */
  readonly phases: readonly string[];
}
type Both<Words> = Readonly<Record<'nl' | 'en', Words>>;

/** A model of levels as a file of content says it: what each level is called, and its themes. */
export interface ModelContent {
  readonly version: number;
  readonly phases: Both<Readonly<Record<string, string>>>;
  readonly aspects: readonly (Both<ThemeWords> & { readonly key: string })[];
}

/** A model as rounds ask it and pages say it. */
export interface Model {
  /** Each theme is one level: where it is now, and where it is wanted. */
  readonly instrument: Instrument;
  readonly themes: readonly string[];
  readonly themeIn: (locale: 'nl' | 'en', key: string) => ThemeWords;
  readonly levelsIn: (locale: 'nl' | 'en') => readonly string[];
}

export const modelOf = ({ version, phases, aspects }: ModelContent): Model => ({
  instrument: {
    version,
    themes: aspects.map(({ key }) => ({ key, asks: [{ code: key, kind: 'level' }] })),
  },
  themes: aspects.map(({ key }) => key),
  themeIn: (locale, key) =>
    aspects.find((one) => one.key === key)?.[locale] ?? { name: key, standard: '', phases: [] },
  levelsIn: (locale) => Object.values(phases[locale]),
});
