import { textsOf } from '#i18n/texts.ts';
import { en } from './texts.en.ts';
import { nl } from './texts.nl.ts';

export const gathering = { nl, en };
export const texts = textsOf(gathering);
