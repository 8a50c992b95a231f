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

/** Words that say nothing about a subject, Dutch and English. Shorter words never count. */
const empty = new Set(
  `alle alleen altijd anders ander andere been beetje best beter bijna dan daar daarom dank deze dingen doen doet door
  echt eens eerst elke even gaan gaat geen goed goede graag haar hebben heeft heel hele hier hierbij hoeft iets iemand
  ieder jaar jaren jouw jullie kunnen kunt maar maken maakt meer meest mensen merk merkt mijn minder misschien moet
  moeten mogen naar niet niets nodig omdat onder ondanks onze over ruimte samen soms staan staat steeds tegen terwijl
  tijd toch toen tussen vaak vaker veel verder vind vinden vindt voor voort waar waarbij waarom want wanneer weer
  werk werken werkt wordt worden wel welke wil willen worden zelf zich zien ziet zijn zoals zodat zonder zou zouden
  anderen bezig denk denken gaf geef geeft gegeven geven houd houden klein komen komt krijg krijgen krijgt laat laten
  neem nemen neemt school weet weten zeg zegt zeggen
  about after also because been being could does doing each from good have having here into just like make makes many
  more most much need often only other over really should some that their them then there these they thing things this
  time very want wants well were what when where which while will with work works would year years your`.split(
    /\s+/,
  ),
);

/**
 * Two texts that two people wrote apart. Marked is each sentence in which no word about the subject also stands in
 * the other text: what only one of them brings up. Words are taken as the same when their first five letters are,
 * so that «begeleiden» and «begeleiding» meet. Beside an empty text nothing is marked: all of it stands alone.
 */
export function compareViews(left: string, right: string): Compared {
  const [leftWords, rightWords] = [subjectWords(left), subjectWords(right)];
  if (leftWords.size === 0 || rightWords.size === 0) return unmarked(left, right);
  return compared(markLonely(left, rightWords), markLonely(right, leftWords));
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

const unmarked = (left: string, right: string): Compared => ({
  left: left === '' ? [] : [{ text: left }],
  right: right === '' ? [] : [{ text: right }],
  marked: false,
});

const compared = (left: Piece[], right: Piece[]): Compared => ({
  left,
  right,
  marked: [...left, ...right].some((piece) => piece.only === true),
});

function markLonely(text: string, others: ReadonlySet<string>): Piece[] {
  const sentences = text.match(/[^.!?\n]+[.!?]*[^\S\n]*|[.!?\n]+\s*/g) ?? [];
  return joinPieces(
    sentences.map((sentence) => {
      const about = subjectWords(sentence);
      return { text: sentence, only: about.size > 0 && ![...about].some((word) => others.has(word)) };
    }),
  );
}

function subjectWords(text: string): Set<string> {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const found = plain.match(/\p{L}{4,}/gu) ?? [];
  return new Set(found.filter((word) => !empty.has(word)).map((word) => word.slice(0, 5)));
}

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
function joinPieces(pieces: readonly { text: string; only: boolean }[]): Piece[] {
  const joined: { text: string; only?: boolean }[] = [];
  for (const { text, only } of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && (last.only ?? false) === only) last.text += text;
    else joined.push(only ? { text, only } : { text });
  }
  return joined;
}
