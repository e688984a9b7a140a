/** Writing systems in which a joiner between two letters changes how they are written. */
const JOINING =
  '\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Mongolian}\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f';

/**
 * What nobody sees and what misleads: controls, lone halves of characters, marks that turn the direction of what follows,
 * characters without width, tags; a joiner stays where writing needs it.
 */
const HIDDEN = new RegExp(
  `[\\p{Cs}\\p{Cc}\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180e\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\uffa0\\ufff0-\\ufffb\\u{e0000}-\\u{e0fff}]|(?<![${JOINING}])[\\u200c\\u200d]|[\\u200c\\u200d](?![${JOINING}])`,
  'gu',
);
/** Ends of lines and tabs are seen. */
const HIDDEN_IN_LINES = new RegExp(`(?![\\n\\t])(?:${HIDDEN.source})`, 'gu');

/** A text of one line as people see it: single spaces, nothing hidden. */
export function plainLine(text: string): string {
  return text
    .replace(/[^\S\ufeff]/g, ' ')
    .replace(HIDDEN, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** A text of several lines without what is hidden; white space stays as it is. */
export function plainLines(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(HIDDEN_IN_LINES, '');
}

/** The same within a text whose white space has been seen to. */
export function withoutHidden(text: string): string {
  return text.replace(HIDDEN, '');
}
