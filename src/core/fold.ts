/**
 * How a text is compared when somebody searches: without capitals, accents and the many shapes of apostrophe and dash. The
 * same stands in SQL as `folded()` (migration 0115); a test holds that both give the same.
 */
export const folded = (text: string): string =>
  Array.from(text.normalize('NFKD').replace(/[\u0300-\u036f]/g, ''), (letter) => small.get(letter) ?? letter)
    .join('')
    .replace(/['’‘‛`´ʼʹ′]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('þ', 'th');

/** What is looked for, word by word; a comma or a stray space parts words too («Wit, de»). */
export const searchWords = (text: string): string[] =>
  folded(text)
    .split(/[\s,;]+/)
    .filter((word) => word !== '');

/** Letter for letter: capitals to small ones, and letters that no accent can be taken off to those people type instead. */
const capitals =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZÆŒÞẞΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЂЄІЈЉЊЋЏ';
const smalls =
  'abcdefghijklmnopqrstuvwxyzæœþßαβγδεζηθικλμνξοπρστυφχψωабвгдежзийклмнопрстуфхцчшщъыьэюяђєіјљњћџ';
const bare = 'łŁøØıđĐðÐħĦŧŦς';
const typed = 'llooiddddhhttσ';
const small = new Map(
  Array.from(`${capitals}${bare}`, (letter, at) => [letter, `${smalls}${typed}`[at] ?? letter]),
);
