import * as v from 'valibot';
import type { ToCard } from '../core/card-messages';
import { ID_PATTERN } from '../core/limits';
import type { PaperDetails } from '../core/paper';

/** Bounds of what a card shows. More is a message of somebody else: all of Papertip's cards share a process. */
const MAX_TEXT_LENGTH = 200_000;
const MAX_URL_LENGTH = 4_000;
const MAX_FEW = 100;
const MAX_MANY = 10_000;

const text = v.pipe(v.string(), v.maxLength(MAX_TEXT_LENGTH));
const url = v.pipe(v.string(), v.maxLength(MAX_URL_LENGTH), v.regex(/^https?:\/\//));
const listOf = <T extends v.GenericSchema>(item: T, max = MAX_FEW) => v.pipe(v.array(item), v.maxLength(max));
const id = v.pipe(v.string(), v.regex(ID_PATTERN));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

// What else a paper has is not shown.
const paper = v.looseObject({
  ...{ id, title: text, abstract: text },
  links: listOf(v.looseObject({ kind: v.picklist(['code', 'project']), url, label: text, key: text }), 1_000),
  authors: v.optional(listOf(text, MAX_MANY)),
  appearances: listOf(v.looseObject({ digest: text, date: text }), MAX_MANY),
});
const details = v.looseObject({
  paper,
  related: listOf(v.looseObject({ paper, sharedTerms: listOf(text) })),
  citations: listOf(v.looseObject({ name: text, action: text, text })),
  findLinks: listOf(v.looseObject({ name: text, url })),
  ...{ byline: text, sources: text },
});
const failure = v.looseObject({
  ok: v.literal(false),
  error: v.looseObject({ code: v.picklist(['invalid', 'not-found', 'gone', 'internal']), message: text }),
});
const resultOf = <T extends v.GenericSchema>(value: T) =>
  v.union([v.looseObject({ ok: v.literal(true), value }), failure]);

const BROKEN = {
  ok: false as const,
  error: { code: 'invalid' as const, message: 'Its record is not in order.' },
};
const card = count;
const message = v.variant('kind', [
  v.object({ kind: v.literal('begin'), card, guessed: v.nullable(text) }),
  v.object({
    ...{ kind: v.literal('answer'), card, more: count },
    answer: v.fallback(resultOf(listOf(details)), BROKEN),
  }),
  v.object({ kind: v.literal('late'), card }),
  v.object({
    ...{ kind: v.literal('details'), ask: count },
    result: v.fallback(resultOf(details), BROKEN),
  }),
  v.object({ kind: v.literal('moved') }),
  v.object({ kind: v.literal('clear'), isClear: v.boolean() }),
  v.object({ kind: v.literal('focus') }),
]);

/** @returns null where the message is none for a card; a paper that is not in order becomes a failure that is shown */
export function readToCard(value: unknown): ToCard | null {
  const { success, output } = v.safeParse(message, value);
  return success ? (output as ToCard & { answer?: PaperDetails }) : null;
}
