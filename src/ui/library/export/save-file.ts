/** So long the browser may take to begin with the download. */
const HELD_MS = 60_000;

/** Gives a file to the browser's downloads. @param name `papertip-2026-11-24.bib` */
export function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), HELD_MS);
}

/** `papertip-2026-11-24.bib`: of this day, as the calendar on the wall has it. */
export function fileName(stem: string, extension: string, now = new Date()): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${stem}-${day.join('-')}.${extension}`;
}
