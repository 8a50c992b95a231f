import { EmbeddedServerError } from './embedded-error.ts';
import { endLeftoverServer } from './leftover.ts';
import { type ServerOptions, type ServerProcess, startServer } from './server-process.ts';

const MOST_RESTARTS = 3;
const RESTARTS_WITHIN_MS = 60_000;

/** Starts the server, and starts it again when it ends by itself, but not without end. */
export async function keepRunning(
  options: ServerOptions,
  onLost: ((error: unknown) => void) | undefined,
): Promise<Pick<ServerProcess, 'stop'>> {
  let server = await startServer(options);
  let stopping = false;
  const isStopping = (): boolean => stopping;
  const watch = async (): Promise<void> => {
    let restarts: number[] = [];
    for (;;) {
      await server.ended;
      if (isStopping()) return;
      restarts = [...restarts.filter((at) => at > performance.now() - RESTARTS_WITHIN_MS), performance.now()];
      if (restarts.length > MOST_RESTARTS)
        throw new EmbeddedServerError('The database server keeps ending by itself.');
      await endLeftoverServer(options);
      server = await startServer(options);
      if (isStopping()) await server.stop();
    }
  };
  const watching = watch().catch((error: unknown) => onLost?.(error));
  return {
    stop: async () => {
      stopping = true;
      await server.stop();
      await watching;
    },
  };
}
