import { Range, type TextEditor, TextEditorRevealType, Uri, ViewColumn, window } from 'vscode';
import type { SourceLine } from './messages.ts';

/** Moves the editors in step with a panel. Lines are zero-based; a fraction is part of a line. */
export class EditorSync {
  /** Where this class has moved an editor: the event that follows is none of a person's. */
  #revealed: SourceLine | undefined;

  /** The line on top of an editor, when it was not put there from here. */
  movedTo(editor: TextEditor): SourceLine | undefined {
    const line = editor.visibleRanges[0]?.start.line;
    if (line === undefined) return undefined;
    const document = String(editor.document.uri);
    const own = this.#revealed;
    this.#revealed = undefined;
    if (own?.document === document && Math.abs(own.line - line) <= 1) return undefined;
    return { document, line };
  }

  /** Puts a line on top of the editors that show its document. */
  reveal({ document, line }: SourceLine): void {
    for (const editor of window.visibleTextEditors) {
      if (String(editor.document.uri) !== document) continue;
      const top = Math.min(Math.floor(line), editor.document.lineCount - 1);
      if (editor.visibleRanges[0]?.start.line === top) continue;
      this.#revealed = { document, line: top };
      editor.revealRange(new Range(top, 0, top, 0), TextEditorRevealType.AtTop);
    }
  }

  /** Opens a line beside the panel: where its document is shown already, else where texts are shown. */
  async open({ document, line }: SourceLine): Promise<void> {
    const shown = window.visibleTextEditors.find(editor => String(editor.document.uri) === document);
    const column = shown?.viewColumn ?? window.visibleTextEditors[0]?.viewColumn ?? ViewColumn.One;
    const place = Math.floor(line);
    await window.showTextDocument(Uri.parse(document), {
      viewColumn: column,
      selection: new Range(place, 0, place, 0),
    });
  }
}
