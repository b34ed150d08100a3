import { isUnsafe } from '../base/regex/isUnsafe.ts';
import { BLOCK_KEYS, FIELD_KEYS } from '../model/field.ts';
import { SEVERITIES } from '../model/finding.ts';
import { ITEM_FORMS, type ItemForm } from '../model/item.ts';
import { isPattern } from '../schema/validate.ts';
import {
  entryOf,
  resolved,
  scalarsOf,
  scalarText,
  type YamlEntry,
  type YamlNode,
} from '../syntax/yamlSyntax.ts';
import type {
  DialectSettings,
  ItemKindDefinition,
  Language,
  LinkSettings,
  Manifest,
  RuleSetting,
  Volume,
} from './manifest.ts'; // prettier-ignore
import { DEFAULT_KINDS } from './presets/kinds.ts';

/**
 * Reads the tree of a `sdet.yaml`. What is missing or of the wrong shape gets its default: the complaint about it
 * is the schema's affair, and one bad key must not cost the others. Without a tree: all defaults.
 */
export function parseManifest(root: YamlNode | undefined): Manifest {
  const at = (key: string): YamlNode | undefined => entryOf(root, key)?.value;
  const strings = (key: string): readonly string[] => texts(at(key));
  const settings = parseSettings(root, BUILT_IN);
  return {
    ...settings,
    title: scalarText(at('title')) ?? '',
    version: scalarText(at('version')),
    revision: scalarText(at('revision')),
    language: parseLanguage(at('language')),
    status: scalarText(at('status')),
    volumes: parseVolumes(at('volumes'), settings),
    catalogues: strings('catalogues'),
    registers: strings('registers'),
    views: strings('views'),
    links: parseLinks(at('links')),
    cite: strings('cite'),
    ignore: strings('ignore'),
    chapterSpans: itemsOf(at('volumes')).flatMap((item, index) => {
      const volume = volumeId(item, index);
      const globs = scalarsOf(entryOf(item, 'chapters')?.value);
      return globs.map(({ text, span }) => ({ volume, glob: text, span }));
    }),
    levelsSpans: [root, ...itemsOf(at('volumes'))].flatMap(node => {
      const choice = resolved(entryOf(node, 'levels')?.value);
      return choice?.kind === 'scalar' && choice.type !== 'null'
        ? [{ levels: choice.text, span: choice.span }]
        : [];
    }),
    ruleSpans: [root, ...itemsOf(at('volumes'))].flatMap(node =>
      entriesOf(entryOf(node, 'rules')?.value).map(({ key, keySpan }) => ({ rule: key, span: keySpan })),
    ),
  };
}

const BUILT_IN: DialectSettings = {
  items: DEFAULT_KINDS,
  levels: 'sdet',
  keywordCase: 'upper',
  labels: {},
  rules: {},
};

/** Settings of the manifest or of a volume; what it does not give is taken from `outer`, map by map and key by key. */
function parseSettings(node: YamlNode | undefined, outer: DialectSettings): DialectSettings {
  const at = (key: string): YamlNode | undefined => entryOf(node, key)?.value;
  const keywordCase = scalarText(entryOf(at('keywords'), 'case')?.value);
  return {
    items: parseKinds(at('items'), outer === BUILT_IN ? [] : outer.items) ?? outer.items,
    levels: scalarText(at('levels')) ?? outer.levels,
    keywordCase: keywordCase === 'any' || keywordCase === 'upper' ? keywordCase : outer.keywordCase,
    labels: { ...outer.labels, ...parseLabels(at('labels')) },
    rules: { ...outer.rules, ...parseRules(at('rules')) },
  };
}

/** The kinds that are well-formed, then those of `outer` that are not given again; undefined without an `items` mapping. */
function parseKinds(
  node: YamlNode | undefined,
  outer: readonly ItemKindDefinition[],
): readonly ItemKindDefinition[] | undefined {
  if (resolved(node)?.kind !== 'map') return undefined;
  const own = entriesOf(node).flatMap(({ key, value }) =>
    parseKind(
      key,
      value,
      outer.find(({ kind }) => kind === key),
    ),
  );
  return [...own, ...outer.filter(({ kind }) => !own.some(other => other.kind === kind))];
}

/** A kind; what it does not give is taken from the kind of that name in `outer`. */
function parseKind(
  kind: string,
  node: YamlNode,
  outer: ItemKindDefinition | undefined,
): readonly ItemKindDefinition[] {
  const pattern = goodPattern(entryOf(node, 'pattern')?.value) ?? outer?.pattern;
  const path = goodPattern(entryOf(node, 'path')?.value) ?? outer?.path;
  if (pattern === undefined && path === undefined) return [];
  const id = scalarText(entryOf(node, 'id')?.value);
  const given = entryOf(node, 'forms');
  const forms = texts(given?.value).filter((form): form is ItemForm => isOneOf(form, ITEM_FORMS));
  const levels = entryOf(node, 'levels');
  const names = texts(entryOf(node, 'names')?.value);
  const actorsFrom = scalarText(entryOf(node, 'actors-from')?.value);
  const { actorsFrom: outerActors, ...rest } = outer ?? {};
  const fromSection = actorsFrom === 'section' || (actorsFrom !== 'fields' && outerActors === 'section');
  return [
    {
      ...rest,
      kind,
      pattern,
      path,
      ...(id === undefined ? {} : { id }),
      ...(scalarText(entryOf(node, 'bare')?.value) === 'true' ? { bare: true } : {}),
      forms: given ? forms : (outer?.forms ?? ITEM_FORMS),
      ...(levels ? { levels: texts(levels.value) } : {}),
      ...(names.length > 0 ? { names } : {}),
      ...(fromSection ? { actorsFrom: 'section' } : {}),
    },
  ];
}

function goodPattern(node: YamlNode | undefined): string | undefined {
  const source = scalarText(node);
  if (source === undefined || source === '' || !isPattern(source)) return undefined;
  return isUnsafe(source) ? undefined : source;
}

function parseLabels(node: YamlNode | undefined): DialectSettings['labels'] {
  const known: readonly string[] = [...FIELD_KEYS, ...BLOCK_KEYS, 'id'];
  return Object.fromEntries(
    entriesOf(node)
      .filter(({ key }) => known.includes(key))
      .map(({ key, value }) => [key, texts(value)]),
  ); // prettier-ignore
}

function parseRules(node: YamlNode | undefined): Readonly<Record<string, RuleSetting>> {
  const known: readonly RuleSetting[] = ['off', ...SEVERITIES];
  const pairs = entriesOf(node).map(({ key, value }): readonly [string, string] => [
    key,
    scalarText(value) ?? '',
  ]);
  return Object.fromEntries(pairs.filter((pair): pair is [string, RuleSetting] => isOneOf(pair[1], known)));
}

function parseVolumes(node: YamlNode | undefined, outer: DialectSettings): readonly Volume[] {
  return itemsOf(node).map((item, index) => {
    const at = (key: string): YamlNode | undefined => entryOf(item, key)?.value;
    const id = volumeId(item, index);
    const numbering = scalarText(at('numbering'));
    return {
      ...parseSettings(item, outer),
      id,
      title: scalarText(at('title')) ?? id,
      aliases: texts(at('aliases')),
      chapters: texts(at('chapters')),
      numbering: numbering === 'auto' || numbering === 'none' ? numbering : 'manual',
    };
  });
}

function volumeId(node: YamlNode, index: number): string {
  return scalarText(entryOf(node, 'id')?.value) ?? `volume-${index + 1}`;
}

function parseLinks(node: YamlNode | undefined): LinkSettings {
  const text = (key: string): string | undefined => scalarText(entryOf(node, key)?.value);
  return {
    root: (text('root') ?? '').replace(/^\.?\/+|\/+$/g, ''),
    extension: text('extension') === 'optional' ? 'optional' : 'required',
    anchors: text('anchors') === 'volume' ? 'volume' : 'file',
    anchorFiles: texts(entryOf(node, 'anchor-files')?.value),
    elsewhere: texts(entryOf(node, 'elsewhere')?.value).filter(start => start !== ''),
  };
}

function parseLanguage(node: YamlNode | undefined): Language {
  return scalarText(node) === 'en' ? 'en' : 'fr';
}

function entriesOf(node: YamlNode | undefined): readonly YamlEntry[] {
  const map = resolved(node);
  return map?.kind === 'map' ? map.entries : [];
}

function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  const seq = resolved(node);
  return seq?.kind === 'seq' ? seq.items : [];
}

function texts(node: YamlNode | undefined): readonly string[] {
  return scalarsOf(node).map(({ text }) => text);
}

function isOneOf<T extends string>(text: string, known: readonly T[]): text is T {
  return (known as readonly string[]).includes(text);
}
