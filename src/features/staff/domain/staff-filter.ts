/** Whom the list of staff shows; without one of these who is here now or soon. */
export const staffGroups = ['no-role', 'no-address', 'never', 'left'] as const;
export type StaffGroup = (typeof staffGroups)[number];

/** By what the list can be in order, each from either end. */
export const staffColumns = ['name', 'work', 'school', 'time', 'talk', 'signedIn'] as const;
export type StaffColumn = (typeof staffColumns)[number];

/** Whether somebody can come in and ever did; never when. */
export type SignIn = 'can' | 'never' | 'no-address';

export interface StaffOrder {
  readonly by: StaffColumn;
  readonly down: boolean;
}

export const pageSizes = [50, 100, 200] as const;

/** «talk», or «-talk» for the other end first; anything else is by name. */
export function readOrder(text: string): StaffOrder {
  const down = text.startsWith('-');
  const by = staffColumns.find((column) => column === text.slice(down ? 1 : 0));
  return by === undefined ? { by: 'name', down: false } : { by, down };
}

export const writeOrder = ({ by, down }: StaffOrder): string => `${down ? '-' : ''}${by}`;

/** The address of the same list with something else in it; what is as it would be anyhow is left out. */
export function addressWith(
  now: Readonly<Record<string, string | null>>,
  other: Readonly<Record<string, string | null>>,
): string {
  const kept = Object.entries({ ...now, ...other }).flatMap(([name, value]) =>
    value === null || value === '' ? [] : [[name, value] as [string, string]],
  );
  return `?${new URLSearchParams(kept).toString()}`;
}
