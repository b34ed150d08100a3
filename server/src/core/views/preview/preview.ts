import { keepRecent } from '../../base/keepRecent.ts';
import type { ProjectPath } from '../../base/projectPath.ts';
import type { Language } from '../../manifest/manifest.ts';
import { viewTexts } from '../../messages/views/index.ts';
import type { OutsideForm, ViewDetail } from '../../model/view.ts';
import type { ForgettingProject, ProjectView } from '../../project/projectView.ts';
import { buildModel, heldBy } from '../buildModel.ts';
import { cataloguePlaces } from '../fields.ts';
import { CLOSING_KEY } from '../nodeKey.ts';
import { buildOutline } from '../outline.ts';
import type { Selection } from '../selectItems.ts';
import { summaryOf } from '../summary.ts';
import type { ViewModel } from '../viewModel.ts';
import { type DocumentPage, documentPage } from './documentPage.ts';
import { heldInDocument, heldInScope, type PreviewChoice, selectInDocument } from './documentSelection.ts';
import { type PieceHtml, plainPiece } from './pieceHtml.ts';
import { previewAnchors } from './previewAnchors.ts';
import { previewHead } from './previewHead.ts';
import type { KnownItems } from './writtenItems.ts';

/** What a preview is to show. */
export interface PreviewOptions extends PreviewChoice {
  readonly title?: string | undefined;
  /** The file that the whole begins with. */
  readonly intro?: ProjectPath | undefined;
  readonly outside: OutsideForm;
  readonly detail: ViewDetail;
  /** Of what we write ourselves. */
  readonly language: Language;
}

/** A piece of a preview that is patched by itself. */
export interface PreviewBlock {
  /** The same for the same piece from one time to the next. */
  readonly key: string;
  /** The document that the places in it (`data-place`, zero-based lines) belong to. */
  readonly path: ProjectPath | undefined;
  /** The same object as long as the piece is the same. */
  readonly html: PieceHtml;
}

/** A preview as far as it was made. */
export interface PreviewState {
  readonly blocks: readonly PreviewBlock[];
  readonly kept: number;
  readonly leftOut: number;
  /** Documents of the scope that were not looked at yet. */
  readonly missing: number;
}

/** Somebody writes in few documents at a time; what was written of others is not kept. */
const MOST_KNOWN = 8;

/** A page shows its chapter, whatever a version is put together by, and has no end at which it could explain terms. */
const AS_CHAPTER = { groupBy: 'chapter', glossary: 'none' } as const;

interface Made {
  readonly selection: Selection;
  readonly page: DocumentPage | undefined;
}

/**
 * Makes previews of a project, document by document: an edit makes anew what has read the edited text, and nothing else.
 * What it remembers belongs to the last choice alone.
 */
export class Preview {
  readonly #project: ForgettingProject;
  readonly #units = new Set<string>();
  /** Items of the documents that were made most recently, the least recent first. */
  readonly #known = new Map<ProjectPath, KnownItems>();
  #choice = '';
  /** How many documents were made, not remembered. */
  #anew = 0;

  constructor(project: ForgettingProject) {
    this.#project = project;
  }

  /**
   * Shows some documents, in reading order; `first` before all others. Goes on while `hasTime`, at least by one document
   * that was not made yet; asked again, it continues where it was.
   */
  show(
    documents: readonly ProjectPath[],
    options: PreviewOptions,
    first: ProjectPath | undefined,
    hasTime: () => boolean,
  ): PreviewState {
    this.#forgetOthers(JSON.stringify([options, documents]));
    const scope = new Set<string>(documents);
    const made = new Map<ProjectPath, Made>();
    const before = this.#anew;
    const isFirst = first !== undefined && scope.has(first);
    const inTurn = isFirst ? [first, ...documents.filter(path => path !== first)] : documents;
    for (const path of inTurn) {
      if (this.#anew > before && !hasTime()) break;
      if (isFirst) this.#stillKnown(first);
      made.set(path, this.#make(path, options, scope));
    }
    const pages = documents.flatMap(path => {
      const document = made.get(path);
      return document ? [{ path, ...document }] : [];
    });
    const missing = documents.length - made.size;
    const selection = together(pages.map(page => page.selection));
    const head = documents.length > 1 && missing === 0 ? [this.#head(selection, pages, options, scope)] : [];
    const { kept, leftOut } = summaryOf(selection);
    return { blocks: [...head, ...blocksOf(pages)], kept, leftOut, missing };
  }

  /** Gives back all memory. */
  dispose(): void {
    this.#forgetOthers('');
  }

  #make(path: ProjectPath, options: PreviewOptions, scope: ReadonlySet<string>): Made {
    const unit = `preview ${path}`;
    this.#units.add(unit);
    return this.#project.compute(unit, view => {
      this.#anew++;
      const selection = selectInDocument(view, options, path);
      const isEmpty = selection.chosen.length + selection.undesignated.length === 0;
      if (isEmpty) return { selection, page: undefined };
      const model = this.#model(view, options, selection, scope, path);
      const texts = viewTexts(options.language);
      const project = { view, compute: this.#project.compute.bind(this.#project) };
      const { page, known } = documentPage(project, path, model, texts, {
        anchors: previewAnchors(view),
        alone: scope.size === 1,
        known: this.#known.get(path) ?? new Map(),
      });
      keepRecent(this.#known, path, known, MOST_KNOWN);
      return { selection, page };
    });
  }

  /** The items of a document that is written in are not forgotten for those of others that it wakes. */
  #stillKnown(path: ProjectPath): void {
    const known = this.#known.get(path);
    if (known) keepRecent(this.#known, path, known, MOST_KNOWN);
  }

  #model(
    view: ProjectView,
    options: PreviewOptions,
    selection: Selection,
    scope: ReadonlySet<string>,
    path: ProjectPath,
  ): ViewModel {
    const outline = buildOutline(view, selection.chosen);
    const held = heldInScope(scope, other =>
      other === path ? heldBy(outline, selection.undesignated) : heldInDocument(view, options, other),
    );
    return buildModel(view, {
      ...options,
      ...AS_CHAPTER,
      title: options.title,
      selection,
      summary: summaryOf(selection),
      outline,
      held,
      catalogues: this.#project.compute('preview/catalogues', cataloguePlaces),
    });
  }

  #head(
    { chosen, dependencies, undesignated, leftOut }: Selection,
    pages: readonly Made[],
    options: PreviewOptions,
    scope: ReadonlySet<string>,
  ): PreviewBlock {
    const { view } = this.#project;
    const summary = summaryOf({ chosen, dependencies, undesignated, leftOut });
    const nothing = { chosen: [], dependencies: [], undesignated: [], leftOut: [] };
    const model = buildModel(view, {
      ...options,
      ...AS_CHAPTER,
      title: options.title,
      selection: nothing,
      summary,
      held: heldInScope(scope, path => heldInDocument(view, options, path)),
      catalogues: new Map(),
    });
    const entries = pages.flatMap(({ page }) => page?.entries ?? []);
    const texts = viewTexts(options.language);
    const html = previewHead(this.#project, model, texts, previewAnchors(view), entries);
    return { key: 'head', path: undefined, html: plainPiece(html) };
  }

  #forgetOthers(choice: string): void {
    if (choice === this.#choice) return;
    this.#choice = choice;
    for (const unit of this.#units) this.#project.forget(unit);
    this.#units.clear();
    this.#known.clear();
  }
}

function together(selections: readonly Selection[]): Selection {
  return {
    chosen: selections.flatMap(({ chosen }) => chosen),
    dependencies: selections.flatMap(({ dependencies }) => dependencies),
    undesignated: selections.flatMap(({ undesignated }) => undesignated),
    leftOut: selections.flatMap(({ leftOut }) => leftOut),
  };
}

/** Each volume's heading once, the chapters, then what has no actor under one heading. */
function blocksOf(
  pages: readonly { readonly path: ProjectPath; readonly page: DocumentPage | undefined }[],
): readonly PreviewBlock[] {
  const blocks: PreviewBlock[] = [];
  const closing: PreviewBlock[] = [];
  let volume: string | undefined;
  for (const { path, page } of pages) {
    if (!page) continue;
    if (page.volume && page.volume.key !== volume && pages.length > 1)
      blocks.push({ key: page.volume.key, path: undefined, html: page.volume.html });
    volume = page.volume?.key ?? volume;
    if (page.main) blocks.push({ key: `main ${path}`, path, html: page.main });
    if (!page.closing) continue;
    if (closing.length === 0) closing.push({ key: CLOSING_KEY, path: undefined, html: page.closing.head });
    closing.push({ key: `closing ${path}`, path, html: page.closing.items });
  }
  return [...blocks, ...closing];
}
