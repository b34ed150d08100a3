/** What may stand between a name and the reference that follows it. */
const JOINT = String.raw`[\s,(:]*(?:(?:in|at|the|au|aux|à la|le|la|les)\s)?$`;

const JOINT_AT_END = new RegExp(JOINT);

const BRACKETED = new RegExp(String.raw`\[([^\][]{1,40})\]${JOINT}`);

/** `Guidelines 2.2, section 1.4.3`, `Règlement 2016/679, article 5`: a name with its edition; a figure or an annex is none. */
const EDITION = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])((?!(?:Annexe?|Appendix|Figure|Fig|Tableau|Table|Chapitre|Chapter|Partie|Part|Section|Article|Titre|Volume|Tome|Fiche|Sheet|Point|Topic)s?\.?\s)\p{Lu}\p{L}{3,}\s(?:v(?:ersion\s)?)?(?:\d{1,2}\.\d{1,2}|(?:19|20)\d\d(?:\/\d+)?))(?=[\s,(:])${JOINT}`,
  'u',
);

/** `RGS § 3`, `RGS v2, au § 3` */
const ACRONYM = /(?<![\p{L}\p{N}-])([A-Z][A-Z0-9-]{1,9})(?:\sv?\d[\d.]*)?,?\s?(?:(?:au|aux|à la)\s)?$/u;

/**
 * The name of another document that stands right before a reference: `[RGS], § 3`, `RFC 6749, section 4`, `RGS § 3`.
 * An acronym before a parenthesis names no document: « l'ENT (§ 3.2) ».
 */
export function sourceBefore(before: string): string | undefined {
  return (
    BRACKETED.exec(before)?.[1] ??
    standardBefore(before) ??
    EDITION.exec(before)?.[1] ??
    ACRONYM.exec(before)?.[1]
  );
}

/** A word of the name of a standard: `EN`, `ISO/IEC`, `Core`, `301`, `800-63B`, `27001:2022`, `V3.2.1`, `#7`, `(2021-03)`. */
const WORD_OF_STANDARD = /^(?:[a-z]?[A-Z][A-Za-z0-9./:-]*|#?\d[\w./:-]*|\(\d{4}(?:-\d\d)?\))$/;

/** `EN 301 549 V3.2.1`, `NIST SP 800-63B`, `X.509`: words of which one is an acronym, up to one with a digit. */
function standardBefore(before: string): string | undefined {
  const words = before.replace(JOINT_AT_END, '').split(/\s+/);
  const name: string[] = [];
  for (let word = words.pop(); word !== undefined && name.length < 6; word = words.pop()) {
    // Nothing of the name stands before an elision or a parenthesis: « l'EN 301 549 », `(EN 301 549`.
    const [own = ''] = /(?:[^'’(]|^\((?=\d))*$/.exec(word) ?? [];
    if (!WORD_OF_STANDARD.test(own)) break;
    name.unshift(own);
    if (own !== word) break;
  }
  const whole = name.join(' ');
  const isStandard = /\d/.test(name.at(-1) ?? '') && /[A-Z]{2}|^[A-Z]\.\d/.test(whole);
  return isStandard ? whole : undefined;
}
