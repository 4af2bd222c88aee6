import { isMap, listOf, mapOf, scalar } from '../merge.ts';
import type { Json, JsonMap } from '../../../kernel/json.ts';
import { on } from '../say.ts';
import type { Meaning } from '../wish.ts';

/*
 * A probe is told over several clauses: which one, how it asks, how often. Each piece is claimed alone and put
 * together by `finishProbes`, so that the order of the pieces does not matter.
 */
export const piece = (set: JsonMap): Meaning => ({
  ...on('workload', { container: { probing: [set] } }),
  value: showPiece(set),
});

function showPiece(set: JsonMap): string {
  return Object.entries(set)
    .map(([key, value]) => (key === 'probe' ? scalar(value) : `${key}: ${showHow(value)}`))
    .join(', ');
}

/** `/live on 8080`, a port alone, or the words of a command. */
function showHow(value: Json | undefined): string {
  const { path, port, command, scheme } = mapOf(value);
  const parts = [scheme, path, ...listOf(command)].flatMap((one) => one ?? []).map(scalar);
  const said = [...parts, ...(port === undefined ? [] : [path === undefined ? '' : 'on', scalar(port)])];
  return isMap(value) ? said.filter((one) => one !== '').join(' ') : scalar(value);
}

/** The same as a probe that asks in this way; of a port or an endpoint it may be any. */
export function handlerOf(said: string): string {
  if (/http|path|url|路径/iu.test(said)) return 'httpGet';
  if (/tcp|socket/iu.test(said)) return 'tcpSocket';
  return /command|命令/iu.test(said) ? 'exec' : 'how';
}

/** A port by its name, and no word for one. */
export const portName =
  '["\'`]?((?!(?:number|numbered|name|named|of|is|the|its|same|container|main|application|app|and|or|it|that|this|which|target|service|default|first|second|serving|listening|http port|given|right|only|exposed|open)(?![\\w-]))[a-z][a-z0-9-]{1,14})["\'`]?';
