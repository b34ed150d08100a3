import { posix } from 'node:path';
import GithubSlugger from 'github-slugger';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { projectPath } from '../../../../../server/src/core/base/projectPath.ts';
import type { Finding } from '../../../../../server/src/core/model/finding.ts';
import { itemId } from '../../../../../server/src/core/model/item.ts';
import type { ComputedProject, ProjectView } from '../../../../../server/src/core/project/projectView.ts';
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
    if (node.type === 'definition' || node.type === 'linkReference' || node.type === 'imageReference')
      broken.push(node.type);
    if (node.type === 'footnoteReference' && !definitions.has(node.identifier))
      broken.push(`note ${node.identifier}`);
    if (node.type === 'html' && !/^<\/?su[bp]>$/.test(node.value)) broken.push(`HTML ${node.value}`);
    if (node.type !== 'link' && node.type !== 'image') return;
    if (!works(node.url, own, files, anchors)) broken.push(node.url);
  });
  return broken;
}

/** Tells whether a link leads to the web, to an anchor of the output (`own`), or to a file and anchor of the source. */
export function works(
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

/** The anchors of a Markdown text, by GitHub's rules. */
export function anchorsOf(text: string): ReadonlySet<string> {
  const slugger = new GithubSlugger();
  const anchors = new Set<string>();
  visit(parseMarkdown(text), node => {
    if (node.type === 'heading') {
      anchors.add(slugger.slug(textOf(node, { includeImageAlt: false, includeHtml: false }).trim()));
    }
    if (node.type === 'html')
      for (const [, id] of node.value.matchAll(/\bid="([^"]+)"/g)) if (id) anchors.add(id);
  });
  return anchors;
}

/**
 * Rules that an excerpt must not break. It may break those on whole documents: numbers without a gap, complete ranges,
 * no number twice (two volumes in one file), sections of the volume.
 */
const JUDGED =
  /^(?:data\/|id\/duplicate|reference\/(?:unresolved-(?!section|figure)|outside-project|file-case))/;

/**
 * What our own rules say of an output, in a project that holds it and the source's files, unless the source caused it.
 * `linked`: references to what was left out are links; otherwise the IDs of the source stand in it as words.
 */
export function ownFindings(
  output: string,
  files: Files,
  source: ComputedProject,
  linked: boolean,
): readonly string[] {
  const path = projectPath('sortie.md');
  const volumes = 'volumes: [{ id: s, title: S, chapters: [sortie.md] }]\n';
  const manifest = (files['sdet.yaml'] ?? '').replace(/^volumes:\n(?: .*\n)*/m, volumes);
  const beside = Object.entries(files).map(([name, text]) => [`${SOURCE}/${name}`, text]);
  const texts = { ...Object.fromEntries(beside), 'sdet.yaml': manifest, [path]: unmarked(output) };
  const found = findingsOf(projectOf(texts), path).filter(({ rule }) => JUDGED.test(rule));
  const labels = danglingLabels(source.view);
  return found
    .filter(
      finding =>
        !labels.has(String(finding.args['label']).toUpperCase()) &&
        !isUndefinedId(finding, source.view) &&
        (linked || finding.rule !== 'reference/unresolved-item'),
    )
    .map(({ rule, args }) => `${rule} ${Object.values(args).join(' ')}`);
}

/** An ID that nothing in the source defines leads nowhere there as well. */
function isUndefinedId({ rule, args }: Finding, view: ProjectView): boolean {
  return rule === 'reference/unresolved-item' && view.definitions(itemId(String(args['id']))).length === 0;
}

/** Labels of footnotes and link definitions that some text of the source uses and does not define. */
function danglingLabels(view: ProjectView): ReadonlySet<string> {
  const labels = view.documents().flatMap(path => {
    const { references = [], footnotes = [], linkDefinitions = [] } = view.facts(path) ?? {};
    const defined = new Set([...footnotes, ...linkDefinitions].map(({ label }) => label));
    return references
      .flatMap(reference =>
        reference.kind === 'footnote' || reference.kind === 'definition' ? [reference.label] : [],
      )
      .filter(label => !defined.has(label));
  });
  return new Set(labels);
}
