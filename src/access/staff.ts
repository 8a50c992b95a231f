import {
  any,
  coaches,
  either,
  has,
  isHrOf,
  isOther,
  isPerson,
  isSelf,
  isSystem,
  leads,
  takesPart,
} from './sentence.ts';
import type { Sentence } from './sentence.ts';

export const staffPolicy = {
  /** A list of people: leaders their schools, HR everyone, a coach those who accepted her. */
  'staff.list': { may: has('leader', 'director', 'hr', 'coach') },
  /** The whole list in one file, numbers and addresses included. */
  'staff.export': { may: has('hr') },
  /** Lists from the HR system change everyone's file: for who is HR of the whole organisation. */
  'staff.import': { may: either(has('hr'), isSystem), about: isHrOf },
  /** To ask people to come in, and to see who never did: nothing of when or how often. */
  'staff.invite': { may: has('hr'), about: isHrOf },
  /** What the product does by itself: bring in a confirmed list, carry out ends that were foreseen. */
  'staff.keep': { may: isSystem },
  /** Name, function, school: what someone needs in order to work with her, nothing she wrote. */
  'staff.read': { may: isPerson, about: any(isSelf, leads, isHrOf, coaches) },
  /** Someone new belongs to nobody yet; the school where she begins decides. */
  'staff.add': { may: has('hr') },
  /** Nobody changes her own address, work or roles: a colleague of HR does (decision 0035). */
  'staff.manage': { may: either(has('hr'), isSystem), about: isOther(isHrOf) },
  /** About the place for which a role holds: HR of one school gives no role at another, nor for all of them. */
  'roles.manage': { may: either(has('hr'), isSystem), about: isOther(isHrOf) },
  /** Her name and the places for which a role can be given: what the form for it shows, of her file nothing. */
  'roles.places': { may: has('hr'), about: isHrOf },
  /** To bring someone and a coach together; nothing opens before she said yes. */
  'coach.propose': { may: has('leader', 'director', 'hr'), about: any(leads, isHrOf) },
  /** Who answers what waits with her while she is away: she says so herself, or HR for her. */
  'staff.absence': { may: isPerson, about: any(isSelf, isHrOf) },
  /** A coach sees nothing before she said yes. */
  'coach.choose': { may: isPerson, about: isSelf },
  /** She may end it at any time, and so may those who proposed it and the coach. */
  'coach.end': { may: isPerson, about: any(isSelf, leads, isHrOf, takesPart) },
} satisfies Record<string, Sentence>;
