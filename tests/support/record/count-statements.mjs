// Loaded into the product before anything else (node --import): writes down how many statements each request sent to the
// database, told apart by their asynchronous context; what begins and ends a transaction is not counted.
import { AsyncLocalStorage } from 'node:async_hooks';
import { appendFileSync } from 'node:fs';
import http from 'node:http';
import pg from 'pg';

/** @type {AsyncLocalStorage<{ sent: number }>} */
const requests = new AsyncLocalStorage();
const control = /^\s*(begin|commit|rollback|set)\b/i;
const file = String(process.env['STATEMENTS_FILE']);

/** @typedef {(this: unknown, ...args: any[]) => any} Method */

/** @param {Record<string, any>} prototype @param {string} name @param {(method: Method) => Method} around */
function wrap(prototype, name, around) {
  prototype[name] = around(prototype[name]);
}

wrap(
  http.Server.prototype,
  'emit',
  (emit) =>
    function (event, ...args) {
      if (event !== 'request') return emit.call(this, event, ...args);
      const [request, response] = args;
      const count = { sent: 0 };
      response.once('finish', () => {
        appendFileSync(file, `${request.method} ${response.statusCode} ${count.sent} ${request.url}\n`);
      });
      return requests.run(count, () => emit.call(this, event, ...args));
    },
);

wrap(
  pg.Client.prototype,
  'query',
  (query) =>
    function (config, ...rest) {
      const count = requests.getStore();
      const text = typeof config === 'string' ? config : config.text;
      if (count !== undefined && !control.test(text)) count.sent += 1;
      return query.call(this, config, ...rest);
    },
);
