import type { Json, JsonMap } from '../../kernel/json.ts';
import type { PlannedObject, Spec } from '../spec.ts';

/**
 * Takes every value of a Secret out of what was asked for: it would stay in git for good. A minimal spec keeps the
 * object with placeholders, the other one only tells how it is made.
 */
export function withoutSecretValues(spec: Spec): Spec {
  if (spec.profile !== 'minimal') return withoutSecrets(spec);
  const valued = spec.objects.filter(holdsValues);
  if (valued.length === 0) return spec;
  const objects = spec.objects.map((object) =>
    holdsValues(object) ? { ...object, body: blanked(object.body) } : object,
  );
  return { ...spec, objects, byHand: valued.map(handmade) };
}

/** Something else makes the Secrets that people would fill. */
export function withoutSecrets(spec: Spec): Spec {
  const filled = spec.objects.filter(isFilled);
  if (filled.length === 0) return spec;
  const objects = spec.objects.filter((object) => !isFilled(object));
  return { ...spec, objects, byHand: filled.map(handmade) };
}

/** The token of a ServiceAccount is filled by the cluster. */
function isFilled({ kind, body }: PlannedObject): boolean {
  return kind === 'Secret' && body['type'] !== 'kubernetes.io/service-account-token';
}

function holdsValues({ kind, body }: PlannedObject): boolean {
  return kind === 'Secret' && (body['data'] !== undefined || body['stringData'] !== undefined);
}

function handmade({ name, body }: PlannedObject): {
  readonly name: string;
  readonly keys: readonly string[];
} {
  return { name, keys: [...new Set([...keysOf(body['data']), ...keysOf(body['stringData'])])] };
}

function keysOf(value: Json | undefined): string[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}

/** `CHANGE_ME`, in base64 where that is wanted. */
function blanked(body: JsonMap): JsonMap {
  const fill = (key: string, text: string): JsonMap =>
    body[key] === undefined
      ? {}
      : { [key]: Object.fromEntries(keysOf(body[key]).map((name) => [name, text])) };
  return { ...body, ...fill('data', 'Q0hBTkdFX01F'), ...fill('stringData', 'CHANGE_ME') };
}
