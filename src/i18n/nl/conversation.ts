/** Dutch screen texts of the slice conversation. */
export const conversation = {
  title: 'conversation',
};
export type ConversationTexts = typeof conversation;
