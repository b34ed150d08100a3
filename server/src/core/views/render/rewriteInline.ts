import type {
  Definition,
  Html,
  Image,
  ImageReference,
  Link,
  LinkReference as LinkReferenceNode,
  PhrasingContent,
} from 'mdast';
import { spanOfNode } from '../../syntax/prose.ts';
import type { TargetFinder, ViewTarget } from '../rewriteReferences.ts';
import { altOf } from './htmlText.ts';
import { linkedText } from './linkedText.ts';
import { mentioningText, noteOrigin } from './mentions.ts';
import type { Fragment, SourceText } from './sourceText.ts';
import { linkTo, noteCall } from './viewNodes.ts';

/** What inline content is rewritten for. */
export interface InlineContext {
  readonly text: SourceText;
  readonly fragment: Fragment;
  readonly targets: TargetFinder;
  /** Inside a link: nothing in it can be a link of its own. */
  readonly linked: boolean;
}

/** Elements that change what a text says (10<sup>6</sup>); they are kept, without attributes. */
const KEPT = /^<(\/?)(sub|sup)\s*>$/i;

/** Elements whose content is no text. */
const SILENT = /^<(\/?)(script|style|template|svg|math|iframe|object|noscript)\b/i;

/** Copies inline content with its references turned into links that have a target; HTML goes, its text stays. */
export function rewriteInline(nodes: readonly PhrasingContent[], context: InlineContext): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  const pairs = keptPairs(nodes);
  let silent: string | undefined;
  for (const node of nodes) {
    const [, closing, element] = (node.type === 'html' && SILENT.exec(node.value)) || [];
    if (element !== undefined) silent = closing === '/' ? undefined : element;
    else if (silent === undefined) {
      result.push(...(node.type === 'html' ? html(node, pairs, context) : rewriteNode(node, context)));
    }
  }
  return joined(result);
}

function rewriteNode(
  node: Exclude<PhrasingContent, Html>,
  context: InlineContext,
): readonly PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return context.linked ? [{ type: 'text', value: node.value }] : mentioningText(node, context);
    case 'inlineCode':
      return [{ type: 'inlineCode', value: node.value }];
    case 'break':
      return [{ type: 'break' }];
    case 'emphasis':
    case 'strong':
    case 'delete': {
      const children = rewriteInline(node.children, context);
      return children.length === 0 ? [] : [{ type: node.type, children }];
    }
    case 'link':
    case 'linkReference':
      return link(node, context);
    case 'image':
    case 'imageReference':
      return image(node, context);
    case 'footnoteReference':
      return note(node.identifier, context);
    default:
      return [];
  }
}

/** The `<sup>` and `<sub>` that open and close within the same content. */
function keptPairs(nodes: readonly PhrasingContent[]): ReadonlySet<PhrasingContent> {
  const pairs = new Set<PhrasingContent>();
  let open: { readonly node: PhrasingContent; readonly name: string } | undefined;
  for (const node of nodes) {
    const [, closing, element] = (node.type === 'html' && KEPT.exec(node.value)) || [];
    if (element === undefined) continue;
    const name = element.toLowerCase();
    if (closing !== '/') open = { node, name };
    else if (open?.name === name) {
      pairs.add(open.node).add(node);
      open = undefined;
    }
  }
  return pairs;
}

function html(
  node: Html,
  pairs: ReadonlySet<PhrasingContent>,
  context: InlineContext,
): readonly PhrasingContent[] {
  if (pairs.has(node)) return [{ type: 'html', value: node.value.toLowerCase().replace(/\s/g, '') }];
  if (/^<br\b/i.test(node.value)) return [{ type: 'break' }];
  return ownText(altOf(node.value), context);
}

/** Text that was none in the source: the IDs in it are looked up anew. */
function ownText(value: string, { linked, targets }: InlineContext): readonly PhrasingContent[] {
  if (value === '') return [];
  return linked ? [{ type: 'text', value }] : linkedText(value, targets);
}

function link(node: Link | LinkReferenceNode, context: InlineContext): readonly PhrasingContent[] {
  const definition = node.type === 'link' ? node : context.fragment.definitions.get(node.identifier);
  const target = definition && targetOf(definition, false, context);
  if (context.linked || !target || target.kind === 'nowhere') return rewriteInline(node.children, context);
  const children = rewriteInline(node.children, { ...context, linked: true });
  return children.every(isBlank) ? children : [linkTo(target, children, definition?.title)];
}

function image(node: Image | ImageReference, context: InlineContext): readonly PhrasingContent[] {
  const definition = node.type === 'image' ? node : context.fragment.definitions.get(node.identifier);
  const target = definition && targetOf(definition, true, context);
  const alt = node.alt ?? '';
  if (definition && target && target.kind !== 'nowhere' && target.kind !== 'inside') {
    return [{ type: 'image', url: '', title: definition.title ?? null, alt, data: { viewTarget: target } }];
  }
  return ownText(alt, context);
}

/** Where a link leads: by what extract says of the link that begins there. */
function targetOf(
  node: Link | Image | Definition,
  isImage: boolean,
  { text, fragment, targets }: InlineContext,
): ViewTarget | undefined {
  const reference = text.linkAt(spanOfNode(node, fragment.source).start);
  return reference && targets.link({ ...reference, image: isImage }, text.path);
}

function note(identifier: string, { text, fragment, linked }: InlineContext): readonly PhrasingContent[] {
  const origin = linked ? undefined : noteOrigin(identifier, text, fragment);
  return origin ? [noteCall(origin)] : [];
}

/** Neighbouring texts as one, empty ones gone. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else if (node.type !== 'text' || node.value !== '')
      result.push(node.type === 'text' ? { ...node } : node);
  }
  return result;
}

/** Nothing to see or to click on. */
function isBlank(node: PhrasingContent): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  return 'children' in node && node.children.every(isBlank);
}
