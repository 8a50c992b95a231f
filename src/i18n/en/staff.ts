import type { StaffTexts } from '../nl/staff.ts';

export const staff: StaffTexts = {
  title: 'staff',
};
