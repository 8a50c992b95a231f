import {
  any,
  coaches,
  either,
  has,
  isHrOf,
  isPerson,
  isSelf,
  isSystem,
  leads,
  sameTenant,
} from './sentence.ts';
import type { Sentence } from './sentence.ts';

export const staffPolicy = {
  'staff.list': { may: has('leader', 'director', 'hr', 'coach') },
  'staff.import': { may: either(has('hr', 'administrator'), isSystem) },
  /** Name, function, school: what someone needs in order to work with her, nothing she wrote. */
  'staff.read': { may: isPerson, about: any(isSelf, leads, isHrOf, coaches) },
  'staff.manage': { may: either(has('hr'), isSystem), about: isHrOf },
  'roles.manage': { may: either(has('hr', 'administrator'), isSystem), about: sameTenant },
  /** A coach sees nothing before she said yes. */
  'coach.choose': { may: isPerson, about: isSelf },
} satisfies Record<string, Sentence>;
