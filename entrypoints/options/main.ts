import { showSettings } from '../../src/contexts/views/settings-view';

showSettings(document.querySelector('#app') as HTMLElement);
