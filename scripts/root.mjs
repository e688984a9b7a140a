/** The project's folder, ending in a slash. */
export const root = new URL('../', import.meta.url);
