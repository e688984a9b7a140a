import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * Files may be dropped anywhere on the page: elsewhere than on its target a browser would leave the page for the file.
 * @param onFiles null where none are wanted
 * @returns whether files are held over the page
 */
export function useFileDrop(onFiles: ((files: FileList) => void) | null): boolean {
  const [isOver, setIsOver] = useState(false);
  const wanted = useRef(onFiles);
  wanted.current = onFiles;
  useEffect(() => {
    const stop = new AbortController();
    const on = (name: 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void) =>
      document.addEventListener(name, act, { signal: stop.signal });
    on('dragover', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setIsOver(wanted.current !== null);
    });
    // Elements are left all the time; the page is left where nothing is entered.
    on('dragleave', ({ relatedTarget }) => {
      if (!relatedTarget) setIsOver(false);
    });
    on('drop', (event) => {
      setIsOver(false);
      const files = event.dataTransfer?.files;
      if (!files?.length) return;
      event.preventDefault();
      wanted.current?.(files);
    });
    return () => stop.abort();
  }, []);
  return isOver;
}
