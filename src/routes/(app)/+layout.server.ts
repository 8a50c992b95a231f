import type { Permission } from '#access/policy.ts';
import type { LayoutServerLoad } from './$types';

/** The main menu: who may do nothing on a page does not see the way to it. */
const menu = [
  { key: 'home', href: '/', permission: 'home.read' },
  { key: 'card', href: '/card', permission: 'card.edit' },
  { key: 'feedback', href: '/feedback', permission: 'feedback.ask' },
  { key: 'compass', href: '/compass', permission: 'compass.answer' },
  { key: 'possibilities', href: '/compass/possibilities', permission: 'compass.possibilities' },
  { key: 'conversations', href: '/conversations', permission: 'conversation.work' },
  { key: 'advice', href: '/advice', permission: 'advice.own' },
  { key: 'profile', href: '/profile', permission: 'profile.answer' },
  { key: 'profiles', href: '/profiles', permission: 'profile.list' },
  { key: 'plan', href: '/plan', permission: 'plan.edit' },
  { key: 'staff', href: '/staff', permission: 'staff.list' },
  { key: 'offers', href: '/offers', permission: 'offers.browse' },
  { key: 'catalogue', href: '/catalogue', permission: 'offers.publish' },
  { key: 'counterparts', href: '/counterparts', permission: 'counterpart.work' },
  { key: 'picture', href: '/picture', permission: 'counterpart.picture' },
  { key: 'demand', href: '/demand', permission: 'demand.read' },
  { key: 'knowledge', href: '/administration/knowledge', permission: 'knowledge.board' },
  { key: 'administration', href: '/administration', permission: 'schools.import' },
] as const satisfies readonly { key: string; href: string; permission: Permission }[];

export const load: LayoutServerLoad = ({ locals }) => ({
  menu: menu.filter((item) => locals.may(item.permission)).map(({ key, href }) => ({ key, href })),
  isShownThings: locals.may('sharing.with-me'),
});
