import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generateView } from '../../../../server/src/core/views/view.ts';
import { type Files, projectOf } from '../../../support/inMemoryProject.ts';
import { brokenLinks, ownFindings, SOURCE } from './support/outputCheck.ts';

const ROOT = join(import.meta.dirname, '../../../../examples/sdet');

function read(folder: string): Files {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [
        path
          .slice(folder.length + 1)
          .split(sep)
          .join('/'),
        readFileSync(path, 'utf8'),
      ];
    }),
  );
}

describe('views of the example', () => {
  const files = read(ROOT);
  const project = projectOf(files);
  const actors = ['dasen-chef-etablissement', 'pilotage', 'editeur-ent', 'parents-eleves'];

  it.each(
    actors.flatMap(
      actor =>
        [
          [actor, 'plain'],
          [actor, 'full'],
        ] as const,
    ),
  )('for %s, %s, hold together', (actor, detail) => {
    const made = generateView(project, { actors: [actor], detail, sourceBase: SOURCE });
    if (made.kind !== 'output') throw new Error('unknown actor');
    expect(made.summary.kept).toBeGreaterThan(made.summary.withoutActor);
    expect(made.summary.kept + made.summary.leftOut).toBe(project.view.items().length);
    expect(brokenLinks(made.text, files)).toEqual([]);
    expect(ownFindings(made.text, files, project, true)).toEqual([]);
  });
});
