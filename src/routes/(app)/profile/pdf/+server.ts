import { endpoint } from '#web/endpoint.ts';
import { personIdOf } from '#web/own.ts';
import { profilePdf } from '#screens/profile/profile-pdf.ts';

export const GET = endpoint('profile.answer', (event) => profilePdf(event, personIdOf(event)));
