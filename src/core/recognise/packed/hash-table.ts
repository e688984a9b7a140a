/** Numbers by 32-bit hash: ascending by hash, then by number. A hash may stand there more than once. */
export interface HashTable {
  hashes: Uint32Array;
  values: Uint32Array;
}

/** Hash and number make one double, exactly: 32 and 21 bits. */
const MOST_VALUES = 1 << 21;

/** @param values below 2²¹ */
export function buildTable(hashes: ArrayLike<number>, values: ArrayLike<number>): HashTable {
  const pairs = new Float64Array(hashes.length);
  for (let i = 0; i < pairs.length; i++)
    pairs[i] = ((hashes[i] as number) >>> 0) * MOST_VALUES + (values[i] as number);
  return unpack(pairs.sort());
}

/** All entries of several. @param shifts added to the values of each */
export function joinTables(tables: HashTable[], shifts: number[]): HashTable {
  const pairs = new Float64Array(tables.reduce((sum, { hashes }) => sum + hashes.length, 0));
  let filled = 0;
  for (const [t, { hashes, values }] of tables.entries())
    for (let i = 0; i < hashes.length; i++)
      pairs[filled++] = (hashes[i] as number) * MOST_VALUES + (values[i] as number) + (shifts[t] as number);
  return unpack(pairs.sort());
}

/** Each hash once, with the sum of its numbers. */
export function sumTables(tables: HashTable[]): HashTable {
  const { hashes, values } = joinTables(
    tables,
    tables.map(() => 0),
  );
  let last = -1;
  for (let i = 0; i < hashes.length; i++) {
    if (last >= 0 && hashes[last] === hashes[i])
      values[last] = (values[last] as number) + (values[i] as number);
    else {
      hashes[++last] = hashes[i] as number;
      values[last] = values[i] as number;
    }
  }
  return { hashes: hashes.slice(0, last + 1), values: values.slice(0, last + 1) };
}

/** Calls back with each number of a hash. */
export function eachValue({ hashes, values }: HashTable, hash: number, found: (value: number) => void): void {
  const wanted = hash >>> 0;
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hashes[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  for (; low < hashes.length && hashes[low] === wanted; low++) found(values[low] as number);
}

function unpack(pairs: Float64Array): HashTable {
  const hashes = new Uint32Array(pairs.length);
  const values = new Uint32Array(pairs.length);
  for (let i = 0; i < pairs.length; i++) {
    const pair = pairs[i] as number;
    hashes[i] = Math.floor(pair / MOST_VALUES);
    values[i] = pair % MOST_VALUES;
  }
  return { hashes, values };
}
