import { slice } from '#server/slice.ts';
import { onLeaderCame, onStaffLeft, onStandInOver, onConversationsBack } from './server/on-staff-left.ts';
import { conversationSchedule } from './server/schedule.ts';

export const conversation = slice({
  name: 'conversation',
  menu: [{ key: 'conversations', href: '/conversations', permission: 'conversation.work', at: 60 }],
  hears: {
    'staff.absence-ended': [onStandInOver],
    'staff.employment-ended': [onStaffLeft],
    'staff.ending-undone': [onConversationsBack],
    'staff.role-ended': [onStaffLeft],
    'staff.role-granted': [onLeaderCame],
  },
  schedules: [conversationSchedule],
});
