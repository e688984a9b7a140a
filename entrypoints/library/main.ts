import { showLibrary } from '../../src/contexts/views/library-view';

showLibrary(document.querySelector('#app') as HTMLElement);
