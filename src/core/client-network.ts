/**
 * Whom a network address stands for when attempts are counted: of IPv6 the first half, because one connection has the
 * whole of the rest to choose from; of IPv4 the address. What is no address stands for itself.
 */
export function clientNetwork(address: string): string {
  const plain = address.split('%')[0]?.toLowerCase() ?? '';
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1];
  if (mapped !== undefined) return mapped;
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? [] : tail.split(':');
  const filled =
    tail === undefined ? groups : [...groups, ...zeros(8 - groups.length - rest.length), ...rest];
  return `${filled
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}

const zeros = (count: number): string[] => Array.from({ length: Math.max(0, count) }, () => '0');
