import { fr } from '../typography.ts';

const ERRORS: Readonly<Record<string, string>> = {
  ALIAS_PROPS: fr`Un alias YAML (« *nom ») ne peut porter ni ancre ni type.`,
  BAD_ALIAS: fr`Un nom d'ancre ou d'alias YAML est vide ou finit par un deux-points.`,
  BAD_COLLECTION_TYPE: fr`Le type YAML annoncé (« !type ») ne convient pas à cette valeur.`,
  BAD_DIRECTIVE: fr`Une directive YAML (ligne qui commence par « % ») est mal écrite.`,
  BAD_DQ_ESCAPE: fr`Dans un texte entre guillemets doubles, cette séquence « \\ » n'existe pas.`,
  BAD_INDENT: fr`Le retrait de cette ligne ne s'accorde pas avec celui des lignes voisines.`,
  BAD_PROP_ORDER: fr`Une ancre ou un type YAML doit suivre le tiret, le point d'interrogation ou le deux-points.`,
  BAD_SCALAR_START: fr`Un texte sans guillemets ne peut pas commencer par ce signe.`,
  BLOCK_AS_IMPLICIT_KEY: fr`Une clé ou une liste commence ici sans y avoir sa place : il manque des guillemets, ou le retrait est faux.`,
  BLOCK_IN_FLOW: fr`Une liste ou des clés en retrait ne peuvent pas figurer entre crochets ou accolades.`,
  DUPLICATE_KEY: fr`Une clé est écrite deux fois.`,
  KEY_OVER_1024_CHARS: fr`Une clé dépasse 1\u00a0024 caractères.`,
  MISSING_CHAR: fr`Il manque un signe : guillemet, crochet ou accolade de fermeture, virgule, tiret ou deux-points.`,
  MULTILINE_IMPLICIT_KEY: fr`Une clé doit tenir sur une seule ligne : il manque sans doute un deux-points.`,
  MULTIPLE_ANCHORS: fr`Une valeur porte deux ancres.`,
  MULTIPLE_DOCS: fr`Le fichier contient plusieurs documents YAML (« --- »).`,
  MULTIPLE_TAGS: fr`Une valeur porte deux types.`,
  NON_STRING_KEY: fr`Une clé n'est pas un texte.`,
  RESOURCE_EXHAUSTION: fr`Le fichier est trop imbriqué pour être lu.`,
  TAB_AS_INDENT: fr`Une tabulation sert de retrait : YAML n'admet que des espaces.`,
  TAG_RESOLVE_FAILED: fr`Ce type YAML (« !type ») n'est pas connu.`,
  TOO_DEEP: fr`Le fichier est trop imbriqué pour être lu.`,
  TOO_MANY_ALIASES: fr`Les alias YAML (« *nom ») de ce fichier répètent trop de valeurs pour qu'il soit lu.`,
  UNEXPECTED_TOKEN: fr`Ce signe n'a pas sa place ici.`,
};

const UNCLOSED = fr`Un crochet ou une accolade n'est pas fermé avant d'ici, ou sa suite n'est pas en retrait.`;

/** One French sentence for an error code of the YAML parser; for a code of a later version, the parser's own words. */
export function yamlErrorFr(code: string, message: string): string {
  if (code === 'BAD_INDENT' && /^flow/i.test(message)) return UNCLOSED;
  return ERRORS[code] ?? fr`Erreur de syntaxe YAML : ${message}.`;
}
