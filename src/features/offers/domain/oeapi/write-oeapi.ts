import type { IsoDate } from '#core/date.ts';
import { totalCosts } from '../offer.ts';
import type { OfferContent } from '../offer.ts';
import type { Item } from './bundle.ts';
import { extension } from './dialect.ts';
import type { Dialect } from './dialect.ts';
import { extended } from './raw-offer.ts';
import { amountOut, textOut } from './values.ts';

interface Writing {
  readonly dialect: Dialect;
  readonly institute: string;
  /** The same uuid for the same text, so that a second export names the same things. */
  readonly idFor: (text: string) => string;
}

type Sort = 'course' | 'programme';

const sortOf = ({ kind }: OfferContent): Sort =>
  kind === 'degree' || kind === 'side-entry' ? 'programme' : 'course';

/** A catalogue as one file: the lists of the standard next to each other. `readOeapi` reads it back to the same offers. */
export function writeOeapi(offers: readonly OfferContent[], writing: Writing): Item {
  const { dialect, idFor, institute } = writing;
  const of = (sort: Sort) => offers.filter((offer) => sortOf(offer) === sort);
  const offerings = (sort: Sort) =>
    of(sort).flatMap((offer) => offer.starts.map((day) => offeringOf(offer, day, writing)));
  const isV6 = dialect.format === 'oeapi-6';
  const organisation = {
    [isV6 ? 'organisationId' : 'organizationId']: idFor(institute),
    primaryCode: { codeType: isV6 ? 'organisation_id' : 'identifier', code: 'institute' },
    [isV6 ? 'organisationType' : 'organizationType']: 'root',
    name: textOut(institute),
    ...(isV6 ? {} : { shortName: institute }),
  };
  return {
    [isV6 ? 'organisations' : 'organizations']: [organisation],
    [dialect.programmes]: of('programme').map((offer) => itemOf(offer, writing)),
    courses: of('course').map((offer) => itemOf(offer, writing)),
    [dialect.programmeOfferings]: offerings('programme'),
    courseOfferings: offerings('course'),
  };
}

function itemOf(offer: OfferContent, { dialect, idFor }: Writing): Item {
  const sort = sortOf(offer);
  const isV6 = dialect.format === 'oeapi-6';
  const load = offer.hours === null ? null : { value: offer.hours, studyLoadUnit: isV6 ? 'hour' : 'sbu' };
  return {
    [sort === 'course' ? 'courseId' : dialect.programmeId]: idFor(offer.code),
    primaryCode: { codeType: dialect.codeTypes[sort], code: offer.code },
    name: textOut(offer.name),
    abbreviation: offer.code,
    ...(isV6 && offer.summary === '' ? {} : { description: textOut(offer.summary) }),
    ...(isV6 ? { teachingLanguages: ['nld'] } : { teachingLanguage: 'nld' }),
    ...(sort === 'programme' ? { [dialect.programmeType]: isV6 ? 'programme' : 'program' } : {}),
    ...(isV6 && offer.level === null ? {} : { level: dialect.levels[offer.level ?? 'none'] }),
    ...(offer.form === null ? {} : { [dialect.modes]: [dialect.forms[offer.form]] }),
    ...(load === null ? {} : { studyLoad: isV6 ? [load] : load }),
    ...(offer.months === null ? {} : { duration: `P${String(offer.months)}M` }),
    ...(offer.needsText === '' ? {} : { admissionRequirements: textOut(offer.needsText) }),
    ...(offer.link === '' ? {} : { link: offer.link }),
    ...(offer.place === '' ? {} : { addresses: [{ addressType: 'teaching', city: offer.place }] }),
    ext: { [extension]: Object.fromEntries(extended.map((field) => [field, offer[field]])) },
  };
}

function offeringOf(offer: OfferContent, day: IsoDate, { dialect, idFor }: Writing): Item {
  const sort = sortOf(offer);
  const isV6 = dialect.format === 'oeapi-6';
  const id = idFor(offer.code);
  const code = `${offer.code}-${day}`;
  return {
    [dialect.offeringId[sort]]: idFor(code),
    primaryCode: { codeType: dialect.codeTypes.offering, code },
    ...(isV6 ? {} : { offeringType: sort === 'course' ? 'course' : 'program', abbreviation: code }),
    name: textOut(offer.name),
    ...(isV6 ? {} : { description: textOut(''), teachingLanguage: 'nld', resultExpected: false }),
    [dialect.start]: isV6 ? `${day}T12:00:00Z` : day,
    ...(isV6 ? {} : { [dialect.end]: endDay(day, offer.months ?? 1) }),
    ...(isV6 || sort === 'course' ? {} : { modeOfStudy: modeOfStudy(offer, dialect) }),
    ...(offer.places === null ? {} : { maxNumberStudents: offer.places }),
    priceInformation: [
      { costType: dialect.totalCosts, amount: amountOut(totalCosts(offer)), currency: 'EUR' },
    ],
    ...(isV6
      ? { [sort === 'course' ? 'courseId' : dialect.programmeId]: id }
      : { [sort === 'course' ? 'course' : 'program']: id }),
  };
}

/** Version 5 wants to know it of every start; all that stands here is done beside or in somebody's work. */
const modeOfStudy = ({ form }: OfferContent, { modesOfStudy }: Dialect): string =>
  form === 'at-work' ? modesOfStudy.dual : modesOfStudy.partTime;

/** The last day of so many months from a day; version 5 wants one. */
function endDay(start: IsoDate, months: number): string {
  const [year = 0, month = 1, day = 1] = start.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, 28) - 1)).toISOString().slice(0, 10);
}
