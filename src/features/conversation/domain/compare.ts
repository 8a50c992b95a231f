import { compared, joinPieces, unmarked } from '#core/compare-editions.ts';
import type { Compared, Piece } from '#core/compare-editions.ts';

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
