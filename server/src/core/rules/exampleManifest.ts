/** The manifest of an example that brings none: one volume of all Markdown files, catalogues and registers in folders. */
export const EXAMPLE_MANIFEST = `sdet: 1
title: Exemple
volumes:
  - { id: principal, title: Document principal, chapters: ['*.md'] }
catalogues: [catalogues/*.yaml]
registers: [exigences/*.yaml]
`;
