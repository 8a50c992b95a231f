/**
 * The characters that a font can draw, read from its `cmap` table (formats 4 and 12).
 * An accessible PDF may not hold a character without a drawing, so text is fitted to this first.
 * @throws RangeError when the bytes are no font.
 */
export function codePointsOf(font: Buffer): ReadonlySet<number> {
  const covered = new Set<number>();
  const cmap = tableOffset(font, 'cmap');
  const count = font.readUInt16BE(cmap + 2);
  for (let index = 0; index < count; index += 1) {
    const start = cmap + font.readUInt32BE(cmap + 8 + index * 8);
    const format = font.readUInt16BE(start);
    if (format === 4) addSegments(font, start, covered);
    else if (format === 12) addGroups(font, start, covered);
  }
  return covered;
}

function tableOffset(font: Buffer, name: string): number {
  const count = font.readUInt16BE(4);
  for (let index = 0; index < count; index += 1) {
    const record = 12 + index * 16;
    if (font.toString('ascii', record, record + 4) === name) return font.readUInt32BE(record + 8);
  }
  throw new RangeError(`a font without ${name}`);
}

/** Format 4: segments of the basic plane; a segment maps by a shift or by a list of glyphs, 0 is no glyph. */
function addSegments(font: Buffer, start: number, covered: Set<number>): void {
  const double = font.readUInt16BE(start + 6);
  const ends = start + 14;
  const starts = ends + double + 2;
  const shifts = starts + double;
  const lists = shifts + double;
  for (let at = 0; at < double; at += 2) {
    const first = font.readUInt16BE(starts + at);
    const last = font.readUInt16BE(ends + at);
    const shift = font.readUInt16BE(shifts + at);
    const list = font.readUInt16BE(lists + at);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const glyph = list === 0 ? code + shift : font.readUInt16BE(lists + at + list + (code - first) * 2);
      if ((glyph & 0xffff) !== 0) covered.add(code);
    }
  }
}

/** Format 12: groups of any plane. */
function addGroups(font: Buffer, start: number, covered: Set<number>): void {
  const count = font.readUInt32BE(start + 12);
  for (let index = 0; index < count; index += 1) {
    const group = start + 16 + index * 12;
    const last = font.readUInt32BE(group + 4);
    const first = font.readUInt32BE(group);
    const glyph = font.readUInt32BE(group + 8);
    for (let code = first; code <= last; code += 1) if (glyph + code - first !== 0) covered.add(code);
  }
}

/**
 * The same font without its loose accents: with them a letter such as ń, which a font lacks, would be drawn as an n and an
 * accent, and be two signs for whoever copies, searches or hears the document.
 */
export function withoutLooseAccents(font: Buffer): Buffer {
  const copy = Buffer.from(font);
  const cmap = tableOffset(copy, 'cmap');
  const count = copy.readUInt16BE(cmap + 2);
  for (let index = 0; index < count; index += 1) {
    const start = cmap + copy.readUInt32BE(cmap + 8 + index * 8);
    const format = copy.readUInt16BE(start);
    if (format === 4) emptySegments(copy, start);
    else if (format === 12) emptyGroups(copy, start);
  }
  return copy;
}

const isLoose = (first: number, last: number): boolean => first >= 0x0300 && last <= 0x036f;

/** A segment of loose accents is left with its last code only, which gives the empty glyph. */
function emptySegments(font: Buffer, start: number): void {
  const double = font.readUInt16BE(start + 6);
  const ends = start + 14;
  for (let at = 0; at < double; at += 2) {
    const starts = ends + double + 2 + at;
    const last = font.readUInt16BE(ends + at);
    if (!isLoose(font.readUInt16BE(starts), last)) continue;
    font.writeUInt16BE(last, starts);
    font.writeUInt16BE((0x1_0000 - last) & 0xffff, starts + double);
    font.writeUInt16BE(0, starts + 2 * double);
  }
}

function emptyGroups(font: Buffer, start: number): void {
  const count = font.readUInt32BE(start + 12);
  for (let index = 0; index < count; index += 1) {
    const group = start + 16 + index * 12;
    const last = font.readUInt32BE(group + 4);
    if (!isLoose(font.readUInt32BE(group), last)) continue;
    font.writeUInt32BE(last, group);
    font.writeUInt32BE(0, group + 8);
  }
}
