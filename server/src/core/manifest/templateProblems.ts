import type { Problem } from '../model/problem.ts';
import {
  entryOf,
  resolved,
  scalarsOf,
  scalarText,
  type YamlEntry,
  type YamlNode,
  type YamlScalar,
} from '../syntax/yamlSyntax.ts';

/**
 * What the schema cannot see in a manifest's templates: an `id` that names a group which its `path` has not, an entry of
 * `anchor-files` without a place for the anchor, an empty beginning of an address under `elsewhere`.
 */
export function templateProblems(root: YamlNode): readonly Problem[] {
  const volumes = resolved(entryOf(root, 'volumes')?.value);
  const links = entryOf(root, 'links')?.value;
  return [
    ...[root, ...(volumes?.kind === 'seq' ? volumes.items : [])].flatMap(owner => idProblems(owner, root)),
    ...scalarsOf(entryOf(links, 'anchor-files')?.value).flatMap(anchorProblem),
    ...scalarsOf(entryOf(links, 'elsewhere')?.value).flatMap(elsewhereProblem),
  ];
}

/** Of the kinds of the manifest or of one volume, which takes over the manifest's `path` where it gives none. */
function idProblems(owner: YamlNode, root: YamlNode): readonly Problem[] {
  return kindsOf(owner).flatMap(({ key, value }) => {
    const template = resolved(entryOf(value, 'id')?.value);
    const inherited = kindsOf(root).find(kind => kind.key === key)?.value;
    const path = scalarText(entryOf(value, 'path')?.value) ?? scalarText(entryOf(inherited, 'path')?.value);
    if (template?.kind !== 'scalar' || path === undefined) return [];
    const expected = [...path.matchAll(/\(\?<([A-Za-z_]\w*)>/g)].map(([, name]) => `<${name}>`);
    const named = [...template.text.matchAll(/<[^<>]*>/g)].map(([name]) => name);
    return [...new Set(named)]
      .filter(name => !expected.includes(name))
      .map(name => problem(`items › ${key} › id`, name, expected, template));
  });
}

function anchorProblem(template: YamlScalar): readonly Problem[] {
  if (template.text.includes('<anchor>')) return [];
  const meant = template.text.replace(/[^/]*?(\.[^./]*)?$/, '<anchor>$1');
  return [problem('links › anchor-files', template.text, [meant], template)];
}

function elsewhereProblem(start: YamlScalar): readonly Problem[] {
  if (start.text !== '') return [];
  const { span } = start;
  return [
    { code: 'bad-value', parent: 'links › elsewhere', value: '', reason: 'empty-entry', expected: [], span },
  ];
}

function problem(parent: string, value: string, expected: readonly string[], { span }: YamlScalar): Problem {
  return { code: 'bad-value', parent, value, reason: 'not-one-of', expected, span };
}

function kindsOf(owner: YamlNode): readonly YamlEntry[] {
  const kinds = resolved(entryOf(owner, 'items')?.value);
  return kinds?.kind === 'map' ? kinds.entries : [];
}
