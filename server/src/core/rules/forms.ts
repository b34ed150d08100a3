/** A form in which texts are compared, e.g. folded. */
export type Form = (text: string) => string;

const formsByList = new WeakMap<readonly string[], Map<Form, readonly string[]>>();

/**
 * The texts of a list in another form. The long lists of a project are the same objects from one question to the next,
 * so their forms are made once; `form` must therefore be the same function each time, and the list never change.
 */
export function formsOf(list: readonly string[], form: Form): readonly string[] {
  const byForm = formsByList.get(list) ?? new Map<Form, readonly string[]>();
  formsByList.set(list, byForm);
  const forms = byForm.get(form) ?? list.map(form);
  byForm.set(form, forms);
  return forms;
}
