import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fold } from '../../server/src/core/base/fold.ts';
import { naturalOrder } from '../../server/src/core/base/naturalOrder.ts';
import { actorDirectory } from '../../server/src/core/views/actors.ts';
import { selectItems } from '../../server/src/core/views/selectItems.ts';
import { generateView, modelFor, type ViewOptions } from '../../server/src/core/views/view.ts';
import { loadProject } from '../../server/src/host/node/loadProject.ts';
import { CORPORA } from './documents.ts';

const FOLDER = join(CORPORA, 'arf-2.9.0');

/** What the master table gives: category, and how many rows it has there. */
const CATEGORIES = {
  'Wallet Providers': 290,
  'Attestation & PID Providers': 153,
  'Member States & Registrars': 77,
  'Relying Parties': 22,
  'Protocols & Interoperability': 33,
  'Data Models & Attestation Rules': 109,
} as const;

/**
 * The master table of the ARF says which requirements concern whom. Annex 2.03 says it by the titles of its sections
 * alone, and from these the views must hold the same.
 */
describe.skipIf(!existsSync(FOLDER))('views by the categories of the ARF', async () => {
  if (!existsSync(FOLDER)) return;
  const { project } = await loadProject(FOLDER, {
    manifestFile: join(import.meta.dirname, 'arf.sdet.yaml'),
  });
  const table = masterTable(readFileSync(join(FOLDER, 'hltr/high-level-requirements.csv'), 'utf8'));

  test('the manifest finds these categories and no other', () => {
    const found = actorDirectory(project.view)
      .all()
      .map(({ id }) => id);
    expect(found).toEqual(Object.keys(CATEGORIES).map(fold).sort());
  });

  for (const [category, count] of Object.entries(CATEGORIES)) {
    const rows = table.filter(row => row.category === category).map(({ id }) => id);
    const expected = inOrder(rows);
    const options: ViewOptions = { actors: [category], kinds: ['category-requirement'], detail: 'titles' };

    test(`${category}: ${count} rows, in the sections of the annex and in the selection`, () => {
      const directory = actorDirectory(project.view);
      const { chosen } = selectItems(project.view, directory, directory.findAll([category]).actors, options);
      expect(rows).toHaveLength(count);
      expect(chosen.map(({ fact }) => fact.id as string).sort(naturalOrder)).toEqual(
        [...rows].sort(naturalOrder),
      );
    });

    test(`${category}: the model and the Markdown hold the IDs of the table`, () => {
      const model = modelFor(project, options);
      if (model.kind !== 'model') throw new Error('the category is no actor');
      expect(inOrder(itemIds(model.parts))).toEqual(expected);
      for (const detail of ['titles', 'full'] as const) {
        const view = generateView(project, { ...options, detail });
        if (view.kind !== 'output') throw new Error('the category is no actor');
        expect(inOrder(view.text.match(/\b(?:AS|EW)-[A-Z]+-\d\d-\d{2,3}\b/g) ?? [])).toEqual(expected);
      }
    });
  }
});

/** IDs and categories, in the order of the table; its cells hold no semicolon before the category. */
function masterTable(text: string): readonly { readonly id: string; readonly category: string }[] {
  return text.split(/\r?\n/).flatMap(line => {
    const [id = '', , category = ''] = line.split(';');
    return /^(?:AS|EW)-/.test(id) ? [{ id, category }] : [];
  });
}

function inOrder(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort(naturalOrder);
}

/** The IDs of all items below some nodes of a model. */
function itemIds(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(itemIds);
  if (typeof node !== 'object' || node === null) return [];
  const own = 'kind' in node && node.kind === 'item' && 'id' in node ? [String(node.id)] : [];
  return [...own, ...Object.values(node).flatMap(itemIds)];
}
