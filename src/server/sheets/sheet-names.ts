/** A sheet of a workbook as somebody sees it: its number among all, also the hidden ones, and its name. */
export interface NamedSheet {
  readonly number: number;
  readonly name: string;
}

/** The sheets that can be seen, in their order; a workbook that hides all of them shows all of them. */
export function visibleSheets(workbook: string): readonly NamedSheet[] {
  const all = [...workbook.matchAll(/<sheet\s([^>]*)>/g)]
    .map(([, attributes = '']) => ({
      name: attribute(attributes, 'name'),
      state: attribute(attributes, 'state'),
    }))
    .filter(({ name }) => name !== '')
    .map((sheet, index) => ({ ...sheet, number: index + 1 }));
  const seen = all.filter(({ state }) => state !== 'hidden' && state !== 'veryHidden');
  return (seen.length > 0 ? seen : all).map(({ number, name }) => ({ number, name }));
}

const attribute = (attributes: string, name: string): string => {
  for (const [, key, double, single] of attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    if (key === name) return plainText(double ?? single ?? '');
  return '';
};

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plainText = (text: string): string =>
  text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos);/gi, (whole, code: string) => {
    if (!code.startsWith('#')) return entities[code.toLowerCase()] ?? whole;
    const point = /^#x/i.test(code) ? Number.parseInt(code.slice(2), 16) : Number(code.slice(1));
    return point > 0x1f && point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
