import { call } from '../../messaging/client';

let loading: Promise<string> | undefined;

/** How the card looks, asked for when the first card of this page is about to open. Empty where the worker is gone. */
export function loadCardStyle(): Promise<string> {
  loading ??= call('cardStyle', {}).then((result) => {
    if (result.ok) return result.value;
    loading = undefined;
    return '';
  });
  return loading;
}
