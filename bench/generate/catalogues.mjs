import { ACTORS, FAMILIES, SERVICES } from './words.mjs';

/** The manifest of a generated project. @param {number} chapters */
export function manifestText(chapters) {
  return `sdet: 1
title: Projet de mesure de ${chapters} chapitres
version: "1.0"
language: fr
volumes:
  - id: principal
    title: Document principal
    chapters: [principal/**/*.md]
    numbering: manual
  - id: annexe
    title: Annexe opérationnelle
    aliases: [annexe technique]
    chapters: [annexe/**/*.md]
    numbering: manual
catalogues: [catalogues/*.yaml]
registers: [exigences/*.yaml]
items:
  requirement: { pattern: 'EX-(?<service>[A-Z]{3})-(?<number>\\d{4})' }
  practice: { pattern: 'BP-(?<number>\\d{5})' }
levels: sdet
keywords: { case: upper }
`;
}

/** The catalogue of actors. */
export function actorsText() {
  const entries = ACTORS.map(
    ({ id, name, alias }) => `  - id: ${id}\n    name: ${name}\n    aliases: [${alias}]`,
  );
  return `kind: actors\nentries:\n${entries.join('\n')}\n`;
}

/** The catalogue of services: families, then services with their codes as aliases. */
export function servicesText() {
  const families = FAMILIES.map(({ id, name }) => `  - id: ${id}\n    name: ${name}`);
  const services = SERVICES.map(
    ({ id, name, code, parent }) =>
      `  - id: ${id}\n    name: ${name}\n    aliases: [Service ${code}]\n    parent: ${parent}`,
  );
  return `kind: services\nentries:\n${[...families, ...services].join('\n')}\n`;
}
