/** A piece of a text laid beside another; `only` marks what the other does not have. */
export interface Piece {
  readonly text: string;
  readonly only?: boolean;
}

export interface Compared {
  readonly left: readonly Piece[];
  readonly right: readonly Piece[];
  /** False when nothing is marked, so that no legend is needed. */
  readonly marked: boolean;
}

/** Two editions of one text. Marked is every word that was taken out (left) or put in (right). */
export function compareEditions(before: string, after: string): Compared {
  const [left, right] = [words(before), words(after)];
  if (left.length * right.length > largestTable) return unmarked(before, after);
  const kept = commonWords(left, right);
  return compared(
    joinPieces(left.map((text, index) => ({ text, only: !kept.left.has(index) }))),
    joinPieces(right.map((text, index) => ({ text, only: !kept.right.has(index) }))),
  );
}

const largestTable = 4_000_000;

/** Both texts as they are, with nothing marked. */
export const unmarked = (left: string, right: string): Compared => ({
  left: left === '' ? [] : [{ text: left }],
  right: right === '' ? [] : [{ text: right }],
  marked: false,
});

export const compared = (left: Piece[], right: Piece[]): Compared => ({
  left,
  right,
  marked: [...left, ...right].some((piece) => piece.only === true),
});

/** Words with the space that follows them, so that joined they are the text again. */
const words = (text: string): string[] => text.match(/\S+\s*|\s+/g) ?? [];

/** The places of a longest run of words that both texts have in the same order. */
function commonWords(
  left: readonly string[],
  right: readonly string[],
): { left: Set<number>; right: Set<number> } {
  const width = right.length + 1;
  const lengths = new Uint32Array((left.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  const same = (row: number, column: number): boolean => left[row]?.trim() === right[column]?.trim();
  for (let row = left.length - 1; row >= 0; row -= 1) {
    for (let column = right.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] = same(row, column)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const kept = { left: new Set<number>(), right: new Set<number>() };
  for (let row = 0, column = 0; row < left.length && column < right.length;) {
    if (same(row, column)) {
      kept.left.add(row++);
      kept.right.add(column++);
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return kept;
}

/** Neighbours that are marked alike become one piece. */
export function joinPieces(pieces: readonly { text: string; only: boolean }[]): Piece[] {
  const joined: { text: string; only?: boolean }[] = [];
  for (const { text, only } of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && (last.only ?? false) === only) last.text += text;
    else joined.push(only ? { text, only } : { text });
  }
  return joined;
}
