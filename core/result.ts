/**
 * An expected failure is a value, never an exception: the caller must look at it.
 * `E` is a closed union of codes with what a reader needs to act on it.
 */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

export const fail = <E>(error: E): Result<never, E> => ({ ok: false, error });
