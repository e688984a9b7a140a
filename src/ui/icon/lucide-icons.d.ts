/** Lucide types only its index, which loads 1,600 icons to shake 1,590 off again: builds took ten times as long. */
declare module 'lucide/dist/esm/icons/*' {
  const node: [
    tag: keyof import('preact').JSX.IntrinsicElements,
    attributes: Record<string, string | number>,
  ][];
  export default node;
}
