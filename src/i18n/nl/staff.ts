/** Dutch screen texts of the slice staff. */
export const staff = {
  title: 'staff',
};
export type StaffTexts = typeof staff;
