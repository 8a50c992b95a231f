/** Dutch screen texts of the slice counterpart. */
export const counterpart = {
  title: 'counterpart',
};
export type CounterpartTexts = typeof counterpart;
