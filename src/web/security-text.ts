import { addDays, dayInNetherlands } from '#core/date.ts';

/** How long somebody may go by what she read: well within the year that RFC 9116 advises. */
const days = 180;

/** The text of security.txt; null when the installation names no contact. */
export function securityText(
  { securityContact, publicUrl }: { readonly securityContact: string | null; readonly publicUrl: string },
  now: Date,
): string | null {
  if (securityContact === null) return null;
  const lines = [
    `Contact: ${securityContact}`,
    `Expires: ${addDays(dayInNetherlands(now), days)}T00:00:00Z`,
    'Preferred-Languages: nl, en',
    `Canonical: ${publicUrl}/.well-known/security.txt`,
  ];
  return `${lines.join('\n')}\n`;
}
