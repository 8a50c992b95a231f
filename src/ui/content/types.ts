import type { IconName } from '../icons.ts';

/** The look of a state. The words always come beside it. */
export type Tone = 'neutral' | 'success' | 'waiting' | 'problem' | 'info';

export const toneIcons: Readonly<Record<Tone, IconName>> = {
  neutral: 'circle',
  success: 'check',
  waiting: 'clock',
  problem: 'stop',
  info: 'info',
};

export interface LinkTo {
  href: string;
  label: string;
}

export interface Column {
  key: string;
  label: string;
  numeric?: boolean;
  /** Makes the heading a link that sorts. */
  sort?: { href: string; direction?: 'ascending' | 'descending' };
}

/** A piece of a text that is compared with another; `only` marks what the other does not have. */
export interface Segment {
  text: string;
  only?: boolean;
}

export interface TimelineItem {
  when: string;
  title: string;
  text?: string;
  href?: string;
  tone?: Tone;
  state?: string;
}

/** By what a list can be narrowed: words to look for, or one of several. */
export interface FieldOfFilter {
  readonly label: string;
  readonly hint?: string;
  readonly maxlength?: number;
  /** Without these it is a field for words; with none there is nothing to choose. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** What it is called to choose none of them. */
  readonly any?: string;
}

/** One page of a list, as `pageOf` of core/list gives it. */
export interface Found {
  readonly filter: Readonly<Record<string, string | number | null>> & { readonly page: number };
  readonly pages: number;
}
