// node scripts/lock.mjs, after every change to the dependencies. A registry that lags behind can lack the builds of an
// optional package for other machines; npm install passes over them, but npm ci then refuses the lock file that results.
// This takes those names out of package-lock.json.
import { readFileSync, writeFileSync } from 'node:fs';

const file = 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));

for (const [place, entry] of Object.entries(lock.packages)) {
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    if (isLocked(place, name)) continue;
    delete entry.optionalDependencies[name];
    console.log(`${place}: ${name} is not to be had`);
  }
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
