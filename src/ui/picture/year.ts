const dayLength = 86_400_000;

/** Days between two dates written as yyyy-mm-dd. */
function days(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayLength);
}

/** Where a date stands between start and end, in per cent of the strip, kept within it. */
export function place(date: string, start: string, end: string): number {
  const share = (days(start, date) / days(start, end)) * 100;
  return Math.round(Math.min(100, Math.max(0, share)) * 100) / 100;
}

/** Rows for markers that would touch on a phone: a marker moves up until it is `apart` per cent from its neighbours there. */
export function levels(places: readonly number[], apart = 8): number[] {
  const lastInRow: number[] = [];
  return places.map((here) => {
    let row = lastInRow.findIndex((last) => here - last >= apart);
    if (row === -1) row = lastInRow.length;
    lastInRow[row] = here;
    return row;
  });
}
