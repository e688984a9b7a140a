import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** The abstract whole, or its first lines and a way to the rest, which is offered only where there is one. */
export function Abstract({ text, shortened }: { text: string; shortened: boolean }) {
  const [isOpen, setOpen] = useState(!shortened);
  const [isCut, setCut] = useState(false);
  const ref = useRef<HTMLParagraphElement>(null);

  useLayoutEffect(() => {
    const box = ref.current;
    if (box && shortened) setCut(box.scrollHeight > box.clientHeight + 1);
  }, [shortened]);

  return (
    <div class="abstract">
      <p ref={ref} class={isOpen ? 'abstract-text' : 'abstract-text is-short'}>
        {text}
      </p>
      {shortened && isCut && (
        <button
          type="button"
          class={isOpen ? 'abstract-less' : 'abstract-more'}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? 'Less' : 'More'}
          <span class="unseen"> of the abstract</span>
        </button>
      )}
    </div>
  );
}
