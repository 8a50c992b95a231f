import { slice } from '#server/slice.ts';

export const knowledge = slice({
  name: 'knowledge',
  menu: [{ key: 'knowledge', href: '/administration/knowledge', permission: 'knowledge.board', at: 170 }],
});
