declare const brand: unique symbol;

/** A `T` that only its own constructor may produce: keeps an item ID apart from any other string. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
