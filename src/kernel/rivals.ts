import type { JsonMap } from './json.ts';

/** Fields of which one thing has one. */
const rivals = [
  ['value', 'valueFrom'],
  ['httpGet', 'tcpSocket', 'exec', 'grpc', 'sleep'],
  ['configMapKeyRef', 'secretKeyRef', 'fieldRef', 'resourceFieldRef'],
  ['emptyDir', 'hostPath', 'persistentVolumeClaim', 'ephemeral', 'nfs'],
];

/** What is said later takes the place of its rivals. */
export function withoutRivals(map: JsonMap, after: JsonMap): JsonMap {
  const isSaid = (name: string): boolean => after[name] !== undefined && after[name] !== null;
  const gone = rivals
    .filter((names) => names.some(isSaid))
    .flatMap((names) => names.filter((name) => after[name] === undefined));
  return gone.length === 0
    ? map
    : Object.fromEntries(Object.entries(map).filter(([key]) => !gone.includes(key)));
}
