/**
 * @param open is told how to say that what it has opened is lost: then the next call opens it anew
 * @returns a function that gives what is open, opening it once; a failure is tried again by the next call
 */
export function opener<T>(open: (onLost: () => void) => Promise<T>): () => Promise<T> {
  let opening: Promise<T> | undefined;
  const forget = () => {
    opening = undefined;
  };
  return () => {
    opening ??= open(forget).catch((cause) => {
      forget();
      throw cause;
    });
    return opening;
  };
}
