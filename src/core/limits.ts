/**
 * Every bound of the project, with its reason. Times in ms, lengths in CSS px unless said otherwise.
 */

/** Rest before the worker is asked: passing over a link on the way elsewhere costs nothing. */
export const HOVER_ASK_MS = 150;
/** Rest before a card is shown; below 300 ms cards feel like they jump at the reader, above 500 ms they feel slow. */
export const HOVER_SHOW_MIN_MS = 300;
export const HOVER_SHOW_MAX_MS = 1500;
/** Leaving mention and card for less than this does not close the card: hands are not exact. */
export const HOVER_GRACE_MS = 300;
/** Having left the card, one may still undo what was done in it: time to notice, and to come back. */
export const UNDO_MS = 8000;
/** However fast the pointer came: without a move for this long it rests. Events come every 8 to 16 ms while it moves. */
export const HOVER_SETTLE_MS = 80;
/** Faster than this (px per ms) the pointer is travelling, not resting. */
export const HOVER_MAX_SPEED = 0.5;
/** After a scroll the pointer must move this far before a card may open: content moved under it, not it over content. */
export const HOVER_MOVE_PX = 3;
/** A mention may stray this far while a card is waited for: pages lift what is pointed at, by some pixels. */
export const HOVER_STRAY_PX = 16;
/** A touch held this long without moving opens the card (the platforms' own long press is 500 ms). */
export const TOUCH_HOLD_MS = 500;

/** A card that stood open for this long was looked at; a shorter one was in the way. */
export const VISIT_MS = 1000;
/** Papers of one page that count as looked at: fewer than the history holds, so no page can push all others out of it. */
export const PAGE_VISITS_MAX = 50;
/** Cards of one tab that count as looked at in a minute, whatever its pages do: nobody reads one every three seconds for long. */
export const VISITS_A_MINUTE = 20;
/** "Not this paper", said or taken back in one tab in a minute: each takes two clicks by hand. */
export const REJECTIONS_A_MINUTE = 30;
/** The same said on one page of a private window, which keeps them as long as it is open. */
export const PAGE_REJECTIONS_MAX = 50;

export const CARD_WIDTH_PX = 400;
/** Taller than any content: a card's frame that says it needs more is not believed. */
export const CARD_HEIGHT_MAX_PX = 1_000_000;
/** A wait for a paper shorter than this is not noticed; a skeleton would only flash. */
export const CARD_SKELETON_MS = 300;
/** A frame that shows nothing for so long has not loaded, and never will. */
export const CARD_FRAME_MS = 5_000;
/** A card is kept ready for the next mention for so long: from one title of a list to the next, and no longer in the page. */
export const CARD_READY_MS = 10_000;
/** A control of the card counts once it was seen for so long, still and whole: nobody clicks what has just appeared. */
export const CARD_SEEN_MS = 300;
/** How often what may lie over the card is looked for; as often as Chromium itself is willing to. */
export const CARD_LOOK_MS = 100;
/** The card keeps this far from the viewport's edges. */
export const CARD_MARGIN_PX = 8;
/** Gap between the mention and the card. */
export const CARD_GAP_PX = 6;

/** What papers' ids look like, in messages; bounded, and nothing but letters and digits. */
export const ID_PATTERN = /^[0-9a-z]{1,40}$/;
/** Papers of one title that a card lets one choose from at once; it can show more, by as many. */
export const CHOICES_SHOWN = 10;
/** Papers of one title that a card asks for at all. */
export const CHOICES_ASKED = 50;

/** Related papers shown in a card or a paper's view. */
export const RELATED_SHOWN = 5;
/** Shared terms shown per related paper. */
export const SHARED_TERMS_SHOWN = 3;
/** Search results shown. */
export const RESULTS_SHOWN = 20;
/** What words find in the library's own page, where one may scroll. */
export const BROWSED_BY_WORDS = 200;
/** Papers that are selected and changed at once: some seconds of work, and one undo that is still of use. */
export const MOST_SELECTED = 10_000;
/** Of the reading list, in the popup: enough to choose from, and what the page is about stays in sight. */
export const READING_LIST_SHOWN = 5;
/** Of what has come since one last looked, in the popup: a taste, the library has them all. */
export const NEW_SHOWN = 3;
/** Nearest papers offered when nothing matches. */
export const CLOSEST_SHOWN = 3;

/** Longest query taken, in UTF-16 units: a pasted abstract fits. */
export const QUERY_MAX_LENGTH = 4000;
/** What browsers and servers take for certain, in UTF-16 units; what is longer is no address. */
export const ADDRESS_MAX_LENGTH = 2000;
/** Combining marks after one letter that are kept, as Unicode's stream-safe format has it: UAX 15, section 13. */
export const MARKS_MAX = 30;

/** Papers on one map: a circle needs some pixels; of more, the neighbourhood of one paper is shown. */
export const MOST_MAPPED = 3000;
/** The neighbourhood of a paper in a library that is too large for one map: two steps, still a second to find. */
export const NEIGHBOURHOOD_MAPPED = 300;
/** Layouts that are kept: some 100 kB each. */
export const MAPS_KEPT = 10;

/** Words that are compared with titles word for word in one window: a hundred times what a list of titles needs. */
export const EXACT_STEPS_MAX = 200_000;
/**
 * Words of titles that are laid along one window where they nearly stand: a fifth of a second, in steps. A window of 8,000 characters full of
 * titles needs 2,000, in a library of 93,000 papers some thousands more; only what says the same words again and again needs more.
 */
export const ALIGNED_WORDS_MAX = 20_000;
/** Places in one window where one title may nearly stand: of its length, 80 have room there, each with two fingerprints. */
export const PLACES_OF_A_TITLE_MAX = 160;
/** Titles that one fingerprint leads to: among 93,000 papers it is 167 at most. */
export const TITLES_OF_A_RUN_MAX = 500;
/** Titles that one window is compared with, all its fingerprints together: reading them takes as long as comparing does. */
export const TITLES_OF_A_WINDOW_MAX = 2000;
/** What stands between two words; so much without a word parts them, whatever it is. UTF-16 units. */
export const BETWEEN_WORDS_MAX = 1000;

/**
 * Work for the windows of one message, as much as reading so many UTF-16 units: half a second. A slice of scanning sends a
 * tenth of it; the page asks again for what is left.
 */
export const MESSAGE_WORK_MAX = 1_000_000;
/** To lay a title's word along text takes as long as reading so many units. */
export const WORK_OF_ALIGNED_WORD = 10;
/** Work on pages goes on for so long (ms) before others have their turn: a tenth of what a person notices. */
export const TURN_MS = 5;
/** Pages wait no longer than this (ms) for what people wait for: a call that never ends holds nobody up for good. */
export const FIRST_SERVED_MAX_MS = 1000;
/** Papers that one page tells of: nobody reads a list of more in the popup. */
export const REPORTED_MAX = 5000;
