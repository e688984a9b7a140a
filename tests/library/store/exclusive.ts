/** Node has no locks: one after the other, as they do. */
export function oneAfterTheOther(): <T>(task: () => Promise<T>) => Promise<T> {
  let turn: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = turn.then(task);
    turn = result.catch(() => {});
    return result;
  };
}
