/** A chapter of three items for three actors, for the examples of rules. */
export const ADDRESSED = `# Rôles

### EX-AAS-001 — Connexion

- **Acteurs** : éditeur ENT

L'ENT DOIT reconnaître l'usager.

### EX-AAS-002 — Annuaire

- **Acteurs** : académie

L'ENT DOIT tenir un annuaire.

### EX-AAS-003 — Assistance

- **Acteurs** : support

L'ENT DOIT aider l'usager.
`;
