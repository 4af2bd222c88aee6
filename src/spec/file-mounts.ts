import { basename } from '../kernel/paths.ts';
import type { Volume } from './container.ts';
import type { Spec } from './spec.ts';

/**
 * A ConfigMap or Secret that is mounted where a file is called for (`/etc/app/config.yaml`) gives that one key: without
 * it, a folder of that name would hide whatever stood there.
 */
export function withFileMounts(spec: Spec): Spec {
  if (spec.profile === 'minimal') return spec;
  const workloads = spec.workloads.map((one) =>
    one.volumes === undefined ? one : { ...one, volumes: one.volumes.map(asFile) },
  );
  return { ...spec, workloads };
}

function asFile(volume: Volume): Volume {
  const { path, subPath, source } = volume;
  const kinds = source.kind === 'other' ? Object.keys(source.source) : [source.kind];
  const isKept = kinds.some((kind) => kind === 'configMap' || kind === 'secret');
  if (!isKept || subPath !== undefined || path === undefined || !file.test(path)) return volume;
  return { ...volume, subPath: basename(path) };
}

/** Folders of pieces end in `.d`. */
const file = /\/[^/]+\.(?!d$)[a-z][a-z0-9]{0,9}$/iu;
