import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LineIndex } from '../../server/src/core/base/lineIndex.ts';
import type { ProjectPath } from '../../server/src/core/base/projectPath.ts';
import type { Finding } from '../../server/src/core/model/finding.ts';
import type { LinkReference } from '../../server/src/core/model/reference.ts';
import { anchorFile } from '../../server/src/core/project/linkTargets.ts';
import type { ProjectView } from '../../server/src/core/project/projectView.ts';
import { allFindings } from '../../server/src/core/rules/findings.ts';
import { loadProject } from '../../server/src/host/node/loadProject.ts';
import {
  BLINDNESSES,
  type ComparedLink,
  DIFFERENCES,
  type ForeignPlace,
  type Verdicts,
} from './differences.ts';
import { CORPORA, DOCUMENTS } from './documents.ts';
import { areInstalled, type ForeignFinding, LINK_CHECKERS } from './linkCheckers.ts';

/**
 * Broken links as two tools see them that know nothing of ours: remark-validate-links and VS Code's Markdown service.
 * Where all three look at the same link they agree, but for the classes of `differences.ts`.
 */
const EXAMPLE = {
  name: 'the example',
  folder: join(import.meta.dirname, '../../examples/sdet'),
  manifest: undefined,
};

const FOLDERS = [
  ...(existsSync(CORPORA) ? DOCUMENTS : []).map(({ name, manifest }) => ({
    name,
    folder: join(CORPORA, name),
    manifest: join(import.meta.dirname, manifest),
  })),
  EXAMPLE,
].filter(() => areInstalled);

/** Rules that say that a link leads nowhere. */
const OURS = new Set(
  ['unresolved-file', 'unresolved-image', 'unresolved-anchor', 'file-case'].map(name => `reference/${name}`),
);

describe.skipIf(!areInstalled)('broken links, by three tools', async () => {
  const used = new Set<string>();
  let agreed = 0;

  for (const { name, folder, manifest } of FOLDERS) {
    const { project } = await loadProject(folder, manifest === undefined ? {} : { manifestFile: manifest });
    const foreign = LINK_CHECKERS.map(({ name: tool, check }) => ({ tool, findings: check(folder) }));
    const places = new Places(project.view);

    test(`${name}: every difference has its reason`, () => {
      const broken = allFindings(project).filter(({ rule }) => OURS.has(rule));
      const unexplained: string[] = [];
      const matched = new Set<ForeignFinding>();
      for (const { path, link } of linksOf(project.view)) {
        const theirs = foreign.map(({ findings }) =>
          findings.filter(finding => places.isIn(finding, path, link)),
        );
        for (const finding of theirs.flat()) matched.add(finding);
        const verdicts = [isBroken(broken, path, link), ...theirs.map(found => found.length > 0)]
          .map(found => (found ? 'X' : '.'))
          .join('') as Verdicts;
        const compared = comparedLink(project.view, path, link);
        const reason = DIFFERENCES.find(
          ({ verdicts: known, holds }) => known.includes(verdicts) && holds(compared),
        );
        if (verdicts === 'XXX' || verdicts === '...') agreed++;
        else if (reason) used.add(reason.id);
        else unexplained.push(`${verdicts} ${path} ${link.url}`);
      }
      for (const { tool, findings } of foreign) {
        for (const finding of findings.filter(other => !matched.has(other))) {
          const place = places.placeOf(finding, tool);
          const reason = BLINDNESSES.find(({ holds }) => holds(place));
          if (reason) used.add(reason.id);
          else unexplained.push(`${tool} ${finding.path}:${finding.line}:${finding.column}`);
        }
      }
      expect(unexplained).toEqual([]);
    });
  }

  test.skipIf(!existsSync(CORPORA))('every reason is needed, and nearly all links agree', () => {
    expect([...used].sort()).toEqual([...DIFFERENCES, ...BLINDNESSES].map(({ id }) => id).sort());
    expect(agreed).toBeGreaterThan(3000);
  });
});

function* linksOf(
  view: ProjectView,
): Generator<{ readonly path: ProjectPath; readonly link: LinkReference }> {
  for (const path of view.documents()) {
    for (const link of view.facts(path)?.references ?? []) if (link.kind === 'link') yield { path, link };
  }
}

function isBroken(findings: readonly Finding[], path: ProjectPath, { span }: LinkReference): boolean {
  return findings.some(
    finding => finding.path === path && finding.span.start >= span.start && finding.span.end <= span.end,
  );
}

function comparedLink(
  view: ProjectView,
  path: ProjectPath,
  { url, image, target }: LinkReference,
): ComparedLink {
  const { elsewhere } = view.manifest.links;
  const there = target.kind === 'file' ? target : undefined;
  const isAnchorFile =
    there !== undefined && anchorFile(view, path, there.path, there.fragment ?? '') !== undefined;
  return { url, image, targetText: there && view.text(there.path), elsewhere, isAnchorFile };
}

/** Where findings of other tools stand in the texts of a project. */
class Places {
  readonly #view: ProjectView;
  readonly #lines = new Map<string, LineIndex>();

  constructor(view: ProjectView) {
    this.#view = view;
  }

  isIn(finding: ForeignFinding, path: ProjectPath, { span }: LinkReference): boolean {
    if (finding.path !== path) return false;
    const offset = this.#offset(finding);
    return offset >= span.start && offset < span.end;
  }

  placeOf(finding: ForeignFinding, tool: ForeignPlace['tool']): ForeignPlace {
    const path = finding.path as ProjectPath;
    const isChapter = this.#view.documents().includes(path);
    return { tool, isChapter, before: (this.#view.text(path) ?? '').slice(0, this.#offset(finding)) };
  }

  #offset({ path, line, column }: ForeignFinding): number {
    const known = this.#lines.get(path) ?? new LineIndex(this.#view.text(path as ProjectPath) ?? '');
    this.#lines.set(path, known);
    return known.offsetAt({ line: line - 1, character: column - 1 });
  }
}
