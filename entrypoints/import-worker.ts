import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveImports } from '../src/contexts/import-worker/serve-imports';

export default defineUnlistedScript(serveImports);
