import type { Json, JsonMap } from '../../kernel/json.ts';
import { isMap } from '../../render/merge.ts';
import type { Notes } from '../../render/notes.ts';

/** What a chart is filled with. */
export type Values = JsonMap;

export type Note = { readonly path: readonly string[]; readonly text: string };

/** The values with one more at a path; what stands there already stays. */
export function withValue(values: Values, [key = '', ...rest]: readonly string[], value: Json): Values {
  const before = values[key];
  if (rest.length === 0) return before === undefined ? { ...values, [key]: value } : values;
  return { ...values, [key]: withValue(isMap(before) ? before : {}, rest, value) };
}

/** What is said otherwise than before; what only stood before is switched off where it has a switch. */
export function differing(before: Values, after: Values): Values {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Object.fromEntries(
    keys.flatMap((key) => {
      const change = differingAt(before[key], after[key]);
      return change === undefined ? [] : [[key, change]];
    }),
  );
}

function differingAt(before: Json | undefined, after: Json | undefined): Json | undefined {
  if (isMap(before) && after === undefined)
    return before['enabled'] === true ? { enabled: false } : undefined;
  if (isMap(before) && isMap(after)) {
    const inner = differing(before, after);
    return Object.keys(inner).length === 0 ? undefined : inner;
  }
  return JSON.stringify(before) === JSON.stringify(after) ? undefined : after;
}

/** As the writer of YAML takes them; the first one of a path counts. */
export function notesOn(notes: readonly Note[]): Notes {
  return new Map(notes.toReversed().map(({ path, text }) => [`/${placeOf(path).join('/')}`, [`# ${text}`]]));
}

/** Variables and settings are explained once, above all of them. */
function placeOf(path: readonly string[]): readonly string[] {
  return ['env', 'config'].includes(path.at(-2) ?? '') ? path.slice(0, -1) : path;
}
