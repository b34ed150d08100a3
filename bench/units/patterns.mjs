// `node patterns.mjs`: how long it takes to judge each regular expression of the tables in our tests, as JSON.
import { createRequire } from 'node:module';
import process from 'node:process';
import { median } from '../measure/statistics.mjs';
import { CORE_BUNDLE } from './bundle.mjs';

/** How often each is measured, and judged in each measure. */
const [TIMES, RUNS] = [5, 20];

const { isUnsafe, NOTORIOUS, HARMLESS } = createRequire(import.meta.url)(CORE_BUNDLE);

process.stdout.write(JSON.stringify([measure('notorious', NOTORIOUS), measure('harmless', HARMLESS)]));

/** Milliseconds of CPU per expression; `refused`: how many were. */
function measure(name, sources) {
  let refused = 0;
  const times = sources.map(source => {
    if (isUnsafe(source)) refused += 1;
    return median(Array.from({ length: TIMES }, () => timed(source)));
  });
  return {
    name,
    count: sources.length,
    refused,
    median: median(times),
    most: Math.max(...times),
    slowest: sources[times.indexOf(Math.max(...times))].slice(0, 40),
  };
}

/** Milliseconds of CPU, over enough runs for the clock of the system. */
function timed(source) {
  const start = process.cpuUsage();
  for (let run = 0; run < RUNS; run++) isUnsafe(source);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / RUNS;
}
