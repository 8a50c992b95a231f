/** What the product's process tells about itself while it is observed. */
export type Observation =
  | {
      readonly saw: 'request';
      readonly path: string;
      readonly statements: readonly string[];
      /** BEGIN (which carries who asks), COMMIT and ROLLBACK. */
      readonly control: number;
    }
  | { readonly saw: 'profile-start' | 'profile-end' };

/** What it can be asked to do. */
export type Order = { readonly do: 'start-profile' } | { readonly do: 'end-profile'; readonly file: string };
