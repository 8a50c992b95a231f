import { stepActions, stepPage } from '../../../guest-pages.ts';
import { feedbackLink } from '../../feedback-link.ts';

export const load = stepPage(feedbackLink);
export const actions = stepActions(feedbackLink);
