import type { MarkdownDocument, MarkdownItem } from '../../../server/src/protocol/contract/markdownItems.ts';

/** An item and the URI of the document that defines it. */
export interface KnownItem extends MarkdownItem {
  readonly document: string;
}

/** What the server has told of items so far: rendering looks here and asks nobody. URIs are spelled in one way. */
export class ItemTable {
  readonly #documents = new Map<string, readonly KnownItem[]>();
  readonly #definitions = new Map<string, readonly KnownItem[]>();

  /** The items of a document; undefined for one of no project. */
  itemsOf(document: string): readonly KnownItem[] | undefined {
    return this.#documents.get(document);
  }

  /** The item of an ID: where a document itself defines it, there, else at the first place. */
  find(id: string, document: string): KnownItem | undefined {
    const found = this.#definitions.get(id);
    return found?.find(item => item.document === document) ?? found?.[0];
  }

  /**
   * Takes in what has changed. Tells whether what was rendered before looks different now: IDs, levels and states do, while
   * places and titles only matter to what is clicked or pointed at, and the next rendering has them.
   */
  update(documents: readonly MarkdownDocument[], gone: readonly string[]): boolean {
    let differs = false;
    for (const { document, items } of documents)
      differs =
        this.#replace(
          document,
          items.map(item => ({ ...item, document })),
        ) || differs;
    for (const document of gone) differs = this.#replace(document, undefined) || differs;
    return differs;
  }

  #replace(document: string, items: readonly KnownItem[] | undefined): boolean {
    const before = this.#documents.get(document);
    for (const { id } of before ?? []) {
      const others = (this.#definitions.get(id) ?? []).filter(item => item.document !== document);
      if (others.length === 0) this.#definitions.delete(id);
      else this.#definitions.set(id, others);
    }
    for (const item of items ?? []) {
      const all = [...(this.#definitions.get(item.id) ?? []), item];
      this.#definitions.set(
        item.id,
        all.sort((a, b) => (a.document < b.document ? -1 : 1)),
      );
    }
    if (items === undefined) this.#documents.delete(document);
    else this.#documents.set(document, items);
    return looksOf(before) !== looksOf(items);
  }
}

function looksOf(items: readonly KnownItem[] | undefined): string {
  return JSON.stringify(items?.map(({ id, form, level, withdrawn }) => [id, form, level, withdrawn]) ?? null);
}
