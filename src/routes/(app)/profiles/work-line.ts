import { canonicalNames, isFunctionCode } from '#features/staff/domain/functions.ts';

/** What someone does and where: «Onderwijsassistent A, De Regenboog». */
export function workLine(person: {
  readonly functionTitle: string | null;
  readonly functionCode: string | null;
  readonly schools: readonly string[];
}): string {
  const code = person.functionCode ?? '';
  const title = person.functionTitle ?? (isFunctionCode(code) ? canonicalNames[code] : null);
  return [title, ...person.schools].filter((part) => part !== null && part !== '').join(', ');
}
