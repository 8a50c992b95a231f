import type { FooterLink, LanguageLink, NavItem, PersonMenu, ShellTexts } from '#ui/shell/types.ts';

/** What the shells show on the style guide: a made-up person and her menu. */
export const nav: NavItem[] = [
  { href: '/', label: 'Begin' },
  { href: '#kaart', label: 'Talentkaart' },
  { href: '#gesprek', label: 'Gesprek', count: 2, countText: '2 wachten op jou' },
  { href: '#feedback', label: 'Feedback' },
  { href: '#kompas', label: 'Kompas' },
  { href: '/styleguide', label: 'Mijn plan', current: true },
];
export const texts: ShellTexts = {
  skip: 'Naar de inhoud',
  nav: 'Hoofdmenu',
  menu: 'Menu',
  languages: 'Taal',
};
export const languages: LanguageLink[] = [
  { code: 'nl', label: 'Nederlands', href: '?taal=nl', current: true },
  { code: 'en', label: 'English', href: '?taal=en', current: false },
];
export const footer: FooterLink[] = [
  { href: '#privacy', label: 'Wie ziet wat' },
  { href: '#toegankelijkheid', label: 'Toegankelijkheid' },
  { href: '#hulp', label: 'Hulp' },
];
export const person: PersonMenu = {
  name: 'Samira El Amrani',
  role: 'Onderwijsassistent, De Regenboog',
  label: 'Jouw menu',
  items: [
    { href: '#gegevens', label: 'Mijn gegevens' },
    { href: '#inzage', label: 'Wie keek er in mijn dossier' },
  ],
  signOut: { action: '#uit', label: 'Log uit' },
};
export const confirm = { ok: 'Ja, doe het', cancel: 'Toch niet' };
