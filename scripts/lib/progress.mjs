/**
 * Says on standard error what is being done, again every ten seconds while it lasts, and how long it took.
 * @param {string} what
 * @returns {() => void} to be called when it is done
 */
export function progress(what) {
  const startedAt = performance.now();
  const seconds = () => Math.round((performance.now() - startedAt) / 1000);
  console.error(`${what} …`);
  const timer = setInterval(() => console.error(`${what} … ${String(seconds())} s`), 10_000).unref();
  return () => {
    clearInterval(timer);
    console.error(`${what}: done in ${String(seconds())} s`);
  };
}
