import type { Destination, Egress } from '../../../../spec/reach.ts';

/** What the policy lets through, as a row shows it. */
export function shownEgress({ to, others }: Egress): string {
  const open = ['DNS', ...to.map(shown)];
  const beside = { closed: [], inside: ['the application'], usual: ['as usual'] }[others];
  return [...open, ...beside].join(', ');
}

function shown(one: Destination): string {
  const ports = (one.ports ?? []).map(({ port, protocol }) =>
    protocol === 'UDP' ? `${port}/UDP` : `${port}`,
  );
  const behind = ports.length === 0 ? '' : `:${ports.join(',')}`;
  return `${placeOf(one)}${behind}`;
}

const places = { ownNamespace: 'own namespace', cluster: 'cluster', anywhere: 'anywhere' };

function placeOf(one: Destination): string {
  switch (one.kind) {
    case 'program':
    case 'service':
      return one.name;
    case 'block':
      return one.cidr;
    case 'internet':
      return one.host === undefined ? 'internet' : `internet (${one.host})`;
    case 'namespace':
      return `namespace ${one.name}`;
    default:
      return places[one.kind];
  }
}
