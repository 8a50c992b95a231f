import type { OrganisationTexts } from '../nl/organisation.ts';

export const organisation: OrganisationTexts = {
  title: 'organisation',
};
