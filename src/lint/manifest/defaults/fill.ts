/** Data as an expression sees it: maps that nothing is inherited into. */
export type Value = Record<string, unknown>;

/** Puts in what is not there; what stands there already is never changed. */
export function fill(target: Value, defaults: Value): Value {
  for (const [key, value] of Object.entries(defaults)) {
    if (target[key] === undefined || target[key] === null) target[key] = copyOf(value);
  }
  return target;
}

/** A table of defaults is filled in many times and stays as it is. */
function copyOf(value: unknown): unknown {
  if (!isValue(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, copyOf(entry)]));
}

export function at(value: Value, ...path: readonly string[]): Value | undefined {
  let here: unknown = value;
  for (const step of path) here = isValue(here) ? here[step] : undefined;
  return isValue(here) ? here : undefined;
}

export function listOf(value: unknown): Value[] {
  return Array.isArray(value) ? value.filter(isValue) : [];
}

export function isValue(value: unknown): value is Value {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
