import type { JsonMap } from '../../../kernel/json.ts';
import { pieces, type Piece, type Token } from './piece.ts';
import { has, oneOf } from './values.ts';

const at = '(?:at|on|in|under)';
const host = '(?:the label )?(?<label>kubernetes\\.io/hostname)';

/** A disk of one machine, and which that is. */
export const localPieces: readonly Piece[] = pieces({
  local: [
    `(?:(?:the|a|an|of|is|its|on|uses|makes?|has|fast|backed by) )*(?:local )(?:disk|path|directory|folder|ssd)?,? ?(?:(?:${at}|mounted at) )?{path}`,
    `(?:(?:and|its|data|which|that|it|thus|has|an?|fast) )*(?:disk|directory|lies|sits|resides|lives|is|local|locally|located)(?: locally)? ${at} {path}`,
  ],
  node: [
    '(?:(?:on|of|at|pin(?:ned)? it to|from) )?(?:the )?(?:only )?(?:nodes?|machine|host|worker) (?!(?:affinity|with|whose)(?![\\w-])){node@hyphened}',
    '(?:on|of) {node@hyphened}',
    `(?:(?:and|on|to|of|the|only|from|nodes?|pinned|pin it|tied|thus|is|bound|with|whose|node) )*${host}(?: is| in|=| equals| of| being| the)* ?{node@hyphened}`,
    `(?:one of our workers, )?(?<node>(?:[a-z0-9]+-)+[a-z0-9]+) \\(${host}\\)`,
    `(?<=(?:^|[.] ))(?<node>(?:[a-z0-9]+-)+[a-z0-9]+)(?= has an? (?:fast )?(?:disk|directory))`,
  ],
  affinity: [
    `\\(?node affinity (?:by|through|via|on) ${host}\\)?`,
    `(?:(?:to which it is|bound|by|pinned|through|via) )*${host}`,
  ],
});

/** The path on one machine; without a machine nobody knows where it is. */
export function localOf(tokens: readonly Token[]): JsonMap | undefined {
  const [path, node] = [oneOf(tokens, 'local', 'path'), oneOf(tokens, 'node', 'node')];
  if (path === undefined || node === undefined || !has(tokens, 'local')) return undefined;
  const machine = { key: 'kubernetes.io/hostname', operator: 'In', values: [node] };
  return {
    local: { path },
    nodeAffinity: { required: { nodeSelectorTerms: [{ matchExpressions: [machine] }] } },
  };
}
