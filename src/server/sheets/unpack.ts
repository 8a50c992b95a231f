import { zipSync } from 'fflate';
import { fromBufferPromise } from 'yauzl';
import type { ZipFile } from 'yauzl';
import { sheetLimits } from './sheet.ts';

/**
 * A workbook's parts, unpacked under a limit and packed again without compression: so a small file cannot become
 * gigabytes, and the sheet library sees exactly what was counted here, whatever the file says about itself.
 * @returns null when it unpacks to more than a list can be
 * @throws when it is no archive, or a part is not as long as it says
 */
export async function unpackedWithin(bytes: Uint8Array): Promise<Unpacked | null> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const archive = await fromBufferPromise(buffer, { lazyEntries: true });
  if (archive.entryCount > sheetLimits.parts) return null;
  const parts = await partsOf(archive);
  if (parts === null) return null;
  const copy = zipSync(parts, { level: 0 });
  return {
    archive: copy.buffer.slice(copy.byteOffset, copy.byteOffset + copy.byteLength),
    workbook: Buffer.from(parts['xl/workbook.xml'] ?? []).toString('utf8'),
  };
}

export interface Unpacked {
  readonly archive: ArrayBuffer;
  /** The part that names the sheets. */
  readonly workbook: string;
}

/** Only what describes sheets; pictures and the like count and are left out. */
const isOfUse = (name: string): boolean => /\.(xml|rels)$/i.test(name);

async function partsOf(archive: ZipFile): Promise<Record<string, Uint8Array> | null> {
  const parts: Record<string, Uint8Array> = {};
  let left: number = sheetLimits.unpackedBytes;
  for await (const entry of archive.eachEntry()) {
    const pieces: Buffer[] = [];
    for await (const piece of await archive.openReadStreamPromise(entry)) {
      left -= (piece as Buffer).length;
      if (left < 0) return null;
      if (isOfUse(entry.fileName)) pieces.push(piece as Buffer);
    }
    if (pieces.length > 0) parts[entry.fileName] = Buffer.concat(pieces);
  }
  return parts;
}
