import { tellSourcesChanged } from '../../library/sources/source-news';
import { call } from '../../messaging/client';

/** The background worker asks at other times now, and other pages list other sources. */
export async function sourcesChanged(): Promise<void> {
  await call('sourcesChanged', {});
  tellSourcesChanged();
}

/** The same of a library that may have other sources, too: a whole one brings them, or takes them with it. */
export async function libraryChanged(): Promise<void> {
  await call('libraryChanged', {});
  await sourcesChanged();
}
