import { defineContentScript } from 'wxt/utils/define-content-script';
import '../src/page/highlight.css';
import { followSettings } from '../src/contexts/content/follow-settings';
import { isOwnFrame } from '../src/contexts/content/is-own-frame';
import { watchPopupKey } from '../src/contexts/content/popup-key';
import { ScriptLife } from '../src/contexts/content/script-life';
import { startPage } from '../src/contexts/content/start-page';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  cssInjectionMode: 'manifest',
  main() {
    const life = new ScriptLife();
    watchPopupKey(life);
    const canPaint = 'highlights' in CSS && document.documentElement instanceof HTMLElement;
    if (!canPaint || !isOwnFrame()) return;
    life.watch();
    followSettings(startPage, life.signal);
  },
});
