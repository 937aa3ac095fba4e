/** Checks where a request ended up: redirects to another host or to a private network are not read. */

/**
 * Whether what an address answered may be read: it comes from the host that was asked, with or without `www`,
 * which is no address of this machine or of its network.
 *
 * @param asked, answered absolute addresses; `answered` after all redirects.
 */
export function isSameHost(asked: string, answered: string): boolean {
  const [from, to] = [new URL(asked), new URL(answered)];
  if (plainHost(from) !== plainHost(to) || from.port !== to.port) return false;
  if (!/^https?:$/.test(to.protocol) || (from.protocol === 'https:' && to.protocol !== 'https:'))
    return false;
  return !isPrivateHost(to.hostname);
}

function plainHost({ hostname }: URL): string {
  return hostname.replace(/^www\./, '').replace(/\.$/, '');
}

/** Whether a host's name is of this machine or of its network; any bare number counts as one. */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.replace(/\.$/, '').toLowerCase();
  // Papers have names: no bare IPv4 or IPv6 address is a publisher.
  if (host.startsWith('[') || /^\d+(?:\.\d+){3}$/.test(host)) return true;
  if (!host.includes('.')) return true;
  return /\.(?:localhost|local|internal|intranet|lan|home|corp|private|test|onion|home\.arpa)$/.test(host);
}
