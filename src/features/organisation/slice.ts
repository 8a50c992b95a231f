import { slice } from '#server/slice.ts';
import { onSpreadAnswered } from '#shapes/gathering/server/point.ts';
import { contactApproval, contactKind } from './server/contact-approval.ts';
import { schoolListApproval, schoolListKind } from './server/list-approval.ts';
import { runSchoolImport } from './server/school-import-job.ts';

export const organisation = slice({
  name: 'organisation',
  menu: [{ key: 'administration', href: '/administration', permission: 'schools.import', at: 180 }],
  hears: { 'counterpart.answered': [onSpreadAnswered] },
  jobs: {
    'school-import': runSchoolImport,
  },
  approvals: { [contactKind]: contactApproval, [schoolListKind]: schoolListApproval },
});
