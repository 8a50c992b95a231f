/**
 * What the specification knows of the things in a catalogue, as far as a catalogue of ours can hold them:
 * open-education-api/specification, oeapi.json of version 6.0 and v5/ooapi.json of version 5.0.0.
 */
interface Shape {
  readonly required: readonly string[];
  readonly fields: readonly string[];
}
export interface Specification {
  readonly lists: Readonly<Record<string, Shape>>;
  readonly address: readonly string[];
  readonly cost: readonly string[];
  /** By the name of a field: the words that it may hold. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

const names = (text: string): string[] => text.trim().split(/\s+/);

const common6 =
  'primaryCode name abbreviation description otherCodes ext consumer organisationId organisation';
const taught6 = `${common6} teachingLanguages studyLoad modesOfDelivery duration level fieldsOfStudy enrolment
  resources learningOutcomeIds learningOutcomes assessment admissionRequirements qualificationRequirements link
  addresses coordinatorIds coordinators instructorIds instructors supplementaryInformation`;
const offering6 = `${common6} groupIds academicSessionId academicSession state rosteringState teachingLanguages
  modesOfDelivery maxNumberStudents enrolledNumberStudents pendingNumberStudents minNumberStudents resultExpected
  resultValueType link enrolmentPeriods supplementaryInformation startDateTime endDateTime
  flexibleEntryPeriodStartDateTime flexibleEntryPeriodEndDateTime addresses priceInformation`;

export const oeapi6Specification: Specification = {
  lists: {
    organisations: {
      required: names('organisationId organisationType name primaryCode'),
      fields:
        names(`organisationId primaryCode organisationType name shortName description addresses link logo
        otherCodes rootId root parentId parent childIds children consumer ext`),
    },
    programmes: {
      required: names('programmeId programmeType name primaryCode'),
      fields:
        names(`${taught6} programmeId programmeType qualificationAwarded qualificationDesignations modeOfStudy
        firstStartDateTime levelOfQualification formalDocument parentId parent childIds children`),
    },
    courses: {
      required: names('courseId name primaryCode'),
      fields: names(`${taught6} courseId firstStartDate programmeIds programmes`),
    },
    programmeOfferings: {
      required: names('programmeOfferingId name primaryCode'),
      fields: names(`${offering6} programmeOfferingId programmeId programme`),
    },
    courseOfferings: {
      required: names('courseOfferingId name primaryCode'),
      fields: names(`${offering6} courseOfferingId courseId course programmeOfferingIds programmeOfferings`),
    },
  },
  address: names('addressType street streetNumber additional postCode city countryCode geolocation ext'),
  cost: names('costType amount vatAmount amountWithoutVat currency displayAmount ext'),
  words: {
    codeType: names(
      'identifier institution_code offering_code organisation_id product_id programme_code system_id uuid',
    ),
    organisationType: names('root institute department faculty branch academy school'),
    programmeType: names('programme minor honours specialisation track specification'),
    modesOfDelivery: names(`presential online hybrid blended research_lab_based work_based project_based coil
      joint_delivery`),
    modeOfStudy: names('full_time part_time dual_training self_paced'),
    level: names(`pre_vocational secondary_vocational_education secondary_vocational_education_1
      secondary_vocational_education_2 secondary_vocational_education_3 secondary_vocational_education_4
      associate_degree bachelor master doctoral post_doctoral undefined undivided nt2_1 nt2_2`),
    studyLoadUnit: names('contact_time ects sbu sp hour'),
    costType: names('stap_eligible total_costs'),
    addressType: names('postal visit deliveries invoicing teaching'),
    state: names('concept cancelled active inactive'),
  },
};

const common5 = 'primaryCode name abbreviation description otherCodes consumers ext organization';
const taught5 = `${common5} teachingLanguage studyLoad modeOfDelivery duration firstStartDate level fieldsOfStudy
  enrollment resources learningOutcomes assessment admissionRequirements qualificationRequirements link
  educationSpecification addresses coordinators validFrom validTo`;
const offering5 = `${common5} offeringId offeringType academicSession teachingLanguage modeOfDelivery
  maxNumberStudents enrolledNumberStudents pendingNumberStudents minNumberStudents resultExpected resultValueType
  link startDate endDate enrollStartDate enrollEndDate flexibleEntryPeriodStart flexibleEntryPeriodEnd addresses
  priceInformation`;
const offered5 = `offeringId primaryCode offeringType name description teachingLanguage resultExpected startDate
  endDate`;
const programOfferings = {
  required: names(`${offered5} modeOfStudy`),
  fields: names(`${offering5} modeOfStudy program`),
};
const courseOfferings = { required: names(offered5), fields: names(`${offering5} course programOffering`) };

export const ooapi5Specification: Specification = {
  lists: {
    organizations: {
      required: names('organizationId organizationType name shortName primaryCode'),
      fields:
        names(`organizationId primaryCode organizationType name shortName description addresses link logo
        otherCodes parent children consumers ext`),
    },
    programs: {
      required: names('programId programType name abbreviation description primaryCode teachingLanguage'),
      fields:
        names(`${taught5} programId programType qualificationAwarded modeOfStudy levelOfQualification sector
        parent children`),
    },
    courses: {
      required: names('courseId name abbreviation description teachingLanguage level primaryCode'),
      fields: names(`${taught5} courseId programs`),
    },
    programOfferings,
    courseOfferings,
  },
  address: names('addressType street streetNumber additional postalCode city countryCode geolocation ext'),
  cost: names('costType amount vatAmount amountWithoutVat currency displayAmount ext'),
  words: {
    codeType: names(
      'identifier offeringCode organizationId productId programCode systemId uuid brin crohoCreboCode',
    ),
    organizationType: names('root institute department faculty branch academy school'),
    programType: names('program minor honours specialization track'),
    modeOfDelivery: ['distance-learning', 'on campus', 'online', 'hybrid', 'situated'],
    modeOfStudy: ['full-time', 'part-time', 'dual training', 'self-paced'],
    level: [
      'secondary vocational education',
      ...['1', '2', '3', '4'].map((level) => `secondary vocational education ${level}`),
      'associate degree',
      ...names('bachelor master doctoral undefined undivided nt2-1 nt2-2'),
    ],
    studyLoadUnit: names('contacttime ects sbu sp hour'),
    costType: ['STAP eligible', 'total costs'],
    addressType: names('postal visit deliveries billing teaching'),
    offeringType: names('program course component'),
  },
};
