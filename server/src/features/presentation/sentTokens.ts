import type { ProjectPath } from '../../core/base/projectPath.ts';

/** The colours that a client was last sent, so that it can be told the difference alone. */
export interface SentTokens {
  /** What was sent of a document under that id; undefined when something else was sent since, or it is too long ago. */
  recall(path: ProjectPath, id: unknown): readonly number[] | undefined;
  /** Remembers what is being sent, and gives it an id that no other answer of this session had. */
  remember(path: ProjectPath, data: readonly number[]): string;
}

/** So many documents have their colours kept: more than an editor shows at once. */
const KEPT = 64;

/** A memory for the documents of one project. Of each document the last answer is kept. */
export function sentTokens(): SentTokens {
  const sent = new Map<ProjectPath, { readonly id: string; readonly data: readonly number[] }>();
  let count = 0;
  return {
    recall(path, id) {
      const last = sent.get(path);
      return last?.id === id ? last?.data : undefined;
    },
    remember(path, data) {
      const id = String(++count);
      // Behind all others: the first of the map was asked for the longest time ago.
      sent.delete(path);
      sent.set(path, { id, data });
      const [oldest] = sent.keys();
      if (sent.size > KEPT && oldest !== undefined) sent.delete(oldest);
      return id;
    },
  };
}
