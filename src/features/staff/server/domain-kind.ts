/** All addresses at one mail domain to another, which a second person confirms. */
export const domainKind = 'staff.mail-domain';
