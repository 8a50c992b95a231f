import { functionName } from '#core/function-names.ts';

/** What someone does and where: «Onderwijsassistent A, De Regenboog». */
export function workLine(person: {
  readonly functionTitle: string | null;
  readonly functionCode: string | null;
  readonly schools: readonly string[];
}): string {
  const title = person.functionTitle ?? functionName(person.functionCode);
  return [title, ...person.schools].filter((part) => part !== null && part !== '').join(', ');
}
