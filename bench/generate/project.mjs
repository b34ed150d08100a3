import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { actorsText, manifestText, servicesText } from './catalogues.mjs';
import { chapterText, IMAGE } from './chapter.mjs';
import { placeOf } from './layout.mjs';
import { takeMarks } from './marks.mjs';
import { registerCount, registerPath, registerText } from './register.mjs';

const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="3"/></svg>\n';

/** @typedef {{ rule: string, file: string, line: number, column: number }} Planted a fault and its place, from 1 */

/**
 * The files of a project of so many chapters, one after the other, with the faults planted in each.
 * @param {number} chapters @param {string} seed
 * @returns {Generator<{ path: string, text: string, planted: Planted[] }>}
 */
export function* projectFiles(chapters, seed) {
  yield { path: 'sdet.yaml', text: manifestText(chapters), planted: [] };
  yield { path: 'catalogues/acteurs.yaml', text: actorsText(), planted: [] };
  yield { path: 'catalogues/services.yaml', text: servicesText(), planted: [] };
  yield { path: IMAGE, text: DRAWING, planted: [] };
  for (let index = 0; index < chapters; index++) {
    yield unmarked(placeOf(index, chapters).path, chapterText(index, chapters, seed));
  }
  for (let index = 0; index < registerCount(chapters); index++) {
    yield unmarked(registerPath(index), registerText(index, chapters, seed));
  }
}

/**
 * Writes a project anew into `folder`.
 * @param {string} folder @param {number} chapters @param {string} seed
 * @returns {{ files: number, bytes: number, markdownBytes: number, planted: Planted[] }}
 */
export function writeProject(folder, chapters, seed) {
  rmSync(folder, { recursive: true, force: true });
  const summary = { files: 0, bytes: 0, markdownBytes: 0, planted: [] };
  for (const { path, text, planted } of projectFiles(chapters, seed)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    const size = Buffer.byteLength(text);
    summary.files++;
    summary.bytes += size;
    if (path.endsWith('.md')) summary.markdownBytes += size;
    summary.planted.push(...planted);
  }
  return summary;
}

function unmarked(path, marked) {
  const { text, places } = takeMarks(marked);
  return { path, text, planted: places.map(place => ({ ...place, file: path })) };
}
