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
      /^(?:[\s,]|$)/u.test(rest)
        ? `the ${claim}${rest}. The ${claim}: ${inBrackets ?? behind}`
        : `the ${claim} (${inBrackets ?? behind})${rest}`,
  ],
];

const ip = String.raw`\d{1,3}(?:\.\d{1,3}){3}`;
const outside = new RegExp(
  String.raw`(?<=^|[.]\s)[^.;:]{0,160}(?<!\w)(?:at|on|under)\s(${ip}(?:(?:,\s|\sand\s)${ip}){0,5})(?:,?\s(?:on\s)?port\s\d{1,5})?\.\s`,
  'u',
);

/** `a database outside of the cluster at 10.0.0.1. … to that address`: the address stands where it is meant. */
export function addressed(text: string): string {
  const [said = '', ips = ''] = outside.exec(text) ?? [];
  const meant =
    /(?<![\w-])(?:that|this|both|these|those|the) addresses?(?! of)(?: and (?:that |this )?port)?/iu;
  return ips === '' || !/endpoint/iu.test(text) || !meant.test(text.replace(said, ''))
    ? text
    : text.replace(said, '').replace(meant, `the addresses ${ips}`);
}

/** `attached to the Gateway edge, and the Gateway itself`: it is called as it was. */
export function itself(text: string): string {
  return text.replaceAll(/(?<![\w-])(the (\w+)) itself(?=[\s,:;.(])/giu, (all, the: string, kind: string) => {
    const named = new RegExp(`(?<![\\w-])${kind} ["'\`]?([a-z][\\w-]*)["'\`]?(?![\\w-])`, 'giu');
    const names = [...text.matchAll(named)].flatMap(([, name = '']) =>
      /^(?:itself|class|api|has|is|that|which|in|with|for|and)$/iu.test(name) ? [] : [name],
    );
    const [only, ...others] = new Set(names);
    return only === undefined || others.length > 0 ? all : `${the} ${only}`;
  });
}
