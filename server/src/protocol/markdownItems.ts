import type { Connection } from 'vscode-languageserver';
import { LineIndex } from '../core/base/lineIndex.ts';
import type { ProjectPath } from '../core/base/projectPath.ts';
import { viewTexts } from '../core/messages/views/index.ts';
import type { DocumentFacts } from '../core/model/documentFacts.ts';
import type { ItemFact } from '../core/model/item.ts';
import type { ComputedProject, ProjectView } from '../core/project/projectView.ts';
import { isWithdrawn, levelOf } from '../core/project/resolve.ts';
import { placeOfItem } from '../core/views/rewriteReferences.ts';
import { MARKDOWN_ITEMS, type MarkdownItem, type MarkdownItemsParams } from './contract/markdownItems.ts';
import type { ProjectSession } from './projectSession.ts';

/** What was told of a document: the value that the project remembers, and what it says. */
interface Told {
  readonly items: readonly MarkdownItem[];
  readonly text: string;
}

/** Tells a client the items of each document, and again those of documents whose items changed. */
export class MarkdownItems {
  readonly #connection: Connection;
  readonly #told = new Map<ProjectSession, ReadonlyMap<ProjectPath, Told>>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Tells what has changed since it was last told; nothing before the project was read whole. */
  tell(session: ProjectSession): void {
    if (!session.loaded || session.disposed) return;
    const before = this.#told.get(session) ?? new Map<ProjectPath, Told>();
    const now = new Map<ProjectPath, Told>();
    for (const path of session.project.view.documents()) {
      const items = itemsOf(session.project, path);
      if (items !== undefined) now.set(path, toldOf(items, before.get(path)));
    }
    this.#told.set(session, now);
    const changed = [...now].filter(([path, { text }]) => before.get(path)?.text !== text);
    this.#send({
      documents: changed.map(([path, { items }]) => ({ document: session.uriBelow(path), items })),
      gone: [...before.keys()].filter(path => !now.has(path)).map(path => session.uriBelow(path)),
    });
  }

  /** Takes back all that was told of a project. */
  close(session: ProjectSession): void {
    const gone = [...(this.#told.get(session)?.keys() ?? [])].map(path => session.uriBelow(path));
    this.#told.delete(session);
    this.#send({ documents: [], gone });
  }

  #send(params: MarkdownItemsParams): void {
    if (params.documents.length + params.gone.length === 0) return;
    void this.#connection.sendNotification(MARKDOWN_ITEMS, params);
  }
}

function toldOf(items: readonly MarkdownItem[], before: Told | undefined): Told {
  return before?.items === items ? before : { items, text: JSON.stringify(items) };
}

/** The items of a document, the same list until something that it depends on changes; undefined where none are looked for. */
function itemsOf(project: ComputedProject, path: ProjectPath): readonly MarkdownItem[] | undefined {
  return project.compute(`markdown-items ${path}`, view => {
    const facts = view.facts(path);
    if (!facts || facts.generated || !/^(?:chapter|register)$/.test(facts.role.kind)) return undefined;
    const lines = new LineIndex(view.text(path) ?? '');
    return facts.items.map(item => markdownItem(view, facts, item, lines));
  });
}

function markdownItem(
  view: ProjectView,
  facts: DocumentFacts,
  item: ItemFact,
  lines: LineIndex,
): MarkdownItem {
  const { language } = view.manifest;
  const { id, form, attributes, span } = item;
  const { fragment } = placeOfItem(facts, item);
  const level = levelOf(view.dialect(facts.path).levels, attributes)?.level;
  const line = lines.positionAt(span.start).line;
  const last = lines.positionAt(Math.max(span.start, span.end - 1)).line;
  return {
    id,
    title: attributes.title,
    form,
    line,
    lines: last - line + 1,
    ...(fragment === undefined ? {} : { anchor: fragment }),
    ...(level === undefined
      ? {}
      : { level: { name: level.name[language], rank: Math.max(0, Math.min(5, level.rank)) } }),
    ...(isWithdrawn(attributes) ? { withdrawn: viewTexts(language).statuses.withdrawn } : {}),
  };
}
