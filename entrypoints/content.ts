import { defineContentScript } from 'wxt/utils/define-content-script';
import '../src/page/highlight.css';
import { followSettings } from '../src/contexts/content/follow-settings';
import { isOwnFrame } from '../src/contexts/content/is-own-frame';
import { noticeRemoval } from '../src/contexts/content/notice-removal';
import { watchPopupKey } from '../src/contexts/content/popup-key';
import { startPage } from '../src/contexts/content/start-page';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  cssInjectionMode: 'manifest',
  main(ctx) {
    watchPopupKey(ctx);
    const canPaint = 'highlights' in CSS && document.documentElement instanceof HTMLElement;
    if (!canPaint || !isOwnFrame()) return;
    noticeRemoval(ctx);
    followSettings(startPage, ctx.signal);
  },
});
