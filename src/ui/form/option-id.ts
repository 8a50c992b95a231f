/** The first option bears the id of the group itself, so that a link in the error summary lands on it. */
export function optionId(groupId: string, index: number): string {
  return index === 0 ? groupId : `${groupId}-${index + 1}`;
}
