import { welcomePage } from '../../guest-pages.ts';
import { feedbackLink } from '../feedback-link.ts';

export const load = welcomePage(feedbackLink);
