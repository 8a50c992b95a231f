import type { IsoDate } from '#core/date.ts';

interface Asked {
  readonly kind: string;
  readonly code: string;
  readonly text: string;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly seen: number;
}

const entries = '/administration/knowledge/entries';

/** A proposal as an address carries it. */
export const askedText = ({ text, validFrom, validTo, seen }: Asked): string =>
  new URLSearchParams({ text, validFrom, validTo: validTo ?? '', seen: String(seen) }).toString();

/** The page that shows what a proposed version would do; it carries the proposal, since nothing is written yet. */
export const previewAddress = (proposal: Asked): string =>
  `${entries}/${proposal.kind}/${proposal.code}/preview?${askedText(proposal)}`;

/** The form again, with everything that was proposed. */
export const formAddress = (proposal: Asked, isNew: boolean): string =>
  `${entries}/${proposal.kind}/${isNew ? 'new' : `${proposal.code}/change`}?${askedText(proposal)}`;

const lists = { route: 'routes', funding: 'funding', function: 'functions', step: 'steps' } as const;

/** The page with all of a kind. */
export const listAddress = (kind: keyof typeof lists): string => `/administration/knowledge/${lists[kind]}`;

/** What an address says of a proposal; anything else in it, such as the name of an action, is left alone. */
export const askedIn = (params: URLSearchParams, names: readonly string[]): Record<string, string> =>
  Object.fromEntries([...params].filter(([name]) => names.includes(name)));

/** What the address of a proposed version of a rule says. */
export const ruleFields = ['value', 'validFrom', 'validTo', 'source', 'checkedOn', 'certainty'] as const;
