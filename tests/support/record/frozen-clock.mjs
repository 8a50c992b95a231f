// Loaded before the product (NODE_OPTIONS=--import): for it every moment is RECORD_AT, so that what a page says of days stays.
const at = Date.parse(process.env['RECORD_AT'] ?? '');
const RealDate = Date;

globalThis.Date = class extends RealDate {
  /** @param {...unknown} parts */
  constructor(...parts) {
    if (parts.length === 0) super(at);
    else super(.../** @type {[number]} */ (parts));
  }

  static now() {
    return at;
  }
};
