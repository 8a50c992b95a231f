import type { CatalogueFormat } from '../import.ts';
import type { OfferForm, OfferLevel } from '../offer.ts';

/**
 * How the two versions of the standard name the same things (open-education-api/specification, tags v5.0 and v6.0;
 * standards.md section 2).
 */
export interface Dialect {
  readonly format: Exclude<CatalogueFormat, 'csv'>;
  readonly specification: string;
  readonly programmes: 'programmes' | 'programs';
  readonly programmeId: 'programmeId' | 'programId';
  readonly programmeType: 'programmeType' | 'programType';
  readonly programmeOfferings: 'programmeOfferings' | 'programOfferings';
  readonly offeringId: { readonly course: string; readonly programme: string };
  readonly modes: 'modesOfDelivery' | 'modeOfDelivery';
  readonly requirements: { readonly course: string; readonly programme: string };
  readonly start: 'startDateTime' | 'startDate';
  readonly end: 'endDateTime' | 'endDate';
  readonly totalCosts: string;
  readonly codeTypes: { readonly course: string; readonly programme: string; readonly offering: string };
  readonly levels: Readonly<Record<OfferLevel, string>>;
  readonly forms: Readonly<Record<OfferForm, string>>;
}

export const oeapi6: Dialect = {
  format: 'oeapi-6',
  specification: 'https://openonderwijsapi.nl/v6.0/',
  programmes: 'programmes',
  programmeId: 'programmeId',
  programmeType: 'programmeType',
  programmeOfferings: 'programmeOfferings',
  offeringId: { course: 'courseOfferingId', programme: 'programmeOfferingId' },
  modes: 'modesOfDelivery',
  requirements: { course: 'admissionRequirements', programme: 'admissionRequirements' },
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
  forms: { 'on-site': 'on_campus', online: 'online', blended: 'hybrid', 'at-work': 'situated' },
};

export const ooapi5: Dialect = {
  format: 'ooapi-5',
  specification: 'https://openonderwijsapi.nl/v5/',
  programmes: 'programs',
  programmeId: 'programId',
  programmeType: 'programType',
  programmeOfferings: 'programOfferings',
  offeringId: { course: 'offeringId', programme: 'offeringId' },
  modes: 'modeOfDelivery',
  requirements: { course: 'requirements', programme: 'admissionRequirements' },
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
};

/** The key under which we keep what the standard has no place for. */
export const extension = 'ontwikkeldoor';
