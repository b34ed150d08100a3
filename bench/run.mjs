// npm run bench [-- --sizes 100,1000,10000]: how fast we are, beside others, on projects of our own making. See README.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { environment, peerVersions } from './measure/environment.mjs';
import { readOptions, USAGE } from './options.mjs';
import { OUT } from './paths.mjs';
import { buildOurs, installAll } from './setUp.mjs';

/** How many wrong things are told one by one. */
const SHOWN = 20;

const options = readOptions(process.argv.slice(2));
if (options === undefined) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else process.exitCode = await main(options);

/** @param {import('./options.mjs').Options} options */
async function main(options) {
  installAll();
  buildOurs();
  // What these import is there only now.
  const { buildCore } = await import('./units/bundle.mjs');
  const { measurePatterns, measurePreview, measureSize } = await import('./measureSize.mjs');
  const { CONTENDERS } = await import('./contenders/index.mjs');
  const { report } = await import('./report/report.mjs');
  await buildCore();
  const results = {
    environment: environment(),
    versions: options.peers ? peerVersions(CONTENDERS.flatMap(({ packages }) => packages)) : {},
    options,
    patterns: await measurePatterns(),
    preview: await measurePreview(options.seed),
    sizes: [],
  };
  for (const size of options.sizes) results.sizes.push(await measureSize(size, options));
  process.stderr.write(process.stderr.isTTY ? '\r\u001b[K' : '');
  mkdirSync(OUT, { recursive: true });
  writeFileSync(join(OUT, 'latest.json'), `${JSON.stringify(results, undefined, 1)}\n`);
  process.stdout.write(`${report(results)}\n\n`);
  return conclude(results.sizes);
}

/** Says whether our check was right, and gives the exit code. */
function conclude(sizes) {
  const faults = [...new Set(sizes.flatMap(({ faults }) => faults))];
  for (const fault of faults.slice(0, SHOWN)) process.stdout.write(`WRONG: ${fault}\n`);
  const planted = sizes.map(({ planted }) => planted).join(' and ');
  const verdict =
    faults.length > 0
      ? `${faults.length} wrong in all`
      : `Found exactly the planted faults (${planted}), in the terminal and in the editor.`;
  process.stdout.write(`${verdict}\n`);
  return faults.length > 0 ? 1 : 0;
}
