import type { IsoDate } from '#core/date.ts';

interface Asked {
  readonly kind: string;
  readonly code: string;
  readonly text: string;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly seen: number;
}

/** The page that shows what a proposed version would do; it carries the proposal, since nothing is written yet. */
export function previewAddress({ kind, code, text, validFrom, validTo, seen }: Asked): string {
  const asked = new URLSearchParams({ text, validFrom, validTo: validTo ?? '', seen: String(seen) });
  return `/administration/knowledge/entries/${kind}/${code}/preview?${asked.toString()}`;
}
