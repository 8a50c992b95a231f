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
