// Makes the pictures that the README shows, light and dark: `npm run screenshots`.
import { installPackages } from './install-packages.mjs';
import { needNode } from './need-node.mjs';

needNode();
if (!(await installPackages())) process.exit(1);
// Only now: what follows needs the packages.
const { takeScreenshots } = await import('./screenshots/take-screenshots.mjs');
process.exitCode = await takeScreenshots();
