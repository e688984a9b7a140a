import { showPopup } from '../../src/contexts/views/popup-view';

showPopup(document.querySelector('#app') as HTMLElement);
