import type { Instrument } from '#shapes/round/domain/instrument.ts';
import content from '../../../../content/maturity.json' with { type: 'json' };

/** Five aspects of a school that learns, each of them a level: in which of five phases it is now, and is wanted. */
export const maturityInstrument: Instrument = {
  version: content.version,
  themes: content.aspects.map(({ key }) => ({ key, asks: [{ code: key, kind: 'level' }] })),
};

export const phases = ['1', '2', '3', '4', '5'] as const;
export const aspects: readonly string[] = content.aspects.map(({ key }) => key);

interface AspectWords {
  readonly name: string;
  readonly standard: string;
  readonly phases: readonly string[];
}

/** What an aspect is called, what it is about, and how each phase of it looks. */
export const aspectIn = (locale: 'nl' | 'en', key: string): AspectWords =>
  content.aspects.find((one) => one.key === key)?.[locale] ?? { name: key, standard: '', phases: [] };

export const phasesIn = (locale: 'nl' | 'en'): readonly string[] => Object.values(content.phases[locale]);
