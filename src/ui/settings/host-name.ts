import { fail, ok, type Result } from '../../core/result';

/** Longest name that DNS can carry, RFC 1035 section 2.3.4. */
const NAME_MAX_LENGTH = 253;
const LABEL = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/;
const HAS_SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;

/**
 * The host name in what somebody typed or pasted: a bare name, or any web address. Lower case, international names in
 * their ASCII form, as `location.hostname` gives them.
 */
export function hostNameIn(typed: string): Result<string> {
  const text = typed.trim();
  if (text === '') return fail('invalid', 'Type the name of a site, such as example.org.');
  const url = parse(HAS_SCHEME.test(text) ? text : `https://${text.replace(/^\/\//, '')}`);
  if (url && url.protocol !== 'https:' && url.protocol !== 'http:') {
    return fail('invalid', 'Only web sites can be listed: addresses that start with https:// or http://.');
  }
  const host = url?.hostname.replace(/\.$/, '') ?? '';
  if (isHostName(host) && (host.includes('.') || host === 'localhost' || HAS_SCHEME.test(text)))
    return ok(host);
  return fail('invalid', `“${shorten(text)}” is not the name of a site. It should look like example.org.`);
}

function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

function isHostName(host: string): boolean {
  // The URL parser has already checked an IPv6 address.
  if (host.startsWith('[')) return true;
  return host.length <= NAME_MAX_LENGTH && host.split('.').every((label) => LABEL.test(label));
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
