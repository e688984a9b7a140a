import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveMaps } from '../src/contexts/map/serve-maps';

// A script of its own: WXT rewrites `import.meta.url`, so that Vite does not see a worker made from one
// (https://github.com/wxt-dev/wxt/issues/2032).
export default defineUnlistedScript(serveMaps);
