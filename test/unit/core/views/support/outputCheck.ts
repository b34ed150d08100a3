import { posix } from 'node:path';
import GithubSlugger from 'github-slugger';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { projectPath } from '../../../../../server/src/core/base/projectPath.ts';
import { findingsOf } from '../../../../../server/src/core/rules/findings.ts';
import { parseMarkdown } from '../../../../../server/src/core/syntax/markdown.ts';
import { type Files, projectOf } from '../../../../support/inMemoryProject.ts';

/** Folder in which the source is put beside an output. */
export const SOURCE = 'src';

/** An output without its front matter, so that it is read like any chapter. */
export function unmarked(output: string): string {
  return output.replace(/^---\n[\s\S]*?\n---\n/, '');
}

/**
 * Every link of an output that does not work, found without any of our own extraction: anchors by GitHub's rules,
 * files by their names, fragments of files by the headings and `id`s in them.
 */
export function brokenLinks(output: string, files: Files): readonly string[] {
  const root = parseMarkdown(output);
  const own = anchorsOf(output);
  const known = new Map<string, ReadonlySet<string>>();
  const anchors = (text: string): ReadonlySet<string> => {
    const found = known.get(text) ?? anchorsOf(text);
    known.set(text, found);
    return found;
  };
  const broken: string[] = [];
  const definitions = new Set<string>();
  visit(root, 'footnoteDefinition', node => void definitions.add(node.identifier));
  visit(root, node => {
    if (node.type === 'definition' || node.type === 'linkReference' || node.type === 'imageReference') broken.push(node.type);
    if (node.type === 'footnoteReference' && !definitions.has(node.identifier)) broken.push(`note ${node.identifier}`);
    if (node.type === 'html' && !/^<\/?su[bp]>$/.test(node.value)) broken.push(`HTML ${node.value}`);
    if (node.type !== 'link' && node.type !== 'image') return;
    if (!works(node.url, own, files, anchors)) broken.push(node.url);
  });
  return broken;
}

function works(
  url: string,
  own: ReadonlySet<string>,
  files: Files,
  anchors: (text: string) => ReadonlySet<string>,
): boolean {
  if (/^(?:https?:\/\/|mailto:)/.test(url)) return true;
  const [path = '', fragment] = url.split('#').map(decodeURIComponent);
  if (path === '') return fragment !== undefined && own.has(fragment);
  const source = path.startsWith(`${SOURCE}/`) ? posix.normalize(path.slice(SOURCE.length + 1)) : undefined;
  const text = source === undefined ? undefined : files[source];
  return text !== undefined && (fragment === undefined || anchors(text).has(fragment));
}

function anchorsOf(text: string): ReadonlySet<string> {
  const slugger = new GithubSlugger();
  const anchors = new Set<string>();
  visit(parseMarkdown(text), node => {
    if (node.type === 'heading') {
      anchors.add(slugger.slug(textOf(node, { includeImageAlt: false, includeHtml: false }).trim()));
    }
    if (node.type === 'html') for (const [, id] of node.value.matchAll(/\bid="([^"]+)"/g)) if (id) anchors.add(id);
  });
  return anchors;
}

/** What our own rules say of the references of an output, in a project that holds it and the source's files. */
export function ownFindings(output: string, files: Files): readonly string[] {
  const path = projectPath('sortie.md');
  const manifest = (files['sdet.yaml'] ?? '').replace(/^volumes:\n(?: .*\n)*/m, `volumes: [{ id: s, title: S, chapters: [sortie.md] }]\n`);
  const beside = Object.entries(files).map(([name, text]) => [`${SOURCE}/${name}`, text]);
  const project = projectOf({ ...Object.fromEntries(beside), 'sdet.yaml': manifest, [path]: unmarked(output) });
  return findingsOf(project, path)
    .filter(({ rule }) => rule.startsWith('reference/') || rule.startsWith('data/') || rule === 'id/duplicate')
    .map(({ rule, args }) => `${rule} ${String(args['id'] ?? args['url'] ?? args['fragment'] ?? '')}`);
}
