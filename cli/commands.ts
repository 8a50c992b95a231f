import { adviseCommand } from './advise.ts';
import { backupCommand } from './backup.ts';
import { calculateFiguresCommand } from './calculate-figures.ts';
import type { Command } from './command.ts';
import { confirmCommand } from './confirm.ts';
import { demoLoadCommand } from './demo-load.ts';
import { forgetCommand } from './forget.ts';
import { importSchoolsCommand } from './import-schools.ts';
import { importStaffCommand } from './import-staff.ts';
import { migrateCommand } from './migrate.ts';
import { notNowPageCommand } from './not-now-page.ts';
import { restoreCommand } from './restore.ts';
import { routesCommand } from './routes.ts';
import { setupLinkCommand } from './setup-link.ts';
import { tokenCreateCommand } from './token-create.ts';

/** Every command by its words. */
export const commands: Readonly<Record<string, Command>> = {
  advise: adviseCommand,
  'calculate figures': calculateFiguresCommand,
  backup: backupCommand,
  restore: restoreCommand,
  'import schools': importSchoolsCommand,
  'import staff': importStaffCommand,
  migrate: migrateCommand,
  'demo load': demoLoadCommand,
  routes: routesCommand,
  'token create': tokenCreateCommand,
  confirm: confirmCommand,
  forget: forgetCommand,
  'setup-link': setupLinkCommand,
  'not-now-page': notNowPageCommand,
};
