import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../popup/Notice';
import type { MapSectionProps } from './map/MapSection';

/** The map with all its libraries, loaded when it is first looked at. */
export function LazyMap(props: MapSectionProps) {
  const [Section, setSection] = useState<ComponentType<MapSectionProps> | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    import('./map/MapSection').then(
      ({ MapSection }) => setSection(() => MapSection),
      (cause: Error) => setFailure(cause.message),
    );
  }, []);
  if (failure)
    return (
      <Notice
        title="The map did not load"
        isAlert
        action={{ label: 'Reload', onClick: () => location.reload() }}
      >
        {failure}. Nothing is lost: the papers are as they were.
      </Notice>
    );
  return Section && <Section {...props} />;
}
