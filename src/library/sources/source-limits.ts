/** Bounds of what is asked of a server, each with its reason. */

/** The largest file that an import is made for has 120 MB; a feed has some hundred kilobytes. In bytes, unpacked. */
export const BODY_MAX_BYTES = 160 * 1024 * 1024;
/** A server that says nothing for so long has a problem; the browser ends a worker that waits 30 s for an answer. */
export const SILENCE_MAX_MS = 25_000;
/** Even one that sends a byte now and then. */
export const ANSWER_MAX_MS = 5 * 60_000;
/** Bytes that are held here before the browser takes them, to memory or disk. */
export const PART_BYTES = 4 * 1024 * 1024;
/** A worker that gives no sign of life for so long while it reads is stuck: a record of 5 MB takes a second. */
export const STUCK_MAX_MS = 20_000;
/** All of an answer: 160 MB are read and taken in two minutes on a slow computer. */
export const TAKE_MAX_MS = 10 * 60_000;
/** Servers that are asked at the same time; of each only one thing at a time. */
export const ORIGINS_AT_ONCE = 3;
/** The library may change while an answer is read; it is read again, but not for ever. */
export const READ_ATTEMPTS = 4;
