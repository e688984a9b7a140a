import { useEffect, useState } from 'preact/hooks';

interface SaveListProps {
  list: Blob;
  /** Of the file. */
  name: string;
  words: string;
}

/** Lists that are too long to be shown, as a text file. */
export function SaveList({ list, name, words }: SaveListProps) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(list);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [list]);
  return (
    <a class="button" href={url} download={name}>
      {words}
    </a>
  );
}
