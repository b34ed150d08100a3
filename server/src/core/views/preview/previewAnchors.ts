import { projectPath } from '../../base/projectPath.ts';
import type { DocumentFacts } from '../../model/documentFacts.ts';
import type { ProjectView } from '../../project/projectView.ts';
import type { NodeKey } from '../nodeKey.ts';
import type { Anchors } from '../render/viewDocument.ts';

/** `item 3 of a/b.md`, `section 0 of a/b.md` */
const NUMBERED = /^(item|section) (\d+) of (.+)$/s;

/**
 * The anchors of a preview, whose pages are made one by one: each is known from its key alone. They name items by their
 * IDs and sections by their words, so that what is typed above does not rename what stands below. No two are the same.
 */
export function previewAnchors(view: ProjectView): Anchors {
  const names = new Map<string, readonly string[]>();
  const itemNames = (path: string): readonly string[] => {
    const known = names.get(path) ?? namesOf(view.facts(projectPath(path))?.items ?? []);
    names.set(path, known);
    return known;
  };
  const anchorOf = (key: NodeKey): string => {
    const [, kind, index = '', path = ''] = NUMBERED.exec(key) ?? [];
    if (kind === undefined) return escaped(key);
    const name =
      kind === 'item'
        ? itemNames(path)[Number(index)]
        : sectionName(view.facts(projectPath(path)), Number(index));
    return escaped(`${path}#${name ?? key}`);
  };
  const anchors = new Map<NodeKey, string>();
  return {
    get(key) {
      const known = anchors.get(key) ?? anchorOf(key);
      anchors.set(key, known);
      return known;
    },
  };
}

/** The path of the document that a key belongs to; undefined for volumes and parts of our own. */
export function documentOf(key: NodeKey): string | undefined {
  return NUMBERED.exec(key)?.[3] ?? /^chapter (.+)$/s.exec(key)?.[1];
}

/** Names items by their IDs; the second of the same ID has one of its own. */
function namesOf(items: DocumentFacts['items']): readonly string[] {
  const met = new Map<string, number>();
  return items.map(({ id }) => {
    const before = met.get(id) ?? 0;
    met.set(id, before + 1);
    // No ID goes over two lines.
    return before === 0 ? id : `${id}\n${before}`;
  });
}

function sectionName(facts: DocumentFacts | undefined, index: number): string | undefined {
  const slug = facts?.sections[index]?.slug;
  // No item is named like this.
  return slug === undefined ? undefined : `\n${slug}`;
}

/** What an id of a page and a link to it can bear alike; two different texts stay different. */
function escaped(text: string): string {
  return encodeURIComponent(text.replaceAll('_', '__')).replaceAll('%', '_');
}
