import { welcomePage } from '../../guest-pages.ts';
import { maturityLink } from '../maturity-link.ts';

export const load = welcomePage(maturityLink);
