// One module an icon, see lucide-icons.d.ts.
export { default as ArrowLeft } from 'lucide/dist/esm/icons/arrow-left.mjs';
export { default as Braces } from 'lucide/dist/esm/icons/braces.mjs';
export { default as Check } from 'lucide/dist/esm/icons/check.mjs';
export { default as CodeXml } from 'lucide/dist/esm/icons/code-xml.mjs';
export { default as Download } from 'lucide/dist/esm/icons/download.mjs';
export { default as Globe } from 'lucide/dist/esm/icons/globe.mjs';
export { default as Keyboard } from 'lucide/dist/esm/icons/keyboard.mjs';
export { default as Library } from 'lucide/dist/esm/icons/library.mjs';
export { default as Link } from 'lucide/dist/esm/icons/link.mjs';
export { default as Pin } from 'lucide/dist/esm/icons/pin.mjs';
export { default as Quote } from 'lucide/dist/esm/icons/quote.mjs';
export { default as Search } from 'lucide/dist/esm/icons/search.mjs';
export { default as Settings } from 'lucide/dist/esm/icons/settings.mjs';
export { default as X } from 'lucide/dist/esm/icons/x.mjs';
