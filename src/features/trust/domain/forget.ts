/** What is erased of somebody who left: rows of a table by the column that names her, or parts of things that are hers. */
export type Erasure =
  | { readonly table: string; readonly by: string }
  | {
      readonly table: string;
      readonly by: string;
      readonly of: { readonly table: string; readonly by: string };
    };

/** How she is called where her name stood in what is about others. */
export const nameless = { givenName: 'Oud-collega', familyName: '' };
