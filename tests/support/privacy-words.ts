/**
 * Words with which a sentence says who sees, reads or hears something, or that nobody does. «Je ziet», «je leest» and
 * «we lezen» say what happens on this screen, unless they say where it ends («je ziet alleen …»). A question promises
 * nothing.
 */
const dutch = [
  /\b(alleen|uitsluitend|enkel) (jij|jullie|je|zij|hij)\b/i,
  /\b(alleen|zelf)\b[^.]{0,40}\b(ziet|zien|leest|lezen)\b/i,
  /\b(ziet|zien|zie|leest|lezen)\b[^.]{0,30}\b(alleen|nooit|niets|pas|nergens)\b/i,
  /\b(niets|nooit)\b[^.]{0,20}\bzie\b/i,
  /\bniemand( anders)?\b[^.]{0,40}\b(ziet|leest|hoort|weet|zien|lezen|horen|zoeken)\b/i,
  /(?<!\b(je|jij|we|wij)\s)\b(ziet|leest)\b(?!\s+(je|jij|er|eruit)\b)/i,
  /\bhoort (niets|niet|dan|pas|alleen)\b/i,
  /\b(anderen|andere?|die|diegene|bestuur|HR|coach|leidinggevende|beheerder|ondersteuners|niemand|iedereen|wie|jullie|ontvanger)\b[^.]{0,40}\b(?<!te )(zien|lezen|meelezen|meekijken)\b(?! we)/i,
  /\b(laat|laten)\b[^.]{0,40}\baan\b[^.]{0,20}\bzien\b/i,
  /\b(anoniem|geheim|privé|vertrouwelijk|zichtbaar|onzichtbaar|meelezen|meekijken)\b/i,
  /\b(zonder|geen|nooit)( een| de| je| jouw)? na(am|men)\b/i,
  /\bnamen\b[^.]{0,20}\b(niet|nergens|nooit)\b/i,
  /\bniet de namen\b/i,
  /\bgaat (er )?niets naar\b/i,
  /\b(blijft|is|zijn) (van jou|van hen|tussen)\b/i,
];

const english = [
  /\bonly (you|he|she|they|the two)\b/i,
  /\b(nobody|no one)( else)?\b[^.]{0,40}\b(sees?|reads?|hears?|knows?|looks? up)\b/i,
  /\b(board|HR|coach|leader|keeper|administrator|staff|everybody|everyone|whoever|they|somebody|colleagues|others?|recipient)\b[^.]{0,40}\b(?<!you will )(sees?|reads?)\b/i,
  /\b(sees|reads)\b/i,
  /\b(see|read|hears?)\b[^.]{0,20}\b(only|never|nothing)\b/i,
  /\b(only|never|nothing)\b[^.]{0,30}\b(?<!to )(see|read)\b/i,
  /\bshows? (this|it) to\b/i,
  /\b(anonymous|secret|confidential|visible|invisible)\b/i,
  /\b(without|no|never a|not the)( a| the| your)? names?\b/i,
  /\bnothing goes to\b/i,
  /\b(stays?|is|are) (yours|between|theirs)\b/i,
];

/** True when a sentence says who sees something; such a sentence carries its readers with `seenBy`. */
export const saysWhoSees = (locale: 'nl' | 'en', text: string): boolean =>
  !/^[^.?!]*\?$/.test(text) && (locale === 'nl' ? dutch : english).some((pattern) => pattern.test(text));
