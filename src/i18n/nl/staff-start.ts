/** Texts of bringing in the list of a real board: its sheet, its own words, its leaders, and the invitations. */
export const sheetOfList = {
  label: 'Blad van het bestand',
  hint: (sheet: string) => `We lazen «${sheet}». Is de lijst een ander blad, kies dat dan eerst.`,
  read: 'Lees dit blad',
  only: (sheet: string) => `We lazen het blad «${sheet}».`,
};
