import type { Dependency } from './dependencies.ts';

/**
 * The first release of a package that installs, or starts, on Python 3.11, 3.12 and 3.13. Kept by hand, and the later one
 * where it is in doubt: an older Python than could be is only older, one that is too new installs nothing.
 */
const firsts: Readonly<Record<string, readonly [on11: string, on12: string, on13: string]>> = {
  aiohttp: ['3.8.3', '3.9.0', '3.10.6'],
  asyncpg: ['0.27.0', '0.29.0', '0.30.0'],
  cffi: ['1.15.1', '1.16.0', '1.17.0'],
  'confluent-kafka': ['2.0.2', '2.3.0', '2.6.1'],
  'discord-py': ['0', '0', '2.5.0'],
  django: ['0', '4.0', '4.2'],
  eventlet: ['0', '0.34.1', '0.37.0'],
  'faiss-cpu': ['1.7.3', '1.8.0', '1.9.0'],
  gevent: ['22.10.1', '23.9.0', '24.10.1'],
  gradio: ['0', '0', '5.9.0'],
  greenlet: ['2.0.0', '3.0.0', '3.1.0'],
  // It asks for pkg_resources, which later Pythons do not bring.
  gunicorn: ['0', '20.1.0', '20.1.0'],
  grpcio: ['1.49.1', '1.59.0', '1.66.2'],
  'grpcio-tools': ['1.49.1', '1.59.0', '1.66.2'],
  lxml: ['4.9.2', '4.9.3', '5.3.0'],
  matplotlib: ['3.6.0', '3.8.0', '3.9.2'],
  msgpack: ['1.0.5', '1.0.6', '1.1.0'],
  numpy: ['1.23.2', '1.26.0', '2.1.0'],
  onnxruntime: ['1.15.0', '1.17.0', '1.20.0'],
  orjson: ['3.8.0', '3.9.8', '3.10.7'],
  pandas: ['1.5.1', '2.1.1', '2.2.3'],
  pillow: ['9.3.0', '10.1.0', '10.4.0'],
  'psycopg-binary': ['3.1.4', '3.1.12', '3.2.2'],
  'psycopg2-binary': ['2.9.5', '2.9.9', '2.9.10'],
  pyarrow: ['10.0.1', '14.0.0', '18.0.0'],
  pydantic: ['1.10.2', '2.4.0', '2.8.0'],
  pyodbc: ['4.0.35', '5.0.1', '5.2.0'],
  pyyaml: ['6.0', '6.0.1', '6.0.2'],
  'scikit-learn': ['1.1.3', '1.3.1', '1.5.2'],
  scipy: ['1.9.2', '1.11.2', '1.14.1'],
  sentencepiece: ['0.1.98', '0.2.0', '0.2.1'],
  sqlalchemy: ['0', '0', '2.0.31'],
  tensorflow: ['2.12.0', '2.16.1', '2.20.0'],
  tiktoken: ['0.3.0', '0.5.2', '0.8.0'],
  tokenizers: ['0.13.2', '0.15.0', '0.20.1'],
  torch: ['2.0.0', '2.2.0', '2.5.0'],
  torchvision: ['0.15.1', '0.17.0', '0.20.0'],
  transformers: ['0', '4.36.0', '4.45.0'],
  uvloop: ['0.17.0', '0.19.0', '0.21.0'],
  vllm: ['0.3.0', '0.4.1', '0.11.0'],
};

/** The minor version of the newest Python that all of them install on, as far as they are held back. */
export function newestMinor(dependencies: readonly Dependency[], manifest = ''): number | undefined {
  const made = madeFor(manifest);
  const held = dependencies.flatMap((one) => {
    const first = one.isOptional ? undefined : firsts[nameOf(one)];
    const bound = first === undefined ? undefined : upperBound(one.spec);
    if (first === undefined || bound === undefined) return [];
    const isBehind = (release: string): boolean => {
      const order = compared(bound.version, release);
      return order < 0 || (order === 0 && !bound.isIncluded);
    };
    const [on11, on12, on13] = first;
    if (isBehind(on11)) return [10];
    if (isBehind(on12)) return [11];
    return isBehind(on13) ? [12] : [];
  });
  const most = made === undefined ? held : [...held, made];
  return most.length === 0 ? undefined : Math.min(...most);
}

/** `torch-2.0.1-cp310-cp310-linux_x86_64.whl`: the file of a package is made for one Python. */
function madeFor(manifest: string): number | undefined {
  const all = new Set(
    [...manifest.matchAll(/-cp3(\d{1,2})-cp3\d{1,2}-/gu)].map(([, minor]) => Number(minor)),
  );
  return all.size === 1 ? [...all][0] : undefined;
}

function nameOf({ name, extras }: Dependency): string {
  return name === 'psycopg' && extras.includes('binary') ? 'psycopg-binary' : name;
}

type Bound = { readonly version: string; readonly isIncluded: boolean };

/** The highest release that it may be: one that is pinned, or what stands behind `<`. */
function upperBound(spec: string): Bound | undefined {
  const [, operator, version] = /(===?|~=|<=?)\s{0,4}(\d{1,6}(?:\.\d{1,6}){0,4})/u.exec(spec) ?? [];
  return version === undefined ? undefined : { version, isIncluded: operator !== '<' };
}

export function compared(one: string, other: string): number {
  const [left, right] = [one, other].map((text) => text.split('.').map(Number));
  for (let at = 0; at < 4; at += 1) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
