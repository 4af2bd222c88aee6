/** One step into a value: a key, the place of an item in its list, or what an item of a list is known by. */
export type Step = string | number | { readonly by: string; readonly is: string };

export type FieldPath = readonly Step[];

/**
 * Reads a path as people and tools write one: `spec.template.spec.containers[web].image`, `env[name=A]`, `[0]`,
 * `metadata.annotations["a.b/c"]`, and `/spec/replicas`. Undefined where it is none.
 */
export function readPath(text: string): FieldPath | undefined {
  const trimmed = text.trim();
  if (trimmed.length > longest) return undefined;
  return trimmed.startsWith('/') ? readPointer(trimmed) : readDotted(trimmed);
}

const longest = 500;

function readPointer(text: string): FieldPath {
  return text
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

const part =
  /^(?:\.?([A-Za-z_$][\w$/-]*|\d+)|\.?\["([^"\]]{1,300})"\]|\.?\['([^'\]]{1,300})'\]|\.?\[(?:([A-Za-z]\w{0,40})=)?["']?([\w./:-]{1,253})["']?\])/u;

function readDotted(text: string): FieldPath | undefined {
  const steps: Step[] = [];
  let rest = text.startsWith('.') ? text.slice(1) : text;
  while (rest !== '') {
    const match = part.exec(rest);
    if (match === null) return undefined;
    steps.push(stepOf(match));
    rest = rest.slice(match[0].length);
  }
  return steps;
}

function stepOf([, name, double, single, by, is = '']: RegExpExecArray): Step {
  const key = name ?? double ?? single;
  if (key !== undefined) return key;
  if (by === undefined && /^\d+$/u.test(is)) return Number(is);
  return { by: by ?? 'name', is };
}

/** As people read it. */
export function showPath(path: FieldPath): string {
  return path.map(showStep).join('').replace(/^\./u, '');
}

function showStep(step: Step): string {
  if (typeof step === 'number') return `[${step}]`;
  if (typeof step !== 'string') return step.by === 'name' ? `[${step.is}]` : `[${step.by}=${step.is}]`;
  return /^[A-Za-z_$][\w$/-]*$/u.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
}
