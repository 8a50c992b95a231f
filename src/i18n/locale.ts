export type Locale = 'nl' | 'en';

/** The person's own choice, else the browser's first wish that we speak, else Dutch. */
export function pickLocale(chosen: string | null | undefined, acceptLanguage: string | null): Locale {
  if (chosen === 'nl' || chosen === 'en') return chosen;
  for (const wish of (acceptLanguage ?? '').split(',')) {
    const language = wish.trim().slice(0, 2).toLowerCase();
    if (language === 'nl' || language === 'en') return language;
  }
  return 'nl';
}
