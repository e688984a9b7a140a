/** The `engines` of package.json, said in words before anything newer fails without any. */
export function needNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    `Papertip is built with Node 20.19 or newer; this is Node ${process.versions.node}. See nodejs.org.`,
  );
  process.exit(1);
}
