import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { LineIndex } from '../../../../server/src/core/base/lineIndex.ts';
import { type ProjectPath, projectPath } from '../../../../server/src/core/base/projectPath.ts';
import type { Project } from '../../../../server/src/core/project/project.ts';
import type { ProjectView } from '../../../../server/src/core/project/projectView.ts';
import { moveFiles, moveRefusal } from '../../../../server/src/core/refactor/moveFiles.ts';
import { type FileMove, filesAfter, relocation } from '../../../../server/src/core/refactor/moves.ts';
import { prepareRename, rename } from '../../../../server/src/core/refactor/rename.ts';
import type { Renamable } from '../../../../server/src/core/refactor/renameTarget.ts';
import { allFindings } from '../../../../server/src/core/rules/findings.ts';
import { type Files, projectOf, textOf } from '../../../support/inMemoryProject.ts';
import { type Random, seededRandom } from '../../../support/random.ts';
import { after as movedTexts } from './moved.ts';
import { edited } from './renamed.ts';

const EXAMPLES = join(import.meta.dirname, '../../../../examples');

/** Random targets of each test; the moves, of which each reads a whole project anew, are fewer. */
const RUNS = Number(process.env['SDET_RUNS'] ?? 24);

/** Other targets than the usual ones. */
const SEED = Number(process.env['SDET_SEED'] ?? 0);

/** For machines that do other things as well, and for many runs; in milliseconds. */
const PATIENCE = 60_000 + RUNS * 10_000;

/** Every file of an example project. */
function example(name: string): Files {
  const folder = join(EXAMPLES, name);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths.map(path => [path.slice(folder.length + 1).replaceAll('\\', '/'), textIn(path)]),
  );
}

/** Without the one link in wrong capitals: it is put right when its file moves, and that cannot be undone. */
function textIn(path: string): string {
  return readFileSync(path, 'utf8').replace('02-Acces.md', '02-acces.md');
}

/** Every second link of the chapters in HTML, so that both ways to lead somewhere are held together. */
function withHtmlLinks(files: Files): Files {
  let count = 0;
  const inHtml = (written: string, mark: string, words: string, url: string): string => {
    if (count++ % 2 === 0) return written;
    return mark === '!' ? `<img src='${url}' alt="">` : `<a class="x" href="${url}">${words}</a>`;
  };
  const texts = Object.entries(files).map(([path, text]) => [
    path,
    path.endsWith('.md') ? text.replace(/(!?)\[([^\][\n]+)\]\(([^\s()<>]+)\)/g, inHtml) : text,
  ]);
  expect(count).toBeGreaterThan(3);
  return Object.fromEntries(texts);
}

/** Rules that judge the very names and folders: a requirement with another number may well leave a gap. */
const ABOUT_NAMES = /^(?:id\/number-gap|structure\/(?:number-(?:gap|order|duplicate)|orphan-chapter))$/;

/** Every finding by rule, file and line: no edit of a name moves a line. */
function findingsOf(
  project: Project,
  pathOf: (path: ProjectPath) => string = path => path,
): readonly string[] {
  const lines = new Map<ProjectPath, LineIndex>();
  return allFindings(project)
    .filter(({ rule }) => !ABOUT_NAMES.test(rule))
    .map(({ rule, path, span }) => {
      const index = lines.get(path) ?? new LineIndex(project.view.text(path) ?? '');
      lines.set(path, index);
      return `${pathOf(path)}:${index.positionAt(span.start).line + 1} ${rule}`;
    })
    .sort();
}

/** A place of the project where something can be renamed, if chance finds one. */
function targetIn(view: ProjectView, random: Random): { what: Renamable; name: string } | undefined {
  const path = random.pick(view.documents());
  const text = view.text(path) ?? '';
  const tokens = [...text.matchAll(/[\p{L}\d][\p{L}\d-]*/gu)].map(({ index }) => index);
  for (let tries = 0; tries < 20 && tokens.length > 0; tries++) {
    const offer = prepareRename(view, path, random.pick(tokens));
    if (offer.kind === 'offer') return { what: offer.what, name: offer.name };
  }
  return undefined;
}

/** Another name of the same sort. A number that several headings bear by mistake could not be given back. */
function otherName({ kind }: Renamable, name: string, isClean: boolean, random: Random): string {
  if (kind === 'item')
    return name.replace(/\d+$/, digits => String(900 + random.below(90)).slice(0, digits.length));
  if (kind === 'heading' && isClean && random.chance(0.3) && /^\d+(?:\.\d+)+ /.test(name))
    return name.replace(/\d+(?= )/, () => String(90 + random.below(9)));
  if (kind === 'heading' || kind === 'inner-heading')
    return `${name} ${random.pick(['et suite', 'à revoir', '(bis)', '« 2 »'])}`;
  return `${name}${random.pick(['-bis', 'X', '9'])}`;
}

/** The same thing under its new name. */
function renamedTarget(what: Renamable, name: string): Renamable {
  switch (what.kind) {
    case 'item':
    case 'entry':
      return { ...what, id: name } as Renamable;
    case 'heading':
    case 'inner-heading':
      return what;
    case 'anchor':
      return { ...what, name };
    case 'label':
      return { ...what, label: name.toUpperCase() };
  }
}

function write(project: Project, texts: Files, changed: Files): void {
  const changes = Object.entries(changed).filter(([path, text]) => texts[path] !== text);
  project.apply(changes.map(([path, text]) => textOf(path, text)));
}

describe.each([
  ['sdet', RUNS / 2, 11],
  ['fautes', RUNS, 12],
] as const)('renaming in examples/%s', (name, runs, seed) => {
  test(
    'keeps every finding, and renaming back gives the same bytes',
    () => {
      const files = example(name);
      const project = projectOf(files);
      const before = findingsOf(project);
      const random = seededRandom(seed + SEED);
      const done = new Map<string, number>();
      for (let run = 0; run < runs; run++) {
        const target = targetIn(project.view, random);
        if (target === undefined) continue;
        const now = otherName(target.what, target.name, name === 'sdet', random);
        const result = rename(project.view, target.what, now);
        if (result.kind === 'refused') continue;
        const texts = edited(files, result.edits);
        write(project, files, texts);
        const label = `${JSON.stringify(target)} as ${now}`;
        expect(findingsOf(project), label).toEqual(before);
        const back = rename(project.view, renamedTarget(target.what, now), target.name);
        expect(back.kind, `${label}, back: ${JSON.stringify(back)}`).toBe('renamed');
        if (back.kind === 'renamed') expect(edited(texts, back.edits), label).toEqual(files);
        write(project, texts, files);
        done.set(target.what.kind, (done.get(target.what.kind) ?? 0) + 1);
      }
      expect(
        [...done.values()].reduce((sum, count) => sum + count, 0),
        JSON.stringify([...done]),
      ).toBeGreaterThan(runs / 3);
      expect(findingsOf(project)).toEqual(before);
    },
    PATIENCE,
  );
});

/** A move after which every document is still read as what it was, be it beside its glob. */
function moveIn(view: ProjectView, random: Random): readonly FileMove[] {
  const path = random.pick(view.documents().filter(other => other.includes('/')));
  const folder = path.slice(0, path.lastIndexOf('/'));
  const deep = random.pick(['', 'x/', 'été 1/']);
  if (random.chance(0.4))
    return [
      { from: projectPath(folder), to: projectPath(`${deep}${folder}${random.pick(['-bis', '', ' (2)'])}`) },
    ];
  const file = path
    .slice(folder.length + 1)
    .replace(/(\.[^.]+)$/, (_, ending: string) => random.pick(['-bis', 'é', ' x']) + ending);
  return [
    { from: path, to: projectPath(`${random.pick([folder, folder, deep + folder, 'ailleurs'])}/${file}`) },
  ];
}

describe.each([
  ['sdet', RUNS / 12, 21],
  ['fautes', RUNS / 4, 22],
] as const)('moving in examples/%s', (name, runs, seed) => {
  test(
    'keeps every finding, and moving back gives the same bytes',
    () => {
      const files = withHtmlLinks(example(name));
      const project = projectOf(files);
      const random = seededRandom(seed + SEED);
      let done = 0;
      for (let run = 0; run < runs; run++) {
        const moves = moveIn(project.view, random);
        if (moveRefusal(project.view, moves) !== undefined) continue;
        const result = moveFiles(project.view, moves);
        const label = JSON.stringify(moves);
        expect(result.doubts, label).toEqual([]);
        const texts = movedTexts(files, result);
        const other = projectOf(texts);
        const relocate = relocation(moves);
        expect(findingsOf(other), label).toEqual(findingsOf(project, relocate));
        const back = moves.map(({ from, to }) => ({ from: to, to: from }));
        expect(movedTexts(texts, moveFiles(other.view, back)), label).toEqual(files);
        expect(filesAfter(other.view, relocation(back)).moved.length).toBe(result.files.length);
        done++;
      }
      expect(done).toBeGreaterThan(runs / 2);
    },
    PATIENCE,
  );
});
