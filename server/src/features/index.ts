import { completion } from './completion.ts';
import { completionResolve } from './completionResolve.ts';
import { definition } from './definition.ts';
import { documentSymbols } from './documentSymbols.ts';
import type { Feature } from './feature.ts';
import { hover } from './hover.ts';
import { references } from './references.ts';

/** Every LSP request that is answered by a feature; the server's capabilities are made of these. */
export const FEATURES: readonly Feature[] = [
  completion,
  completionResolve,
  definition,
  documentSymbols,
  hover,
  references,
];
