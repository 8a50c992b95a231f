// node scripts/lock.mjs, after every change to the dependencies. A registry that lags behind can lack the builds of an
// optional package for other machines; npm install passes over them, but npm ci then refuses the lock file that results.
// This takes those names out of package-lock.json.
import { readFileSync, writeFileSync } from 'node:fs';

const file = 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));

for (const [place, entry] of Object.entries(lock.packages)) {
  const wanted = Object.entries(entry.optionalDependencies ?? {});
  const missing = wanted.filter(([name]) => !isLocked(place, name));
  if (missing.length === 0) continue;
  entry.optionalDependencies = Object.fromEntries(wanted.filter((one) => !missing.includes(one)));
  console.log(`${place}: not to be had: ${missing.map(([name]) => name).join(', ')}`);
}
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);

/**
 * @param {string} place
 * @param {string} name
 */
function isLocked(place, name) {
  return [place, ...parents(place), ''].some(
    (parent) => lock.packages[`${parent}/node_modules/${name}`.replace(/^\//, '')],
  );
}

/**
 * @param {string} place
 * @returns {string[]}
 */
function parents(place) {
  const end = place.lastIndexOf('/node_modules/');
  return end < 0 ? [] : [place.slice(0, end), ...parents(place.slice(0, end))];
}
