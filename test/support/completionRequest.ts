import type { CompletionItem, CompletionList } from 'vscode-languageserver-types';
import { completion } from '../../server/src/features/completion/completion.ts';
import { bench, type RequestOptions } from './featureRequest.ts';
import type { Files } from './inMemoryProject.ts';

/** A request that the client makes by itself, at a character that was typed. */
export function typed(triggerCharacter: string): RequestOptions {
  return { params: { context: { triggerKind: 2, triggerCharacter } } };
}

/** The answer at the cursor. */
export function answer(files: Files, options: RequestOptions = {}): CompletionList {
  return bench(files, options).ask(completion) ?? { isIncomplete: false, items: [] };
}

/** The labels offered at the cursor, in the order in which a client shows them. */
export function labels(files: Files, options: RequestOptions = {}): readonly string[] {
  return inOrder(answer(files, options).items).map(({ label }) => label);
}

/** The offers in the order in which a client shows them. */
export function inOrder(items: readonly CompletionItem[]): readonly CompletionItem[] {
  return [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
}

/** One offer; throws when it is not made. */
export function offer(files: Files, label: string, options: RequestOptions = {}): CompletionItem {
  const found = answer(files, options).items.find(item => item.label === label);
  if (found === undefined) throw new Error(`no ${label} among ${labels(files, options).join(' | ')}`);
  return found;
}

/** The text of the file after an offer was taken. */
export function taken(files: Files, label: string, options: RequestOptions = {}): string {
  const { context, cursor } = bench(files, options);
  const edit = offer(files, label, options).textEdit;
  if (edit === undefined || !('range' in edit)) return 'no edit';
  const text = files[cursor.path]?.replace('$0', '') ?? '';
  const positions = context.positions(cursor.path);
  const [start, end] = [positions?.offsetAt(edit.range.start), positions?.offsetAt(edit.range.end)];
  return text.slice(0, start) + edit.newText + text.slice(end);
}
