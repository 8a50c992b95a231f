/** Where a PostgreSQL server is: an address, or the parts of one (a unix socket directory as host). */
export type Connection =
  | { readonly connectionString: string }
  | { readonly host: string; readonly port: number; readonly user: string; readonly database: string };
