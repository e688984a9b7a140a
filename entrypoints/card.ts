import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showCard } from '../src/contexts/views/card-view';

// A script of its own beside `public/card.html`: one file, so that the first card of a page does not wait for several.
export default defineUnlistedScript(() => showCard());
