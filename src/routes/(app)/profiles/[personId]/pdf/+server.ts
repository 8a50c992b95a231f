import { endpoint } from '#web/endpoint.ts';
import { profilePdf } from '#screens/profile/profile-pdf.ts';
import type { RequestEvent } from './$types';

export const GET = endpoint('profile.read', (event: RequestEvent) =>
  profilePdf(event, event.params.personId),
);
