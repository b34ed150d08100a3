import type { Files } from '../../../../support/inMemoryProject.ts';
import { anchorsOf, works } from './outputCheck.ts';

/** An opening tag of a page and its attributes; found without the code that wrote them. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const TAG = /<([a-z][a-z\d]*)((?:\s+[a-z][^\s=>]*(?:="[^"]*")?)*)\s*>/g;

/** All opening tags of a page, its own style and script aside. */
export function tagsOf(page: string): readonly Tag[] {
  const body = page.replace(/(<(style|script)>)[\s\S]*?(<\/\2>)/g, '$1$3');
  return [...body.matchAll(TAG)].map(([, name = '', attributes = '']) => ({
    name,
    attributes: new Map(
      [...attributes.matchAll(/([a-z][^\s=]*)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [
        key,
        value.replace(/&(?:#x26|amp);/g, '&').replace(/&(?:#x22|quot);/g, '"'),
      ]),
    ),
  }));
}

/** Everything in a page that does not hold: ids that stand twice, links and labels that lead nowhere. */
export function pageFaults(page: string, files: Files): readonly string[] {
  const tags = tagsOf(page);
  const ids = tags.flatMap(({ attributes }) => attributes.get('id') ?? []);
  const own = new Set(ids);
  const links = tags.flatMap(({ attributes }) => attributes.get('href') ?? []);
  const labels = tags.flatMap(({ attributes }) =>
    ['aria-labelledby', 'aria-describedby'].flatMap(name => attributes.get(name)?.split(' ') ?? []),
  );
  const anchors = new Map(Object.entries(files).map(([, text]) => [text, anchorsOf(text)]));
  return [
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map(id => `twice ${id}`),
    ...labels.filter(id => !own.has(id)).map(id => `label ${id}`),
    ...links.filter(url => !works(url, own, files, text => anchors.get(text) ?? new Set())),
  ];
}
