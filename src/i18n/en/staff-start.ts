/** Texts of bringing in the list of a real board: its sheet, its own words, its leaders, and the invitations. */
export const sheetOfList = {
  label: 'Sheet of the file',
  hint: (sheet: string) => `We read “${sheet}”. If the list is another sheet, choose that one first.`,
  read: 'Read this sheet',
  only: (sheet: string) => `We read the sheet “${sheet}”.`,
};
