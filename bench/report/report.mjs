import { growth, median, percentile } from '../measure/statistics.mjs';
import { fixed, table } from './table.mjs';

/** Everything that a run has measured, as text for a terminal. */
export function report({ environment, versions, options, patterns, preview, sizes }) {
  const { processor, cores, memoryGiB, node, system, date, load } = environment;
  const peers = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    `${date}, Node ${node}, ${processor}, ${cores} cores, ${memoryGiB} GiB, ${system}, load ${fixed(load, 1)} at the start`,
    `${options.rounds} round(s), medians; peers: ${peers.join(', ') || 'none'}`,
    section('Projects', projects(sizes)),
    section('Check of the whole project', checks(sizes)),
    section('Growth of CPU with the number of chapters (exponent; 1 = in proportion)', growths(sizes)),
    section('Versions of readers as pages, each run a process that reads the project', views(sizes)),
    section('Key → diagnostics over stdio, in ms', keys(sizes)),
    section('Key → painted preview of a chapter of 200 items, in ms', painted(preview)),
    section('Units of the core evaluated again after one edit (mean over some files)', units(sizes)),
    section('Regular expressions judged, in ms of CPU for each', judged(patterns)),
  ].join('\n\n');
}

function section(title, body) {
  return `${title}\n\n${body}`;
}

function judged(patterns) {
  return table(
    ['expressions', 'number', 'refused', 'median', 'most', 'of'],
    patterns.map(({ name, count, refused, median, most, slowest }) =>
      [name, count, refused, fixed(median, 3), fixed(most, 3), slowest].map(String),
    ),
  );
}

function projects(sizes) {
  return table(
    ['chapters', 'files', 'MB', 'MB of Markdown', 'planted faults'],
    sizes.map(({ chapters, files, bytes, markdownBytes, planted }) =>
      [chapters, files, fixed(bytes / 1e6, 2), fixed(markdownBytes / 1e6, 2), planted].map(String),
    ),
  );
}

function checks(sizes) {
  const rows = sizes.flatMap(({ chapters, checks }) => {
    const ours = cpuOf(checks[0]);
    return checks.map(check => {
      const links = check.runs[0].links;
      return [
        String(chapters),
        check.id,
        fixed(cpuOf(check), 2),
        fixed(median(check.runs.map(({ wall }) => wall)), 2),
        fixed(median(check.runs.map(({ memory }) => memory)), 0),
        fixed(cpuOf(check) / ours, 2),
        `${links.found} of ${links.planted}`,
        String(links.other),
      ];
    });
  });
  return table(
    ['chapters', 'tool', 'CPU s', 'wall s', 'peak MB', 'CPU / ours', 'link faults', 'other findings'],
    rows,
  );
}

function growths(sizes) {
  const steps = sizes.slice(1).map((large, index) => [sizes[index], large]);
  if (steps.length === 0) return 'one size only';
  return table(
    ['tool', ...steps.map(([small, large]) => `${small.chapters} → ${large.chapters}`)],
    sizes[0].checks.map(({ id }, tool) => [
      id,
      ...steps.map(([small, large]) =>
        fixed(
          growth(
            { size: small.chapters, cost: cpuOf(small.checks[tool]) },
            { size: large.chapters, cost: cpuOf(large.checks[tool]) },
          ),
          2,
        ),
      ),
    ]),
  );
}

function views(sizes) {
  const rows = sizes.flatMap(({ chapters, views }) =>
    ['one', 'all'].map(which => {
      const of = key => median(views.map(run => run[which][key]));
      const ratio = median(views.map(run => run[which].cpu / run.one.cpu));
      return [
        String(chapters),
        `${of('files')}`,
        fixed(of('cpu'), 2),
        fixed(of('wall'), 2),
        fixed(of('memory'), 0),
        fixed(ratio, 2),
      ];
    }),
  );
  return table(['chapters', 'versions', 'CPU s', 'wall s', 'peak MB', 'CPU / one version'], rows);
}

function keys(sizes) {
  const rows = sizes.flatMap(({ chapters, sessions }) =>
    sessions.flatMap(({ name, runs }) =>
      Object.keys(runs[0].latencies).map(series => {
        const of = p => median(runs.map(({ latencies }) => percentile(latencies[series], p)));
        return [
          String(chapters),
          name,
          series,
          String(runs[0].latencies[series].length),
          fixed(of(0.5), 1),
          fixed(of(0.99), 1),
          fixed(median(runs.map(({ cpu }) => cpu[series] ?? Number.NaN)), 1),
          fixed(median(runs.map(({ usage }) => usage.memory)), 0),
        ];
      }),
    ),
  );
  return table(['chapters', 'server', 'typing', 'keys', 'p50', 'p99', 'CPU per key', 'peak MB'], rows);
}

function painted(preview) {
  if (preview === undefined) return 'no Chromium on this machine';
  const rows = Object.keys(preview.latencies).map(detail => [
    detail,
    String(preview.latencies[detail].length),
    ...[preview.latencies, preview.page].flatMap(times =>
      [0.5, 0.99].map(share => fixed(percentile(times[detail], share), 1)),
    ),
    fixed(preview.cpu[detail] ?? Number.NaN, 1),
    fixed(preview.usage.memory, 0),
  ]);
  return table(['detail', 'keys', 'p50', 'p99', 'page p50', 'page p99', 'CPU per key', 'peak MB'], rows);
}

function units(sizes) {
  const labels = sizes[0].units.edits.map(({ label }) => label);
  const rows = labels.map((label, index) => [
    label,
    ...sizes.flatMap(({ units: { edits } }) => {
      const { units, documents, ms } = edits[index];
      return [fixed(units, 1), fixed(documents, 1), fixed(ms, 1)];
    }),
  ]);
  const totals = ['all (first check)', ...sizes.flatMap(({ units: { total } }) => [String(total), '', ''])];
  const head = sizes.flatMap(({ chapters }) => [`units at ${chapters}`, 'documents', 'ms']);
  return table(['edit', ...head], [...rows, totals]);
}

function cpuOf({ runs }) {
  return median(runs.map(({ cpu }) => cpu));
}
