import paperStyle from '../paper/paper.css?inline';
import themeStyle from '../theme.css?inline';
import cardStyle from './card.css?inline';

/** How the card looks. The worker keeps it for the pages: only those on which a card opens need it. */
export const CARD_STYLE = themeStyle + paperStyle + cardStyle;
