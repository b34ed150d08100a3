import type { ProjectPath } from '../base/projectPath.ts';

/** Names one place of a view, so that a reference can lead there in any format. */
export type NodeKey = string;

/** Key of the `index`-th item of a document. */
export function itemKey(path: ProjectPath, index: number): NodeKey {
  return `item ${index} of ${path}`;
}

/** Key of the `index`-th section of a document. */
export function sectionKey(path: ProjectPath, index: number): NodeKey {
  return `section ${index} of ${path}`;
}

/** Key of the heading that stands for a whole document. */
export function chapterKey(path: ProjectPath): NodeKey {
  return `chapter ${path}`;
}

/** Key of a volume. */
export function volumeKey(id: string): NodeKey {
  return `volume ${id}`;
}

/** Key of the items that a service or level puts together. */
export function groupKey(id: string): NodeKey {
  return `group ${id}`;
}

/** Key of the closing part. */
export const CLOSING_KEY: NodeKey = 'closing';

/** Key of the glossary. */
export const GLOSSARY_KEY: NodeKey = 'glossary';

/** Key of the list of cited texts. */
export const SOURCES_KEY: NodeKey = 'sources';

/** Key of a text in the list of cited ones. */
export function sourceKey(id: string): NodeKey {
  return `source ${id}`;
}

/** Key of a term in the glossary. */
export function termKey(id: string): NodeKey {
  return `term ${id}`;
}
