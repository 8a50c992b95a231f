// Loaded before the product (NODE_OPTIONS=--import): for it every moment is RECORD_AT, so that what a page says of days stays.
const at = Date.parse(process.env['RECORD_AT'] ?? '');

globalThis.Date = new Proxy(Date, {
  construct: (real, parts) => Reflect.construct(real, parts.length === 0 ? [at] : parts),
  get: (real, name) => (name === 'now' ? () => at : Reflect.get(real, name)),
});
