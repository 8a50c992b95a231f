import { z } from 'zod';
import { day } from '#core/answer.ts';
import { choice, idOf, list, words } from '#core/list.ts';
import type { ItemOf } from '#core/list.ts';
import { functionCodes } from './functions.ts';

/** Whom the list of staff shows; without one of these who is here now or soon. */
export const staffGroups = ['no-role', 'no-address', 'never', 'left'] as const;
export type StaffGroup = (typeof staffGroups)[number];

/** By what the list can be in order, each from either end. */
export const staffColumns = ['name', 'work', 'school', 'time', 'talk', 'signedIn'] as const;
export type StaffColumn = (typeof staffColumns)[number];

/** Whether somebody can come in and ever did; never when. */
const signIns = ['can', 'never', 'no-address'] as const;
export type SignIn = (typeof signIns)[number];

export interface StaffOrder {
  readonly by: StaffColumn;
  readonly down: boolean;
}

export const pageSizes = ['50', '100', '200'] as const;

/** One line of the list: what one needs to find someone, and nothing she wrote; by what it can be narrowed. */
export const staffList = list(
  z.object({
    id: z.string(),
    name: z.string(),
    jobs: z.array(
      z.object({
        /** Null at the board's own office. */
        school: z.string().nullable(),
        functionCode: z.string(),
        functionTitle: z.string().nullable(),
        factor: z.number(),
        endsOn: day.nullable(),
      }),
    ),
    roles: z.array(z.string()),
    /** Who leads where she works, by name. */
    leaders: z.array(z.string()),
    lastConversation: day.nullable(),
    /** Null for who may not know. */
    signedIn: z.enum(signIns).nullable(),
  }),
  {
    size: 50,
    by: {
      search: words,
      schoolId: idOf,
      functionCode: choice(functionCodes),
      who: choice(staffGroups),
      sort: z.string().default('').catch(''),
      size: choice(pageSizes),
    },
  },
);
export type ListedPerson = ItemOf<typeof staffList>;

/** «talk», or «-talk» for the other end first; anything else is by name. */
export function readOrder(text: string): StaffOrder {
  const down = text.startsWith('-');
  const by = staffColumns.find((column) => column === text.slice(down ? 1 : 0));
  return by === undefined ? { by: 'name', down: false } : { by, down };
}

export const writeOrder = ({ by, down }: StaffOrder): string => `${down ? '-' : ''}${by}`;
