/** Sets a property, unless it has that value: browsers lay out anew what is set anew. */
export function change<Target, Key extends keyof Target>(target: Target, key: Key, value: Target[Key]): void {
  if (target[key] !== value) target[key] = value;
}
