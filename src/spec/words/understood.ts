import type { Kind } from './kind.ts';
import type { Mention } from './mentions/mention.ts';
import type { Claim, Understood } from './wish.ts';

type Ground = { readonly text: string; readonly kinds: readonly Kind[] };

/** In the order in which it was said. */
export function understoodOf(
  { text, kinds }: Ground,
  claims: readonly Claim[],
  mentions: readonly Mention[],
): Understood[] {
  const spoken = mentions.filter(
    (one, at) => kinds.some(({ kind }) => kind === one.kind) && !isNamedBefore(one, mentions.slice(0, at)),
  );
  const rows = [
    ...claims.map(({ start, end, subject, value, says = [], overruled }) => ({
      start,
      end,
      subject,
      value,
      ...(says.length > 0 && { isOfObject: true as const }),
      ...(overruled !== undefined && { overruled }),
    })),
    ...spoken.map(({ start, end, kind, service, isImplied, name }) => {
      const value = service ?? (isImplied === true ? name : undefined);
      return value === undefined
        ? { start, end, subject: kindOf, value: kind }
        : { start, end, subject: serviceOf, value };
    }),
  ].toSorted((a, b) => a.start - b.start);
  return rows.map(({ start, end, ...row }) => ({ said: text.slice(start, end).trim(), ...row }));
}

/** Of what is named again and again one row is enough. */
function isNamedBefore({ service, isImplied, name }: Mention, before: readonly Mention[]): boolean {
  if (service === undefined && isImplied !== true) return false;
  return before.some((one) => one.service === service && one.name === name && one.isImplied === isImplied);
}

const kindOf = { en: 'Kind', zh: '资源类型' };
const serviceOf = { en: 'Service meant', zh: '所指服务' };
