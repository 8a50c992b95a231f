// Takes the place of src/hooks.server.ts in the floor: the same answers, but nobody is looked up.
import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import type { Handle, ServerInit } from '@sveltejs/kit/hooks';
import { newId } from '#server/ids.ts';
import { traced } from '#web/headers.ts';
import { keep } from './memory.ts';
import type { Kept } from './memory.ts';

export const init: ServerInit = () => {
  keep(deserialize(readFileSync(String(process.env['FLOOR_DATA']))) as Kept);
};

export const handle: Handle = async ({ event, resolve }) => {
  const requestId = newId();
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%lang%', 'nl'),
  });
  return traced(response, requestId);
};
