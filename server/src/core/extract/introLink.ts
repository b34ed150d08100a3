import { projectPath, resolvePath } from '../base/projectPath.ts';
import type { Problem } from '../model/problem.ts';
import type { LinkReference } from '../model/reference.ts';
import { contentSpan } from '../syntax/scalarMap.ts';
import type { YamlScalar } from '../syntax/yamlSyntax.ts';

/** Where the paths of a definition begin: at the project's folder, as in the manifest. */
const FOLDER = projectPath('');

/** `intro: «views/intro-chefs.md»`, read as what it is: a link to a file of the project. */
export function introLink(scalar: YamlScalar, text: string): LinkReference {
  const url = scalar.text.trim();
  const path = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url)
    ? undefined
    : resolvePath(FOLDER, url.replaceAll('\\', '/'));
  // One place for both: the value has no text beside its destination.
  const place = contentSpan(scalar, text);
  return {
    kind: 'link',
    syntax: 'path',
    url,
    target: path === undefined ? { kind: 'outside' } : { kind: 'file', path, fragment: undefined },
    image: false,
    span: place,
    urlSpan: place,
    fragmentSpan: undefined,
    from: undefined,
  };
}

/** Whether a file can be the beginning of a version. */
export function isIntroFile(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}

/** The problem of an `intro` that names a file of another sort. */
export function introProblems(
  { url, urlSpan: span }: LinkReference,
  written: YamlScalar,
): readonly Problem[] {
  if (url !== '' && isIntroFile(url)) return [];
  const place = url === '' ? written.span : span;
  return [
    {
      code: 'bad-value',
      parent: 'intro',
      value: url,
      reason: 'not-markdown',
      expected: [],
      span: place,
    },
  ];
}
