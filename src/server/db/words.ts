import type { PersonId, SchoolId, TenantId } from '#core/id.ts';

/** From step_id to stepId. */
export type Word<Name> = Name extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<Word<Tail>>}`
  : Name;
export type Words<Of> = { [Name in keyof Of as Word<Name>]: Of[Name] };

/** What an id names, by the column that holds it. */
type Named<Of> = Of extends 'tenantId'
  ? TenantId
  : Of extends 'schoolId' | `${string}SchoolId`
    ? SchoolId
    : Of extends 'personId' | 'leaderId' | 'coachId' | `${string}PersonId`
      ? PersonId
      : unknown;
type Branded<Name, Value> = Value extends string ? Value & Named<Name> : Value;

/** A row in the words of the domain. */
export type Camel<Of> = { [Name in keyof Of as Word<Name>]: Branded<Word<Name>, Of[Name]> };

const remembered = (make: (name: string) => string): ((name: string) => string) => {
  const made = new Map<string, string>();
  return (name) => {
    const known = made.get(name) ?? make(name);
    made.set(name, known);
    return known;
  };
};
const wordOf = remembered((name) =>
  name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
);
export const columnOf = remembered((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));

/** What the row holds stays as it is, also where that is JSON. */
export function camel<Of extends object>(row: Of): Camel<Of> {
  const made: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row)) made[wordOf(name)] = value;
  return made as Camel<Of>;
}
