/**
 * A change of one file, of the kind that a person makes.
 * @typedef {object} EditKind
 * @property {string} id
 * @property {string} label
 * @property {'chapter' | 'register'} in
 * @property {(text: string) => string | undefined} change the new text; undefined when the file is deleted
 */

/** @type {readonly EditKind[]} */
export const EDITS = [
  {
    id: 'prose',
    label: 'a word in prose outside requirements',
    in: 'chapter',
    change: text => replaced(text, 'Le point de départ', 'Le seul point de départ'),
  },
  {
    id: 'statement',
    label: 'a word in the statement of a requirement',
    in: 'chapter',
    change: text => replaced(text, /^(### .*\n\n(?:- .*\n)+\n[^\n]+)\.$/m, '$1, sans exception.'),
  },
  {
    id: 'status',
    label: 'a requirement’s status',
    in: 'chapter',
    change: text =>
      replaced(text, /^(- \*\*Statut\*\* : )(.*)$/m, (_, label, status) =>
        label.concat(status === 'approuvé' ? 'brouillon' : 'approuvé'),
      ),
  },
  {
    id: 'withdraw',
    label: 'a requirement withdrawn',
    in: 'chapter',
    change: text => replaced(text, /^(- \*\*Statut\*\* : ).*$/m, '$1retiré'),
  },
  {
    id: 'reference',
    label: 'a new reference to a requirement',
    in: 'chapter',
    change: text => replaced(text, 'Le point de départ', 'Le point de départ (voir EX-ANN-0003)'),
  },
  {
    id: 'rename',
    label: 'a renamed ID, where it is defined',
    in: 'chapter',
    change: text => replaced(text, /^### (EX-[A-Z]{3})-\d{4}/m, '### $1-8888'),
  },
  { id: 'delete', label: 'a deleted chapter', in: 'chapter', change: () => undefined },
  {
    id: 'register',
    label: 'a word in a YAML register',
    in: 'register',
    change: text => replaced(text, /^( {4}plain: )/m, '$1en bref, '),
  },
];

function replaced(text, what, by) {
  const result = text.replace(what, by);
  if (result === text) throw new Error(`nothing to change: ${what}`);
  return result;
}
