import { LineIndex } from '../base/lineIndex.ts';
import type { ProjectPath } from '../base/projectPath.ts';
import { CATALOGUE_KINDS, type EntryAttributes } from '../model/catalogue.ts';
import type { ProjectView } from '../project/projectView.ts';
import { viewsOf } from '../views/definitions.ts';
import { sectionAnchor } from '../views/rewriteReferences.ts';
import type { ExportContext } from './exportContext.ts';
import type { ListedItem } from './listedItem.ts';

/** Version of the shape below, as `schemas/model.schema.json` describes it. */
const SCHEMA_VERSION = 1;

/** The whole model of a project as JSON: documents with their sections, items, catalogues and views. */
export function modelJson(context: ExportContext): string {
  const { view, items, only } = context;
  const { title, version, revision, language, status, volumes } = view.manifest;
  const model = {
    schemaVersion: SCHEMA_VERSION,
    project: {
      title,
      version: version ?? null,
      revision: revision ?? null,
      language,
      status: status ?? null,
      volumes: volumes.map(volume => ({ id: volume.id, title: volume.title || volume.id })),
    },
    documents: view
      .documents()
      .filter(path => only === undefined || only.has(path))
      .flatMap(path => documentModel(view, path)),
    items: items.map(item => itemModel(item, view)),
    catalogues: CATALOGUE_KINDS.flatMap(kind => {
      const entries = view.entries(kind);
      return entries === undefined ? [] : [{ kind, entries: entries.map(entryModel) }];
    }),
    views: viewsOf(view).map(({ id, title, path, actors, options: { detail } }) => ({
      id,
      title,
      actors,
      detail,
      file: path ?? null,
    })),
  };
  return `${JSON.stringify(model, undefined, 2)}\n`;
}

function documentModel(view: ProjectView, path: ProjectPath): readonly object[] {
  const facts = view.facts(path);
  if (!facts || facts.generated) return [];
  const lines = new LineIndex(view.text(path) ?? '');
  const numbers = view.sectionNumbers(path);
  return [
    {
      file: path,
      role: facts.role.kind,
      volume: facts.role.kind === 'chapter' ? facts.role.volume : null,
      title: facts.title ?? null,
      sections: facts.sections.map((section, at) => ({
        number: numbers[at] ?? null,
        title: section.title,
        rank: section.rank,
        anchor: sectionAnchor(facts, section) ?? null,
        parent: section.parent < 0 ? null : section.parent,
        line: lines.positionAt(section.headingSpan.start).line + 1,
      })),
    },
  ];
}

function itemModel(item: ListedItem, view: ProjectView): object {
  const { id, form, attributes, blocks, section } = item.fact;
  return {
    id,
    kind: attributes.kind,
    form,
    title: attributes.title,
    level: item.level ?? null,
    withdrawn: item.isWithdrawn,
    fields: attributes.fields,
    statement: attributes.statement,
    blocks: blocks.map(({ key, text }) => ({ kind: key, text })),
    references: view.targets(id).map(({ role, to }) => ({ role, to })),
    file: item.path,
    line: item.line + 1,
    section: section < 0 ? null : section,
  };
}

function entryModel({ id, name, aliases, description, extra }: EntryAttributes): object {
  return { id, name, aliases, description: description ?? null, attributes: extra };
}
