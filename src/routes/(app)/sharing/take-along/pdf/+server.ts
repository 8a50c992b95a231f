import { endpoint } from '#web/endpoint.ts';
import { dossier } from '#screens/file/dossier.ts';

/** Her file to read and to hand on. */
export const GET = endpoint('trust.take-along', dossier);
