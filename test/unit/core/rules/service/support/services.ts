/** A classification in which services were renamed, merged and given up. */
export const SERVICES = `kind: services
entries:
  - { id: agenda, name: Agenda, aliases: [AGD], renamed-from: [Calendrier, "L'almanach"] }
  - { id: forum, name: Forum, merged-into: agenda }
  - { id: chat, name: Causette, merged-into: ailleurs }
  - { id: minitel, name: Minitel, deprecated: true }
  - { id: vivant, name: Vivant, deprecated: false }
`;

/** That classification, and a chapter with one item that names services. */
export const filesWith = (services: string): Record<string, string> => ({
  'catalogues/services.yaml': SERVICES,
  'a.md': `### EX-AGD-001 — Titre\n\n- **Services** : ${services}\n\nL'ENT DOIT agir.\n`,
});
