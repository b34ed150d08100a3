import type { ExportKind } from '../../model/export.ts';
import type { UseField } from '../../model/field.ts';
import type { LinkRole } from '../../model/reference.ts';

/** What exports say, in one language. */
export interface ExportTexts {
  readonly untitled: string;
  /** Title of an export: `Index des éléments — SDET, version 7`. */
  readonly title: (kind: ExportKind, project: string, version: string | undefined) => string;
  /** How many definitions of items it is made of, and how many of these are withdrawn. */
  readonly counted: (items: number, withdrawn: number) => string;
  /** Withdrawn items do not count. */
  readonly inForceOnly: string;
  /** Of how many files of the project, among how many, an export of a part is made. */
  readonly part: (files: number, all: number) => string;
  readonly columns: {
    readonly id: string;
    readonly kind: string;
    readonly level: string;
    readonly title: string;
    readonly actors: string;
    readonly services: string;
    readonly needs: string;
    readonly status: string;
    readonly volume: string;
    readonly section: string;
    readonly file: string;
    readonly line: string;
    readonly name: string;
    readonly items: string;
    readonly count: string;
    readonly relation: string;
    readonly item: string;
    readonly measure: string;
  };
  /** `Besoins`: entries of a catalogue. */
  readonly subjects: Readonly<Record<UseField, string>>;
  /** `Par besoin`, `Par élément`: the two ways to read a relation. */
  readonly bySubject: Readonly<Record<UseField, string>>;
  readonly byItem: Readonly<Record<UseField, string>>;
  /** What items and entries have that are in no relation. */
  readonly without: Readonly<Record<UseField | 'level', string>>;
  readonly perVolume: string;
  readonly perLevel: string;
  readonly perSubject: Readonly<Record<UseField, string>>;
  readonly incomplete: string;
  readonly none: string;
  readonly graph: {
    /** How many items and links the picture shows. */
    readonly description: (nodes: number, links: number) => string;
    /** The same when documents stand for their items. */
    readonly byDocument: (nodes: number, links: number, items: number) => string;
    readonly empty: string;
    readonly roles: Readonly<Record<LinkRole, string>>;
  };
}
