import { describe, expect, it } from 'vitest';
import { Turns } from '../../../src/contexts/worker/turns';
import { FIRST_SERVED_MAX_MS, TURN_MS } from '../../../src/core/limits';

/** Time that passes when told to, and tasks that run when told to. */
function world() {
  const tasks: { run: () => void; at: number }[] = [];
  const clock = { now: 0 };
  const turns = new Turns({
    now: () => clock.now,
    later: (run, wait) => tasks.push({ run, at: clock.now + wait }),
  });
  const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    turns,
    clock,
    /** Runs the next task that is due, and what follows from it. */
    async task() {
      await settled();
      const next = tasks.findIndex(({ at }) => at <= clock.now);
      if (next >= 0) tasks.splice(next, 1)[0]?.run();
      await settled();
    },
  };
}

/** Pieces of work. @param pass each takes so long */
async function work(
  name: string,
  pieces: number,
  turn: () => Promise<void> | null,
  done: string[],
  pass = () => {},
) {
  for (let i = 1; i <= pieces; i++) {
    await turn();
    done.push(`${name}${i}`);
    pass();
  }
}

describe('Turns', () => {
  it('gives each tab its turn, however much one of them asks', async () => {
    const { turns, task, clock } = world();
    const done: string[] = [];
    const pass = () => {
      clock.now += TURN_MS;
    };
    for (const name of ['a', 'b', 'c']) work(name, 2, turns.of(1), done, pass);
    work('other', 2, turns.of(2), done, pass);
    for (let i = 0; i < 8; i++) await task();
    expect(done).toEqual(['a1', 'other1', 'b1', 'other2', 'c1', 'a2', 'b2', 'c2']);
  });

  it('lets a piece of work go on until its turn is over', async () => {
    const { turns, task, clock } = world();
    const done: string[] = [];
    const turn = turns.of(1);
    work('a', 3, turn, done);
    await task();
    expect(done).toEqual(['a1', 'a2', 'a3']);
    expect(turn()).toBeNull();
    clock.now += TURN_MS;
    expect(turn()).not.toBeNull();
  });

  it('serves what people wait for first', async () => {
    const { turns, task } = world();
    const done: string[] = [];
    let answer = (_: string) => {};
    const answered = turns.first(() => new Promise<string>((resolve) => (answer = resolve)));
    work('page', 1, turns.of(1), done);
    await task();
    await task();
    expect(done).toEqual([]);
    answer('details');
    expect(await answered).toBe('details');
    await task();
    expect(done).toEqual(['page1']);
  });

  it('takes the turn from who works while somebody waits', async () => {
    const { turns, task } = world();
    const turn = turns.of(1);
    const first = turn();
    await task();
    await first;
    turns.first(() => new Promise(() => {}));
    expect(turn()).not.toBeNull();
  });

  it('lets no call that never ends, and none that fails, hold pages up', async () => {
    const { turns, task, clock } = world();
    const done: string[] = [];
    turns.first(() => new Promise(() => {}));
    await expect(turns.first(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    work('page', 1, turns.of(1), done);
    await task();
    expect(done).toEqual([]);
    clock.now += FIRST_SERVED_MAX_MS + 1;
    await task();
    expect(done).toEqual(['page1']);
  });
});
