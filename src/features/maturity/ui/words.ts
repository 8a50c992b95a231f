import { schoolWords } from '#shapes/round/ui/school-words.ts';
import { model } from '../domain/instrument.ts';
import { maturity, texts } from '../texts.ts';

/** This kind of round in words, asked while a component begins. */
export const maturityWords = () => schoolWords(model, maturity, texts().locale);
