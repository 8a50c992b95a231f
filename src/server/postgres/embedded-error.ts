/** The sentence that ends every message about a server that cannot run here. */
export const USE_ANOTHER_SERVER =
  'Set DATABASE_URL to use a PostgreSQL server (15 or newer) that you run yourself.';

/** The embedded server could not be started, with a message meant for the person who runs it. */
export class EmbeddedServerError extends Error {
  override name = 'EmbeddedServerError';
}
