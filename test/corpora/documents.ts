import { join } from 'node:path';

/** Where the real documents lie: they are not part of this repository. */
export const CORPORA = process.env['SDET_CORPORA'] ?? join(import.meta.dirname, '../../../shared/corpora');

/** A real document that nobody here wrote. */
export interface RealDocument {
  /** Its folder in `CORPORA`. */
  readonly name: string;
  /** A file of this folder. */
  readonly manifest: string;
  /** How many items of each kind it has by its own count. */
  readonly items: Readonly<Record<string, number>>;
}

/** All documents, with counts taken from the documents themselves. */
export const DOCUMENTS: readonly RealDocument[] = [
  // The master table (hltr/high-level-requirements.csv) has 656 rows, each with both IDs; eight of the second kind
  // stand twice.
  { name: 'arf-2.8.0', manifest: 'arf.sdet.yaml', items: { requirement: 656, 'category-requirement': 648 } },
  // 684 rows; one of the second kind stands twice.
  { name: 'arf-2.9.0', manifest: 'arf.sdet.yaml', items: { requirement: 684, 'category-requirement': 683 } },
  { name: 'ecoconception', manifest: 'ecoconception.sdet.yaml', items: { practice: 116 } },
  // `find -path '*/criteres/*/index.md'`, `find -path '*/tests/*.md'`
  { name: 'rgaa', manifest: 'rgaa.sdet.yaml', items: { criterion: 106, test: 258 } },
];
