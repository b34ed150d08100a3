import { projectPath } from '../../../../../server/src/core/base/projectPath.ts';
import { extract } from '../../../../../server/src/core/extract/extract.ts';
import {
  type Context,
  compileDialect,
  type Reading,
} from '../../../../../server/src/core/extract/reading.ts';
import { dialectOf } from '../../../../../server/src/core/manifest/dialect.ts';
import { parseManifest } from '../../../../../server/src/core/manifest/parseManifest.ts';
import type { DocumentFacts, DocumentRole } from '../../../../../server/src/core/model/documentFacts.ts';
import { verbatim } from '../../../../../server/src/core/syntax/alignment.ts';
import { parseYaml } from '../../../../../server/src/core/syntax/yamlSyntax.ts';
import { soundness } from './soundness.ts';

/** How a text is read; a chapter of a manifest without settings by default. */
export interface ReadOptions {
  /** Lines of `sdet.yaml`, e.g. `items: …`. */
  readonly manifest?: string;
  readonly path?: string;
  readonly role?: DocumentRole;
}

/** What a text is read with. */
export function readingOf(manifest = ''): Reading {
  return compileDialect(dialectOf(parseManifest(parseYaml(manifest).root), undefined, []));
}

/** The context in which a Markdown text of its own is read. */
export function contextOf(text: string, { manifest = '', path = 'a.md' }: ReadOptions = {}): Context {
  return { path: projectPath(path), source: verbatim(text, 0), reading: readingOf(manifest) };
}

const CHAPTER: DocumentRole = { kind: 'chapter', volume: 'principal' };

/** The facts of a text as they are. */
export function extractAs(
  text: string,
  role: DocumentRole = CHAPTER,
  options: ReadOptions = {},
): DocumentFacts {
  const path = projectPath(options.path ?? (role.kind === 'chapter' ? 'a.md' : 'a.yaml'));
  return extract({ path, role, text, problems: [] }, readingOf(options.manifest));
}

/** The facts of a text; throws when their places do not hold together. */
export function read(text: string, options: ReadOptions = {}): DocumentFacts {
  const facts = extractAs(text, options.role, options);
  const complaints = soundness(facts, text);
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
  return facts;
}
