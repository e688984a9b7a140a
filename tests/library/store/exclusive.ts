/** Node has no locks: one after the other, as they do. */
export function oneAfterTheOther(): <T>(task: () => Promise<T>) => Promise<T> {
  let turn: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = turn.then(task);
    turn = result.catch(() => {});
    return result;
  };
}

/** The same, and the browser ends when the lock is asked for once more than `moment` times. */
export function dying(moment: number): <T>(task: () => Promise<T>) => Promise<T> {
  const exclusive = oneAfterTheOther();
  let asked = 0;
  return (task) => (++asked > moment ? Promise.reject(new Error('the browser was closed')) : exclusive(task));
}
