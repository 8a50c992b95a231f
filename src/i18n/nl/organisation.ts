/** Dutch screen texts of the slice organisation. */
export const organisation = {
  title: 'organisation',
};
export type OrganisationTexts = typeof organisation;
