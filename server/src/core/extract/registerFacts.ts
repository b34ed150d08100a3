import { visit } from 'unist-util-visit';
import type { DocumentFacts } from '../model/documentFacts.ts';
import { BLOCK_KEYS, type BlockFact, type FieldFact } from '../model/field.ts';
import type { ItemFact } from '../model/item.ts';
import type { ReferenceFact } from '../model/reference.ts';
import { SCHEMAS } from '../schema/schema.ts';
import { align } from '../syntax/alignment.ts';
import { parseMarkdown } from '../syntax/markdown.ts';
import { proseOf, proseOfText } from '../syntax/prose.ts';
import {
  entryOf,
  parseYaml,
  resolved,
  scalarsOf,
  scalarText,
  type YamlEntry,
  type YamlNode,
  type YamlScalar,
} from '../syntax/yamlSyntax.ts'; // prettier-ignore
import { assembleItem } from './assemble.ts';
import { yamlField } from './frontMatter.ts';
import { idMentions, type MentionSite } from './idMention.ts';
import { NO_STATEMENT, statementOf, statementText } from './itemBody.ts';
import { isLink, linkReference } from './links.ts';
import { roleSpans } from './markdownFacts.ts';
import { proseBlocks } from './proseBlocks.ts';
import type { Context } from './reading.ts';
import { scalarMap } from './scalarMap.ts';
import { yamlProblems } from './yamlProblems.ts';

/** Everything that a YAML register says, but its symbols. */
export function registerFacts(context: Context): Omit<DocumentFacts, 'symbols'> {
  const yaml = parseYaml(context.source.text);
  const root = resolved(yaml.root);
  const head = root?.kind === 'map' ? root.entries.flatMap(entry => yamlField(entry, context)) : [];
  const list = resolved(entryOf(root, 'items')?.value);
  const read = (list?.kind === 'seq' ? list.items : []).flatMap(node => registerItem(node, head, context));
  return {
    path: context.path,
    role: { kind: 'register' },
    title: scalarText(entryOf(root, 'title')?.value),
    generated: false,
    inherited: head,
    items: read.flatMap(({ item }) => (item ? [item] : [])),
    sections: [],
    anchors: [],
    references: read.flatMap(({ references }) => references).sort((a, b) => a.span.start - b.span.start),
    entries: [],
    problems: yamlProblems(yaml, SCHEMAS.register),
  };
}

interface Read {
  readonly item: ItemFact | undefined;
  readonly references: readonly ReferenceFact[];
}

/** An entry of `items:`; one whose ID fits no pattern still gives its references, and the ID itself as malformed. */
function registerItem(node: YamlNode, inherited: readonly FieldFact[], context: Context): readonly Read[] {
  const map = resolved(node);
  const [id] = scalarsOf(entryOf(map, 'id')?.value);
  if (map?.kind !== 'map' || !id) return [];
  const match = context.reading.ids.match(id.text);
  const fields = map.entries.flatMap(entry => yamlField(entry, context));
  const [title] = scalarsOf(entryOf(map, 'title')?.value);
  const texts = map.entries.flatMap(entry => markdownScalar(entry));
  const statement = texts.find(({ key }) => key === 'statement');
  const item = match?.forms.includes('register')
    ? assembleItem(
        {
          match,
          form: 'register',
          idSpan: id.span,
          title: title?.text.trim() ?? '',
          titleSpan: title?.span ?? { start: id.span.end, end: id.span.end },
          span: { start: node.span.start, end: node.span.end },
        },
        {
          fields,
          blocks: texts.flatMap(text => block(text, context)),
          statement: statement
            ? { ...read(statement.value, context), spans: [statement.value.span] }
            : NO_STATEMENT,
        },
        inherited,
        -1,
        context.reading,
      )
    : undefined;
  const malformed: readonly ReferenceFact[] = match
    ? []
    : [{ kind: 'malformed', text: id.text, span: id.span }];
  const site: MentionSite = { from: item?.id, roles: roleSpans(fields), definitions: new Set() };
  const inTexts = texts.flatMap(({ value }) => [...mentions(value, site, context)]);
  return [{ item, references: [...malformed, ...fieldMentions(fields, site, context), ...inTexts] }];
}

interface MarkdownScalar {
  readonly key: string;
  readonly value: YamlScalar;
}

function markdownScalar({ key, value }: YamlEntry): readonly MarkdownScalar[] {
  const scalar = resolved(value);
  const isText = key === 'statement' || BLOCK_KEYS.some(block => block === key);
  return isText && scalar?.kind === 'scalar' && scalar.type !== 'null' ? [{ key, value: scalar }] : [];
}

/** The Markdown of a scalar, read as a text of its own whose places are those of the file. */
function within(value: YamlScalar, context: Context): Context {
  return { ...context, source: scalarMap(value, context) };
}

function read(value: YamlScalar, context: Context): ReturnType<typeof statementOf> {
  return statementOf([parseMarkdown(value.text)], within(value, context));
}

function block({ key, value }: MarkdownScalar, context: Context): readonly BlockFact[] {
  const blockKey = BLOCK_KEYS.find(candidate => candidate === key);
  if (!blockKey) return [];
  const text = statementText(read(value, context));
  return [{ key: blockKey, text, span: value.span, contentSpan: value.span }];
}

function* fieldMentions(
  fields: readonly FieldFact[],
  site: MentionSite,
  context: Context,
): Generator<ReferenceFact> {
  for (const { values } of fields) {
    for (const { text, span } of values) {
      const mapped = align(text, context.source.text.slice(span.start, span.end), span.start);
      yield* idMentions(proseOfText(mapped), context.reading, site);
    }
  }
}

function* mentions(value: YamlScalar, site: MentionSite, context: Context): Generator<ReferenceFact> {
  const inner = within(value, context);
  const root = parseMarkdown(value.text);
  for (const prose of proseBlocks(root))
    yield* idMentions(proseOf(prose, inner.source, 'opaque'), context.reading, site);
  const links: ReferenceFact[] = [];
  visit(root, node => {
    const link = isLink(node) ? linkReference(node, site.from, inner) : undefined;
    if (link) links.push(link);
  });
  yield* links;
}
