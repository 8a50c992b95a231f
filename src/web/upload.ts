/** A file of a posted form with its bytes; null when none was chosen. */
export async function uploaded(
  files: ReadonlyMap<string, File> | undefined,
  name: string,
): Promise<{ readonly fileName: string; readonly bytes: Uint8Array } | null> {
  const file = files?.get(name);
  if (file === undefined) return null;
  return { fileName: file.name.slice(0, 200), bytes: new Uint8Array(await file.arrayBuffer()) };
}
