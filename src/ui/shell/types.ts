export interface NavItem {
  href: string;
  label: string;
  current?: boolean;
  /** How many things wait there; `countText` says it in words, for example «3 wachten op jou». */
  count?: number;
  countText?: string;
}

export interface LanguageLink {
  code: string;
  label: string;
  href: string;
  current: boolean;
}

export interface PersonMenu {
  name: string;
  role?: string;
  label: string;
  /** Opaque id of the person: an unsaved draft that stayed in the tab is shown to nobody else. */
  key?: string;
  /** Opens what her tab keeps of unsaved words. */
  tabKey?: string;
  items: readonly { href: string; label: string }[];
  /** Rendered as a form button, because it changes something. */
  signOut?: { action: string; label: string };
}

export interface ShellTexts {
  skip: string;
  nav: string;
  menu: string;
  languages: string;
}

export interface FooterLink {
  href: string;
  label: string;
}
