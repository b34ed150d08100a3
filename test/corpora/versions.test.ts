import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { slug } from 'github-slugger';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UniqueSlugs } from '../../server/src/core/extract/uniqueSlugs.ts';
import { parseMarkdown } from '../../server/src/core/syntax/markdown.ts';
import { actorDirectory } from '../../server/src/core/views/actors.ts';
import { generateView } from '../../server/src/core/views/view.ts';
import { loadProject } from '../../server/src/host/node/loadProject.ts';
import { projectOf } from '../support/inMemoryProject.ts';
import { SOURCE } from '../unit/core/views/support/outputCheck.ts';
import { randomProjects } from '../unit/core/views/support/randomPlan.ts';
import { optionsOf, outputOf, randomViews } from '../unit/core/views/support/viewProperty.ts';
import { written } from '../unit/core/views/support/writeProject.ts';
import { areInstalled, REMARK } from './linkCheckers.ts';

const RUNS = Number(process.env['SDET_VIEW_RUNS'] ?? 100);
/** The same seed gives the same versions; a failure tells it. */
const SEED = Number(process.env['SDET_VIEW_SEED'] ?? Date.now() % 2 ** 31);
const EXAMPLE = join(import.meta.dirname, '../../examples/sdet');
const FOLDER = mkdtempSync(join(tmpdir(), 'sdet-versions-'));

afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

const PLANTED = 'planted.md';

/** Versions by their path. */
const versions = new Map<string, string>();

function write(path: string, text: string): void {
  mkdirSync(dirname(join(FOLDER, path)), { recursive: true });
  writeFileSync(join(FOLDER, path), text);
}

function writeVersion(path: string, text: string): void {
  write(path, text);
  versions.set(path, text);
}

/** A random project and a version of it; remark stops at files in folders with `%` in their names. */
function writeRandom(folder: string, [plan, wanted]: Sample): void {
  const tame = (text: string): string => text.replace(/50%(?:25)?/g, '50');
  const files = Object.fromEntries(
    Object.entries(written(plan).files).map(([path, text]) => [tame(path), tame(text)]),
  );
  for (const [path, text] of Object.entries(files)) write(`${folder}/${SOURCE}/${path}`, text);
  const { text } = outputOf(generateView, projectOf(files), optionsOf(wanted));
  writeVersion(`${folder}/random.md`, text);
}

const samples = fc.tuple(randomProjects, randomViews);
type Sample = typeof samples extends fc.Arbitrary<infer Value> ? Value : never;

async function writeExample(): Promise<void> {
  cpSync(EXAMPLE, join(FOLDER, 'example', SOURCE), { recursive: true });
  const { project } = await loadProject(EXAMPLE);
  for (const { id } of actorDirectory(project.view).all()) {
    for (const detail of ['plain', 'full'] as const) {
      const options = { actors: [id], detail, sourceBase: SOURCE };
      writeVersion(`example/${id}-${detail}.md`, outputOf(generateView, project, options).text);
    }
  }
}

/**
 * Anchors that remark does not know: it makes them of headings alone, and of a heading that ends with an image or the
 * call of a note with a hyphen for the space before it.
 */
function isUnknownToRemark(version: string, url: string): boolean {
  const [path = '', anchor = ''] = url.split('#').map(decodeURIComponent);
  if (anchor === '') return false;
  const file = path === '' ? version : join(dirname(version), path);
  const text = readFileSync(join(FOLDER, file), 'utf8');
  const [ours, remarks] = [new UniqueSlugs(), new UniqueSlugs()];
  let isUnknown = path !== '' && (text.includes(`id="${anchor}"`) || text.includes(`{#${anchor}`));
  visit(parseMarkdown(text), 'heading', node => {
    const heading = textOf(node, { includeImageAlt: false, includeHtml: false });
    const [own, other] = [ours.unique(slug(heading.trimEnd())), remarks.unique(slug(heading))];
    if (own === anchor && own !== other) isUnknown = true;
  });
  return isUnknown;
}

describe.skipIf(!areInstalled)('versions as Markdown, by remark-validate-links', () => {
  /** Each link of a version that is called broken, behind the path of the version. */
  let broken: readonly (readonly [string, string])[] = [];

  beforeAll(async () => {
    for (const [at, sample] of fc.sample(samples, { numRuns: RUNS, seed: SEED }).entries())
      writeRandom(String(at), sample);
    await writeExample();
    writeVersion(PLANTED, '# T\n\n[a](#t) [b](#u)\n\n[c](example/absent.md)\n');
    broken = REMARK.check(FOLDER).flatMap(({ path, line, column }) => {
      const link = versions
        .get(path)
        ?.split('\n')
        [line - 1]?.slice(column - 1);
      return link === undefined ? [] : [[path, /\]\((.*?)\)/.exec(link)?.[1] ?? link]];
    });
  }, 300_000);

  it('have no broken link', () => {
    expect(versions.size).toBeGreaterThan(RUNS + 40);
    const unexplained = broken.filter(([path, url]) => path !== PLANTED && !isUnknownToRemark(path, url));
    expect(unexplained, `SDET_VIEW_SEED=${SEED}`).toEqual([]);
  });

  it('and would be told of one', () =>
    expect(broken.filter(([path]) => path === PLANTED).map(([, url]) => url)).toEqual([
      '#u',
      'example/absent.md',
    ]));
});
