import { slice } from '#server/slice.ts';
import { maturitySchedule } from './server/round.ts';

export const maturity = slice({
  name: 'maturity',
  menu: [{ key: 'school', href: '/school', permission: 'maturity.list', at: 165 }],
  schedules: [maturitySchedule],
});
