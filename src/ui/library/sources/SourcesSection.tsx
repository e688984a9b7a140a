import { useEffect, useRef } from 'preact/hooks';
import type { KnownSource } from '../../../core/sources/source';
import { sourceQuery } from '../query-filters';
import { UndoNotice } from '../UndoNotice';
import { useUndo } from '../use-undo';
import { AddSourceBox } from './AddSourceBox';
import { SourceItem } from './SourceItem';
import type { SourcesAccess } from './sources-access';
import { useAddSource } from './use-add-source';
import { useSources } from './use-sources';

interface SourcesSectionProps {
  access: SourcesAccess;
  /** Papers have come or gone. */
  onChanged(): void;
  /** Shows what a query finds. */
  onShow(query: string): void;
}

/** Where new papers come from by themselves, because the user wants it. */
export function SourcesSection({ access, onChanged, onShow }: SourcesSectionProps) {
  const { list, now, refresh } = useSources(access);
  const undo = useUndo();
  const heading = useRef<HTMLHeadingElement>(null);
  const changed = () => {
    refresh();
    onChanged();
  };
  const adding = useAddSource(access, (name) => {
    undo.offer({ words: `Subscribed to ${name}.` });
    heading.current?.focus();
    changed();
  });
  // Papers that come while one looks on.
  useEffect(() => access.watch(onChanged), []);

  const remove = async (known: KnownSource, papers: 'keep' | 'remove') => {
    const bringBack = await access.remove(known, papers);
    changed();
    heading.current?.focus();
    undo.offer({
      words: `Removed ${known.source.name}.`,
      undo: async () => {
        await bringBack();
        changed();
      },
      onGone: () => access.giveBack(known.source.url),
    });
  };

  return (
    <main class="library-page sources" aria-labelledby="sources-heading">
      <h2 id="sources-heading" ref={heading} tabIndex={-1}>
        Sources
      </h2>
      <p class="sources-promise">
        Papertip asks the addresses listed here for new papers, and no others. It sends nothing along: no
        cookies, nothing of what you read.
      </p>
      <AddSourceBox adding={adding} sources={list ?? []} />
      {list?.length === 0 && adding.step.name !== 'preview' && (
        <p class="sources-none">There are no sources yet. Nothing is asked of anybody.</p>
      )}
      {list && list.length > 0 && (
        <ul class="source-list" aria-label="Your sources">
          {list.map((known) => (
            <SourceItem
              key={known.id}
              known={known}
              now={now}
              access={access}
              onRemove={remove}
              onShow={(name) => onShow(sourceQuery(name))}
            />
          ))}
        </ul>
      )}
      <UndoNotice {...undo} />
    </main>
  );
}
