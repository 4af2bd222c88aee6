import type { Token } from '../../spelled/piece.ts';
import { has, oneOf } from '../../spelled/values.ts';

/** Several sources in one volume: said in a sentence of its own. */
export const projected = 'projected: ';

/** What a volume is made from; of several only what is kept as entries can be put together. */
export function sourcesIn(tokens: readonly Token[]): string | undefined {
  const all = tokens.flatMap(({ key, of }) => sourceOf(key, of));
  const [only, ...others] = [...new Set(all)];
  if (only === undefined) return isFleeting(tokens) ? 'emptyDir' : undefined;
  if (others.length === 0) return only === '' ? 'emptyDir' : only;
  const isProjected = all.every((one) => /^(?:Secret|ConfigMap) /u.test(one));
  return isProjected ? `${projected}${all.map((one) => `the ${one}`).join(' and ')}` : undefined;
}

function isFleeting(tokens: readonly Token[]): boolean {
  return ['medium', 'fleeting'].some((key) => has(tokens, key));
}

function sourceOf(key: string, of: Token['of']): string[] {
  const written = sources[key];
  return written === undefined ? [] : [written(of)];
}

const sources: Readonly<Record<string, (of: Token['of']) => string>> = {
  configMap: ({ object = '' }) => `ConfigMap ${object}`,
  secret: ({ object = '' }) => `Secret ${object}`,
  claim: ({ object = '' }) => `PersistentVolumeClaim ${object}`,
  host: ({ host = '' }) => `hostPath ${host}`,
  nfs: ({ server = '', export: path = '' }) => `NFS server ${server} with the path ${path}`,
  csi: ({ driver = '', attributes }) =>
    `the CSI driver ${driver}${attributes === undefined ? '' : ` with the attributes ${attributes}`}`,
  empty: () => '',
};

/** What else is told of it. */
export function detailsOf(tokens: readonly Token[]): string {
  const [mode, size, type] = [oneOf(tokens, 'mode'), oneOf(tokens, 'size'), oneOf(tokens, 'type')];
  const isMemory =
    has(tokens, 'medium') ||
    tokens.some(({ key, said }) => key === 'empty' && /memory|ram|tmpfs/iu.test(said));
  return [
    mode === undefined ? '' : ` with defaultMode 0${mode}`,
    isMemory ? ' with medium Memory' : '',
    size === undefined ? '' : `${isMemory ? ' and' : ' with'} sizeLimit ${size}`,
    has(tokens, 'there') ? ' of type Directory' : '',
    has(tokens, 'missing') ? ' of type DirectoryOrCreate' : '',
    type === undefined ? '' : ` of type ${type}`,
    has(tokens, 'optional') ? ' optional' : '',
  ].join('');
}
