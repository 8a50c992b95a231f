import type { SheetProblemTexts } from '../nl/sheets.ts';

export const sheetProblems: SheetProblemTexts = {
  'sheet-empty': () => 'This file is empty. Choose another file.',
  'sheet-too-large': () => 'This file is too large. Choose a file of at most 10 MB with only the list in it.',
  'sheet-too-many-rows': (values) =>
    `This list is too long. At most ${String(values?.['maximum'])} rows fit in one go.`,
  'sheet-too-many-columns': (values) =>
    `This list has too many columns. At most ${String(values?.['maximum'])} fit.`,
  'sheet-old-excel': () =>
    'This is an old kind of Excel file (.xls). Open it in Excel and save it as .xlsx or .csv.',
  'sheet-unreadable': () => 'We cannot read this file. Choose an Excel file (.xlsx) or a CSV file.',
  'sheet-not-a-list': () => 'This is not a list. Choose an Excel file (.xlsx) or a CSV file with rows in it.',
  'sheet-quote-open': (values) =>
    `A quotation mark that begins in row ${String(values?.['row'])} does not end. Remove it and try again.`,
  'sheet-no-header': () => 'We find no row with names of columns. Put it at the top of the list.',
  'sheet-not-there': () => 'This sheet is not in the file. Choose another sheet.',
};
