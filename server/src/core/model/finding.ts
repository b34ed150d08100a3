import type { ProjectPath } from '../base/projectPath.ts';
import type { Span } from '../base/span.ts';
import type { TextEdit } from './edit.ts';
import type { ItemFact, ItemId } from './item.ts';

/** The weight of a finding, heaviest first. */
export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;

/** The weight of a finding. */
export type Severity = (typeof SEVERITIES)[number];

/** A place in another document, named so that an edit there need not wake this finding. */
export interface RelatedPlace {
  readonly path: ProjectPath;
  /** The `ordinal`-th definition of the item in that document. */
  readonly symbol: { readonly kind: 'definition'; readonly id: ItemId; readonly ordinal: number };
}

/** The item that a related place means, among those of its document; undefined when it is gone. */
export function relatedItem(items: readonly ItemFact[], { symbol }: RelatedPlace): ItemFact | undefined {
  let left = symbol.ordinal;
  return items.find(({ id }) => id === symbol.id && left-- === 0);
}

/** An edit offered for a finding. */
export interface Fix {
  /** Completes the sentence of the fix message, e.g. the ID that would be put in. */
  readonly value: string;
  readonly edits: readonly TextEdit[];
  /** True when it may be applied without a person looking at it. */
  readonly safe: boolean;
}

/** What a rule found at one place of one document. */
export interface Finding {
  /** `family/name`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly path: ProjectPath;
  readonly span: Span;
  /** What the message needs to quote; its shape belongs to the rule. */
  readonly args: MessageArguments;
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
}

/** Values that a message quotes, by name. */
export type MessageArguments = Readonly<Record<string, string | number | readonly string[] | undefined>>;
