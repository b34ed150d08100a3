// `node count.mjs CHAPTERS SEED`: how many units of the core are evaluated again after one edit, as JSON. No disk, no protocol.
import { createRequire } from 'node:module';
import process from 'node:process';
import { chapterFault, registerFault } from '../generate/faults.mjs';
import { placeOf } from '../generate/layout.mjs';
import { projectFiles } from '../generate/project.mjs';
import { registerCount, registerPath } from '../generate/register.mjs';
import { median } from '../measure/statistics.mjs';
import { CORE_BUNDLE } from './bundle.mjs';
import { EDITS } from './edits.mjs';

/** How many files each kind of edit is made in, one after the other. */
const SAMPLES = 20;

const { Project, allFindings, findingsOf } = createRequire(import.meta.url)(CORE_BUNDLE);
const [chapters, seed] = [Number(process.argv[2]), process.argv[3]];

const texts = new Map([...projectFiles(chapters, seed)].map(({ path, text }) => [path, text]));
const project = new Project();
project.apply([...texts.keys()].map(path => ({ kind: 'present', path })));
for (let wanted = project.wanted(); wanted.length > 0; wanted = project.wanted()) {
  project.apply(wanted.map(path => ({ kind: 'text', path, text: texts.get(path) })));
}
const findings = allFindings(project).length;
const total = project.evaluations;
process.stdout.write(
  JSON.stringify({
    chapters,
    findings,
    total,
    edits: EDITS.map(kind => ({ id: kind.id, label: kind.label, ...measure(kind) })),
  }),
);

/** Averages over the sampled files; `ms` is the median time to take the edit in and check what it affects. */
function measure(kind) {
  const results = sampled(kind.in).map(path => edit(path, kind.change(texts.get(path))));
  const mean = of => results.reduce((sum, result) => sum + of(result), 0) / results.length;
  return {
    samples: results.length,
    units: mean(({ units }) => units),
    documents: mean(({ documents }) => documents),
    missed: mean(({ missed }) => missed),
    ms: median(results.map(({ ms }) => ms)),
  };
}

function edit(path, text) {
  const before = project.evaluations;
  const start = process.hrtime.bigint();
  const { affected } = project.apply([
    text === undefined ? { kind: 'deleted', path } : { kind: 'text', path, text },
  ]);
  for (const document of affected) findingsOf(project, document);
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  const units = project.evaluations - before;
  allFindings(project);
  /** Units of documents that `apply` did not name: there must be none. */
  const missed = project.evaluations - before - units;
  project.apply([{ kind: 'text', path, text: texts.get(path) }]);
  if (allFindings(project).length !== findings)
    throw new Error(`${path}: findings are not as before once the edit is taken back`);
  return { units, documents: affected.size, missed, ms };
}

/** Files without planted faults, spread over the project. */
function sampled(what) {
  const clean =
    what === 'chapter'
      ? indices(chapters, chapterFault).map(index => placeOf(index, chapters).path)
      : indices(registerCount(chapters), registerFault).map(registerPath);
  const count = Math.min(SAMPLES, clean.length);
  return Array.from({ length: count }, (_, i) => clean[Math.floor((i * clean.length) / count)]);
}

function indices(count, fault) {
  return Array.from({ length: count }, (_, index) => index).filter(index => fault(index) === undefined);
}
