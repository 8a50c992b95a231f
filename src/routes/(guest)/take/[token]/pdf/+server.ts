import { endpoint } from '#web/endpoint.ts';
import { dossier } from '#screens/file/dossier.ts';
import { asHer } from '../as-leaver.ts';
import type { RequestEvent } from './$types';

/** Her file to read and to hand on. By a button only: a program that inspects mail opens links, and takes nothing. */
export const POST = endpoint('leaving.download', async (event: RequestEvent) =>
  dossier(await asHer(event, 'pdf')),
);
