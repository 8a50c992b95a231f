import { stepActions, stepPage } from '../../../guest-pages.ts';
import { maturityLink } from '../../maturity-link.ts';

export const load = stepPage(maturityLink);
export const actions = stepActions(maturityLink);
