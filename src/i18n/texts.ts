import { getContext, setContext } from 'svelte';
import type { Locale } from './locale.ts';
import { messages } from './messages.ts';
import type { Messages } from './messages.ts';

/** What a component says: every text of the product in the language of whoever reads it, and that language. */
interface Spoken extends Messages {
  readonly locale: Locale;
}

const spoken: Readonly<Record<Locale, Spoken>> = {
  nl: { ...messages('nl'), locale: 'nl' },
  en: { ...messages('en'), locale: 'en' },
};

const key = 'locale';

/** Said once, by the layout of all pages: the language of this request. */
export const speak = (which: () => Locale): void => {
  setContext(key, which);
};

/** The same for a component that is drawn without a layout, in a test. */
export const speaking = (locale: Locale): Map<string, () => Locale> => new Map([[key, () => locale]]);

/** The texts that a slice keeps in its own folder. English has the shape of Dutch, or does not compile. */
interface Own<Texts> {
  readonly nl: Texts;
  readonly en: NoInfer<Texts>;
}

/** Asked while a component begins: `const { plan: t, common, locale } = texts()`. A page never changes its language (decision 0181). */
export const texts = (): Spoken => spoken[getContext<() => Locale>(key)()];

/** The same for a slice that keeps its own texts: `const { t, common, locale } = texts()`. */
export const textsOf =
  <Texts>(own: Own<Texts>) =>
  (): Spoken & { readonly t: Texts } => {
    const all = texts();
    return { ...all, t: own[all.locale] };
  };
