import { join } from 'node:path';
import { differences, linkFaults } from './contenders/correctness.mjs';
import { CONTENDERS } from './contenders/index.mjs';
import { writeProject } from './generate/project.mjs';
import { runMeasured } from './measure/process.mjs';
import { BENCH, OUT } from './paths.mjs';
import { CHROMIUM } from './preview/chromium.mjs';
import { writeLongChapter } from './preview/project.mjs';
import { measureViews } from './views.mjs';

/** Language servers that keys are pressed in; ours first. */
export const SERVERS = [
  { id: 'sdet', name: 'sdet' },
  { id: 'vscode', name: 'VS Code’s Markdown server' },
];

/**
 * Everything that is measured with a project of one size. Each run is a process of its own; tools take turns, so that
 * what else the machine does hits all of them alike.
 * @param {number} chapters @param {import('./options.mjs').Options} options
 */
export async function measureSize(chapters, { rounds, seed, peers }) {
  const folder = join(OUT, 'projects', String(chapters));
  const project = writeProject(folder, chapters, seed);
  const contenders = peers ? CONTENDERS : CONTENDERS.slice(0, 1);
  const servers = peers ? SERVERS : SERVERS.slice(0, 1);
  const checks = contenders.map(({ id }) => ({ id, runs: [] }));
  const sessions = servers.map(({ id, name }) => ({ id, name, runs: [] }));
  const faults = [];
  const views = [];
  for (let round = 1; round <= rounds; round++) {
    for (const [index, contender] of contenders.entries()) {
      progress(`${chapters} chapters, round ${round}: ${contender.id}`);
      const { run, found } = await checked(contender, folder);
      checks[index].runs.push({ ...run, links: linkFaults(project.planted, found) });
      if (index === 0)
        faults.push(...told(`${contender.id}, ${chapters} chapters`, differences(project.planted, found)));
    }
    progress(`${chapters} chapters, round ${round}: versions`);
    views.push(await measureViews(folder));
    for (const [index, { id, name }] of servers.entries()) {
      progress(`${chapters} chapters, round ${round}: keys in ${name}`);
      const session = await outputOf(['keystrokes', 'session.mjs'], [id, folder, String(chapters)]);
      sessions[index].runs.push(session);
      faults.push(...session.unsettled.map(text => `${name}, ${chapters} chapters: ${text}`));
      if (index === 0 && session.findings !== project.planted.length) {
        faults.push(
          `${name}, ${chapters} chapters: ${session.findings} findings, ${project.planted.length} planted`,
        );
      }
    }
  }
  progress(`${chapters} chapters: units`);
  const units = await outputOf(['units', 'count.mjs'], [String(chapters), seed]);
  for (const { label, missed } of units.edits)
    if (missed > 0) faults.push(`${label}, ${chapters} chapters: ${missed} units not announced`);
  const { planted, ...size } = project;
  return { chapters, ...size, planted: planted.length, checks, views, sessions, units, faults };
}

/** How long the judgement of regular expressions takes. */
export function measurePatterns() {
  progress('regular expressions');
  return outputOf(['units', 'patterns.mjs'], []);
}

/** How long a key takes until the preview of a long chapter is painted; undefined without Chromium. @param {string} seed */
export function measurePreview(seed) {
  progress('keys in the preview');
  if (CHROMIUM === undefined) return undefined;
  const folder = join(OUT, 'projects', 'preview');
  writeLongChapter(folder, seed);
  return outputOf(['preview', 'session.mjs'], [folder]);
}

/** @param {import('./contenders/index.mjs').Contender} contender @param {string} folder */
async function checked(contender, folder) {
  const result = await runMeasured(contender.args, folder);
  try {
    const found = contender.findings(result, folder);
    const { cpu, wall, memory } = result;
    return { run: { cpu, wall, memory }, found };
  } catch (error) {
    throw new Error(
      `${contender.id} ended with ${result.code}, ${error.message}:\n${result.stderr.slice(0, 2000)}`,
    );
  }
}

/** The JSON that one of our own scripts prints. @param {string[]} script @param {string[]} args */
async function outputOf(script, args) {
  const { code, stdout, stderr } = await runMeasured([join(BENCH, ...script), ...args], OUT);
  if (code !== 0) throw new Error(`${script.join('/')} ended with ${code}:\n${stderr.slice(0, 2000)}`);
  return JSON.parse(stdout);
}

function told(where, { missed, surplus }) {
  return [
    ...missed.map(place => `${where}: not found: ${place}`),
    ...surplus.map(place => `${where}: not planted: ${place}`),
  ];
}

function progress(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
  else process.stderr.write(`${text}\n`);
}
