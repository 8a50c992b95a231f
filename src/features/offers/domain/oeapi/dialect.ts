import type { CatalogueFormat } from '../import.ts';
import type { OfferForm, OfferLevel } from '../offer.ts';

/**
 * How the two versions of the standard name the same things (open-education-api/specification, tags v5.0 and v6.0;
 * standards.md section 2).
 */
export interface Dialect {
  readonly format: Exclude<CatalogueFormat, 'csv'>;
  readonly programmes: 'programmes' | 'programs';
  readonly programmeId: 'programmeId' | 'programId';
  readonly programmeType: 'programmeType' | 'programType';
  readonly programmeOfferings: 'programmeOfferings' | 'programOfferings';
  readonly offeringId: { readonly course: string; readonly programme: string };
  readonly modes: 'modesOfDelivery' | 'modeOfDelivery';
  readonly start: 'startDateTime' | 'startDate';
  readonly end: 'endDateTime' | 'endDate';
  readonly totalCosts: string;
  readonly codeTypes: { readonly course: string; readonly programme: string; readonly offering: string };
  readonly levels: Readonly<Record<OfferLevel, string>>;
  readonly forms: Readonly<Record<OfferForm, string>>;
  /** More words that say one of our forms; read and never written. */
  readonly otherForms: Readonly<Record<string, OfferForm>>;
  /** How the standard calls studying while working, and studying beside work. */
  readonly modesOfStudy: { readonly dual: string; readonly partTime: string };
}

export const oeapi6: Dialect = {
  format: 'oeapi-6',
  programmes: 'programmes',
  programmeId: 'programmeId',
  programmeType: 'programmeType',
  programmeOfferings: 'programmeOfferings',
  offeringId: { course: 'courseOfferingId', programme: 'programmeOfferingId' },
  modes: 'modesOfDelivery',
  start: 'startDateTime',
  end: 'endDateTime',
  totalCosts: 'total_costs',
  codeTypes: { course: 'identifier', programme: 'identifier', offering: 'offering_code' },
  levels: {
    none: 'undefined',
    'mbo-2': 'secondary_vocational_education_2',
    'mbo-3': 'secondary_vocational_education_3',
    'mbo-4': 'secondary_vocational_education_4',
    ad: 'associate_degree',
    hbo: 'bachelor',
    master: 'master',
  },
  forms: { 'on-site': 'presential', online: 'online', blended: 'blended', 'at-work': 'work_based' },
  otherForms: { hybrid: 'blended' },
  modesOfStudy: { dual: 'dual_training', partTime: 'part_time' },
};

export const ooapi5: Dialect = {
  format: 'ooapi-5',
  programmes: 'programs',
  programmeId: 'programId',
  programmeType: 'programType',
  programmeOfferings: 'programOfferings',
  offeringId: { course: 'offeringId', programme: 'offeringId' },
  modes: 'modeOfDelivery',
  start: 'startDate',
  end: 'endDate',
  totalCosts: 'total costs',
  codeTypes: { course: 'identifier', programme: 'identifier', offering: 'offeringCode' },
  levels: {
    none: 'undefined',
    'mbo-2': 'secondary vocational education 2',
    'mbo-3': 'secondary vocational education 3',
    'mbo-4': 'secondary vocational education 4',
    ad: 'associate degree',
    hbo: 'bachelor',
    master: 'master',
  },
  forms: { 'on-site': 'on campus', online: 'online', blended: 'hybrid', 'at-work': 'situated' },
  otherForms: { 'distance-learning': 'online' },
  modesOfStudy: { dual: 'dual training', partTime: 'part-time' },
};

/** The key under which we keep what the standard has no place for. */
export const extension = 'ontwikkeldoor';
