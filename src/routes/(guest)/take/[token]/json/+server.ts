import { endpoint } from '#web/endpoint.ts';
import { dump } from '#screens/file/dump.ts';
import { asHer } from '../as-leaver.ts';
import type { RequestEvent } from './$types';

/** Everything that stands about her, as JSON. */
export const POST = endpoint('leaving.download', async (event: RequestEvent) =>
  dump(await asHer(event, 'json')),
);
