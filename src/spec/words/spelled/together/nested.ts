import type { Rewriting } from '../../text/rewriting.ts';

const name = '["\'`]?[a-z0-9][\\w.-]*["\'`]?';
const spec = '(?=[^()]*(?:\\d[KMGT]i|Read(?:Write|Only)|RW[OX]))';

/** `mounts the claim x (1Gi, ReadWriteMany) at /out`: what the claim is like stands in a sentence of its own. */
export const nested: readonly Rewriting[] = [
  [
    new RegExp(
      `(?<=(?<![\\w-])(?:mounts?|on|in|from|uses?|using|to|with|shares?|has|at|into|by|sees|gets) )(?:the|a) ((?:claim|PVC|PersistentVolumeClaim) ${name}) (?:\\(${spec}([^()]{3,160})\\)|[-–—] ${spec}([^.;()]{3,160}))([^.;]{0,160}(?:\\.\\S[^.;]{0,120}){0,6})(?=[.;](?:\\s|$)|$)`,
      'gu',
    ),
    (...[, claim = '', inBrackets, behind = '', rest = '']) =>
      /^(?:[\s,]|$)/u.test(rest) ? `the ${claim}${rest}. The ${claim}: ${inBrackets ?? behind}` : `the ${claim} (${inBrackets ?? behind})${rest}`,
  ],
];
